// A program of its own, so that it shares no event loop with the client: answers lookups with bodies made beforehand.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createKrrClient } from '@fellesklient/krr';
import { createMaskinporten } from '@fellesklient/maskinporten';
import { createSandbox, type Sandbox } from '@fellesklient/sandbox';

/** What the server tells whoever started it. */
export interface Ready {
  readonly origin: string;
  /** The persons in the long answer; the first of them is the short one. */
  readonly personidentifikatorer: readonly string[];
}

const sandbox = createSandbox();
// The first inhabitants are the published test persons; those after them have every mix of fields.
const personidentifikatorer = Array.from({ length: 1000 }, (_, i) => sandbox.world.personidentifikator(1000 + i));
const answers = new Map([
  ['one', await answerTo(sandbox, personidentifikatorer.slice(0, 1))],
  ['thousand', await answerTo(sandbox, personidentifikatorer)],
]);

const server = createServer((request, response) => {
  request.resume().once('end', () => answer(request, response));
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ origin: `http://127.0.0.1:${port}`, personidentifikatorer } satisfies Ready);
});
process.once('disconnect', () => process.exit());

function answer({ url = '' }: IncomingMessage, response: ServerResponse): void {
  const body = answers.get(url.split('/')[1] ?? '');
  response.writeHead(body ? 200 : 404, { 'content-type': 'application/json', 'content-length': body?.length ?? 0 });
  response.end(body);
}

async function answerTo({ fetch: ask, demoClient }: Sandbox, ids: readonly string[]): Promise<Buffer> {
  const origin = 'http://localhost';
  const { client_id, jwk } = await demoClient(`${origin}/maskinporten/`);
  const fetch: typeof globalThis.fetch = (input, init) => ask(new Request(input, init));
  const environment = { baseUrl: `${origin}/maskinporten` };
  const auth = createMaskinporten({ environment, clientId: client_id, key: { jwk: { ...jwk } }, fetch });
  const krr = createKrrClient({ environment: { baseUrl: `${origin}/krr` }, auth, fetch });
  return Buffer.from(JSON.stringify({ personer: await krr.personer(ids) }));
}
