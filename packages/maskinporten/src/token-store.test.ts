import { spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Clock } from '@fellesklient/core';
import KeyvRedis from '@keyv/redis';
import Keyv from 'keyv';
import { expect, test } from 'vitest';
import { createMaskinporten, type MaskinportenOptions } from './maskinporten.ts';
import type { TokenStore } from './token-store.ts';

const jwk = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
const request = { register: 'krr', scopes: ['krr:global/kontaktinformasjon.read'], pid: '11822648950' };

/** Processes with the same client, in front of one Maskinporten that counts. */
function processes(count: number, storeOf: () => TokenStore, changes: Partial<MaskinportenOptions> = {}) {
  let issued = 0;
  const fetch = async (): Promise<Response> =>
    Response.json({ access_token: `token-${++issued}`, token_type: 'Bearer', expires_in: 120 });
  const sources = Array.from({ length: count }, () =>
    createMaskinporten({
      environment: 'test',
      clientId: 'client-1',
      key: { jwk, kid: 'a' },
      fetch,
      store: storeOf(),
      ...changes,
    }),
  );
  return { sources, issued: () => issued };
}

test('processes share tokens, under keys that tell nothing', async () => {
  const seen: string[] = [];
  const keyv = new Keyv();
  const store: TokenStore = {
    get: (key) => keyv.get(key),
    set(key, value, ttlMs) {
      seen.push(key, `${ttlMs > 100_000 && ttlMs <= 108_000}`);
      return keyv.set(key, value, ttlMs);
    },
    delete: (key) => keyv.delete(key),
  };
  const { sources, issued } = processes(3, () => store);
  for (const source of sources) expect(await source.get(request)).toBe('token-1');
  expect([issued(), seen]).toEqual([1, [expect.stringMatching(/^maskinporten:[0-9a-f]{64}$/), 'true']]);
});

test('another client, another environment and another key have tokens of their own', async () => {
  const keyv = new Keyv();
  const [one] = processes(1, () => keyv).sources;
  const [other] = processes(1, () => keyv, { clientId: 'client-2' }).sources;
  await one?.get(request);
  const fetch = async (): Promise<Response> => Response.json({ access_token: 'its-own', expires_in: 120 });
  const like = { environment: 'test', clientId: 'client-1', key: { jwk, kid: 'a' }, fetch, store: keyv } as const;
  expect(await createMaskinporten({ ...like, environment: 'prod' }).get(request)).toBe('its-own');
  expect(await createMaskinporten({ ...like, key: { jwk, kid: 'b' } }).get(request)).toBe('its-own');
  expect(await createMaskinporten({ ...like, clientId: 'client-3' }).get(request)).toBe('its-own');
  expect(await createMaskinporten(like).get(request)).toBe('token-1');
  expect(await other?.get(request)).toBe('token-1'); // of its own Maskinporten, which counts anew
});

test('a token that one process had refused is fetched anew by all that had it', async () => {
  const keyv = new Keyv();
  const { sources, issued } = processes(2, () => keyv);
  const [one, other] = sources;
  await one?.get(request);
  await other?.get(request);
  await one?.invalidate('token-1');
  expect(await one?.get(request)).toBe('token-2');
  await other?.invalidate('token-1');
  expect(await other?.get(request)).toBe('token-3'); // invalidate also took the newer one out of the store
  expect(issued()).toBe(3);
});

test.each<[string, TokenStore['get']]>([
  ['fails', () => Promise.reject(new Error('connection lost'))],
  [
    'throws',
    () => {
      throw new Error('connection lost');
    },
  ],
  ['holds something else', async () => ({ token: 5 })],
  ['never answers', () => new Promise(() => {})],
])('a store that %s costs no call', async (_name, get) => {
  const clock: Clock = { now: Date.now, sleep: (ms) => (ms === 2000 ? Promise.resolve() : new Promise(() => {})) };
  const { sources } = processes(1, () => ({ get, set: get as TokenStore['set'], delete: get }), { clock });
  expect(await sources[0]?.get(request)).toBe('token-1');
  await sources[0]?.invalidate('token-1');
});

const missing = spawnSync('redis-server', ['--version']).status === 0 ? undefined : 'redis-server is not installed';
const title = 'two processes share a token through Redis';
test.skipIf(missing)(missing ? `${title} (skipped: ${missing})` : title, async () => {
  const port = await freePort();
  const server = spawn('redis-server', [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
  ]);
  const stores: Keyv[] = [];
  try {
    for await (const line of server.stdout) if (String(line).includes('Ready to accept')) break;
    const { sources, issued } = processes(2, () => {
      const store = new Keyv(new KeyvRedis(`redis://127.0.0.1:${port}`));
      stores.push(store);
      return store;
    });
    for (const source of sources) expect(await source.get(request)).toBe('token-1');
    expect(issued()).toBe(1);
  } finally {
    for (const store of stores) await store.disconnect();
    server.kill();
    await once(server, 'exit');
  }
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
