import { createPrivateKey } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { publishedPersons } from '@fellesklient/sandbox';
import { startSandboxServer } from '@fellesklient/sandbox/server';
import { answers, ordinary } from './answers.ts';
import type { Result } from './suite/behaviour.ts';
import type { Received, World } from './suite/world.ts';

/** What the suite finds around it in one runtime: a sandbox, fault endpoints, and somebody to report to. */
export interface Surroundings {
  readonly origin: string;
  /** What the suite reports at its end. */
  readonly results: Promise<readonly Result[]>;
  /** Tells what the runtime has printed, for the suite to look at. */
  printed(text: string): void;
  close(): Promise<void>;
}

export async function startSurroundings(): Promise<Surroundings> {
  const sandbox = await startSandboxServer();
  const { client_id: clientId, jwk } = await sandbox.sandbox.demoClient();
  const { world } = sandbox.sandbox;
  const received = new Map<string, Received[]>();
  let finish: (results: readonly Result[]) => void;
  const results = new Promise<readonly Result[]>((resolve) => {
    finish = resolve;
  });
  let output = '';

  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const body = await text(request).catch(() => undefined);
    if (body === undefined) return; // the client hung up
    if (path === '/world') return answer(response, description);
    if (path === '/printed') return void response.end(output);
    if (path.startsWith('/received/')) return answer(response, received.get(path.slice('/received/'.length)) ?? []);
    if (path === '/results') {
      finish(JSON.parse(body));
      return void response.end();
    }
    const [, endpoint = '', what] = /^\/(.+?)(\/token|\/rest\/v2\/personer)$/.exec(path) ?? [];
    const all = received.get(endpoint) ?? [];
    received.set(endpoint, all);
    all.push(remember(request, response));
    const count = all.filter((one) => one.path === path).length;
    if (what === '/token') return answer(response, tokenAnswer(`${endpoint.replaceAll('/', '.')}.token-${count}`));
    const [kind = ''] = endpoint.split('/');
    const answerLookup = kind.endsWith('-once') && count > 1 ? ordinary : answers[kind.replace(/-once$/, '')];
    if (answerLookup) answerLookup({ response, body });
    else response.writeHead(404).end();
  });
  const origin = await listen(server);
  const description: World = {
    origin,
    sandbox: sandbox.url,
    refusing: await refusingAddress(),
    clientId,
    jwk: { ...jwk },
    kid: String(jwk.kid),
    pem: String(createPrivateKey({ key: { ...jwk }, format: 'jwk' }).export({ type: 'pkcs8', format: 'pem' })),
    publishedPersons: publishedPersons.map(({ personidentifikator }) => personidentifikator),
    manyPersons: Array.from({ length: 2500 }, (_, i) => world.personidentifikator(2 * i)),
  };
  return {
    origin,
    results,
    printed: (text) => {
      output += text;
    },
    close: async () => {
      await sandbox.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

function remember(request: IncomingMessage, response: ServerResponse): Received {
  let abandoned = false;
  response.once('close', () => {
    abandoned = !response.writableFinished;
  });
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  return {
    path: request.url ?? '',
    headers,
    at: Date.now(),
    get abandoned() {
      return abandoned;
    },
  };
}

const tokenAnswer = (token: string): object => ({ access_token: token, token_type: 'Bearer', expires_in: 120 });

function answer(response: ServerResponse, json: unknown): void {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(json));
}

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An address that was free a moment ago. */
async function refusingAddress(): Promise<string> {
  const server = createServer();
  const origin = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return origin;
}
