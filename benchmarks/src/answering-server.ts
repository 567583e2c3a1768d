// A program of its own, so that it shares no event loop with the client: answers lookups with bodies made beforehand.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createKrrClient } from '@fellesklient/krr';
import { createSandbox, type Sandbox } from '@fellesklient/sandbox';
import { accessTo } from './sandbox-access.ts';

/** What the server tells whoever started it. */
export interface Ready {
  readonly origin: string;
  /** The persons in the long answer; the first of them is the short one. */
  readonly personidentifikatorer: readonly string[];
  /** All persons, the former first: below `/many` each thousand of them has an answer of its own. */
  readonly many: readonly string[];
}

const perCall = 1000;
const calls = 16;

const sandbox = createSandbox();
// The first inhabitants are the published test persons; those after them have every mix of fields.
const many = Array.from({ length: calls * perCall }, (_, i) => sandbox.world.personidentifikator(1000 + i));
const personidentifikatorer = many.slice(0, perCall);
const answers = new Map([['one', await answerTo(sandbox, many.slice(0, 1))]]);
for (let from = 0; from < many.length; from += perCall) {
  answers.set(`many ${many[from]}`, await answerTo(sandbox, many.slice(from, from + perCall)));
}
answers.set('thousand', answers.get(`many ${many[0]}`) as Buffer);

const server = createServer(async (request, response) => {
  const asked = await text(request);
  const name = (request.url ?? '').split('/')[1] ?? '';
  const body = answers.get(name === 'many' ? `many ${/\d{11}/.exec(asked)?.[0]}` : name);
  response.writeHead(body ? 200 : 404, { 'content-type': 'application/json', 'content-length': body?.length ?? 0 });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ origin: `http://127.0.0.1:${port}`, personidentifikatorer, many } satisfies Ready);
});
process.once('disconnect', () => process.exit());

async function answerTo(sandbox: Sandbox, ids: readonly string[]): Promise<Buffer> {
  const origin = 'http://localhost';
  const krr = createKrrClient({ environment: { baseUrl: `${origin}/krr` }, ...(await accessTo(sandbox, origin)) });
  return Buffer.from(JSON.stringify({ personer: await krr.personer(ids) }));
}
