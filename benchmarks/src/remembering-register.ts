// A program of its own: Folkeregisteret of a sandbox over HTTP. What it has been asked once it answers from memory, so that what is measured is who asks.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createSandbox } from '@fellesklient/sandbox';
import { accessTo } from './sandbox-access.ts';

/** What the register tells whoever started it. */
export interface Register {
  readonly origin: string;
  /** A complete extract. */
  readonly jobbId: string;
  /** How many ids a batch of it holds. */
  readonly batchSize: number;
  /** The sequence number that its feed is read from, to the end. */
  readonly fra: number;
}

interface Remembered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const size = 8000;
const batchSize = 2000;
const scopes = ['folkeregister:deling/offentligmedhjemmel'];

// The clock stands, and so do the register and its feed; tokens are of now.
const now = Date.now();
const sandbox = createSandbox({
  size,
  now: () => now,
  uttrekk: { delay: 0, batchSize },
  quirks: { folkeregisteret: { callsPerMinute: 'unlimited' } },
});
const memory = new Map<string, Remembered>();
const local = 'http://localhost';
const { auth } = await accessTo(sandbox, local);
const token = await auth.get({ register: 'folkeregisteret', scopes });

/** What is not ready yet is not remembered. */
async function answer(method: string, path: string, asked: string): Promise<Remembered> {
  const key = `${method} ${path} ${asked}`;
  const known = memory.get(key);
  if (known) return known;
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json', 'content-type': 'application/json' };
  const response = await sandbox.fetch(
    new Request(local + path, { method, headers, ...(asked !== '' && { body: asked }) }),
  );
  const body = Buffer.from(await response.arrayBuffer());
  const given = { status: response.status, headers: Object.fromEntries(response.headers), body };
  if (response.ok) memory.set(key, given);
  return given;
}

const base = '/folkeregisteret/offentlig-med-hjemmel/api/v1';
const { jobbId } = JSON.parse(
  String((await answer('GET', `${base}/uttrekk/komplett?feedsekvensnr=${Number.MAX_SAFE_INTEGER}`, '')).body),
) as { jobbId: string };
// Nobody who is measured shall wait for a batch, nor for the one after the last.
for (let batchnr = 0, isLast = false; !isLast; ) {
  const { status, body } = await answer('GET', `${base}/uttrekk/${jobbId}/batch/${batchnr}`, '');
  if (status === 200) batchnr++;
  isLast = String(body) === '{}';
}

const server = createServer(async (request, response) => {
  const { status, headers, body } = await answer(request.method ?? '', request.url ?? '', await text(request));
  response.writeHead(status, headers).end(body);
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const fra = sandbox.world.sekvensnummerAfter(now - 1000 * 86_400_000); // 36 months are kept
  process.send?.({ origin: `http://127.0.0.1:${port}`, jobbId, batchSize, fra } satisfies Register);
});
process.once('disconnect', () => process.exit());
