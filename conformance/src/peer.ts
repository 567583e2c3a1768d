import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Recorder } from './exchange.ts';

/** A request that the peer received. */
export interface Received {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the peer answers; `hang up` ends the connection without an answer. */
export type Reply =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly json?: unknown;
      /** In place of `json`: what is sent as JSON, whether it is or not. */
      readonly text?: string;
    }
  | 'hang up';

/** Answers a request; `count` says the how many-th of its path it is, from 1. */
export type Respond = (request: Received, count: number) => Reply;

/** Plays Maskinporten and the registers towards a client, and remembers what the client sends. */
export interface Peer {
  readonly issuer: string;
  readonly krrBaseUrl: string;
  readonly authlevelBaseUrl: string;
  /** The paths of packages, like `/folkeregisteret/api/finans/v1`, follow. */
  readonly folkeregisteretBaseUrl: string;
  /** Everything received, in order. */
  readonly received: readonly Received[];
  close(): Promise<void>;
}

/** Starts a peer on a free port of the loopback interface. A path without a `Respond` is answered 404. */
export async function startPeer(routes: Readonly<Record<string, Respond>>, record?: Recorder): Promise<Peer> {
  const log: Received[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const request = await read(incoming);
    log.push(request);
    const count = log.filter(({ path }) => path === request.path).length;
    const reply = routes[request.path]?.(request, count) ?? { status: 404 };
    const sent = answer(outgoing, reply);
    const { method, url, headers, body } = request;
    record?.({ request: { method, url, headers, body }, ...(sent && { response: sent }) });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer: `${origin}/maskinporten/`,
    krrBaseUrl: `${origin}/krr`,
    authlevelBaseUrl: `${origin}/authlevel`,
    folkeregisteretBaseUrl: origin,
    received: log,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(incoming: IncomingMessage): Promise<Received> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  const url = incoming.url ?? '';
  return {
    method: incoming.method ?? '',
    url,
    path: url.split('?', 1)[0] ?? '',
    headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function answer(outgoing: ServerResponse, reply: Reply) {
  if (reply === 'hang up') {
    outgoing.destroy();
    return undefined;
  }
  const { status, headers = {}, json, text } = reply;
  const body = text ?? (json === undefined ? '' : JSON.stringify(json));
  const sent = { ...(body !== '' && { 'content-type': 'application/json' }), ...headers };
  outgoing.writeHead(status, sent).end(body);
  return { status, headers: sent, body };
}
