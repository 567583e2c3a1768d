// What a token source must stand in a long life: many callers at once, and faults on the way.
import { generateKeyPairSync } from 'node:crypto';
import { createKrrClient } from '@fellesklient/krr';
import { createMaskinporten, type Maskinporten, type MaskinportenOptions } from '@fellesklient/maskinporten';
import { createSandbox, type Sandbox } from '@fellesklient/sandbox';
import { expect, test } from 'vitest';

type Fetch = typeof globalThis.fetch;

const scopes = ['krr:global/kontaktinformasjon.read', 'krr:global/digitalpost.read'];
const lookup = { register: 'krr', scopes };

/** A token source of a client that the sandbox knows; `way` may do to its requests what a network does. */
function clientOf(
  sandbox: Sandbox,
  way: (arrive: Fetch) => Fetch,
  clock: NonNullable<MaskinportenOptions['clock']>,
): { readonly source: Maskinporten; readonly arrived: () => number; readonly codes: readonly string[] } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = 'key-1';
  const { clientId } = sandbox.registerClient({
    scopes,
    jwk: { ...publicKey.export({ format: 'jwk' }), kid } as never,
  });
  const codes: string[] = [];
  let arrived = 0;
  const arrive: Fetch = async (input, init) => {
    arrived++;
    const response = await sandbox.fetch(new Request(input, init));
    const [code] = /MP-\d{3}/.exec(response.ok ? '' : await response.clone().text()) ?? [];
    if (code !== undefined) codes.push(code);
    return response;
  };
  const key = { jwk: privateKey.export({ format: 'jwk' }), kid };
  const random = (): number => 0.5;
  const source = createMaskinporten({ environment: 'test', clientId, key, fetch: way(arrive), clock, random });
  return { source, arrived: () => arrived, codes };
}

test('10 000 cold callers at once make one token request for each distinct token', async () => {
  const now = (): number => Date.UTC(2026, 0, 1);
  const sandbox = createSandbox({ now });
  const { source, arrived } = clientOf(sandbox, (arrive) => arrive, { now, sleep: () => new Promise(() => {}) });
  const distinct = [
    ...Array.from({ length: 25 }, (_, i) => ({ ...lookup, pid: sandbox.world.personidentifikator(i) })),
    ...scopes.map((scope) => ({ ...lookup, scopes: [scope] })),
    { ...lookup, resource: ['https://api.example/'] },
    lookup,
  ];
  const wanted = [...distinct, { register: 'another', scopes: scopes.toReversed() }]; // the last is no other token
  const callers = Array.from({ length: 10_000 }, (_, i) => source.get(wanted[i % wanted.length] ?? lookup));
  expect(new Set(await Promise.all(callers)).size).toBe(distinct.length);
  expect(arrived()).toBe(distinct.length);
});

test('in a long run with faults no grant is sent twice', async () => {
  let now = Date.UTC(2026, 0, 1);
  let sent = 0;
  /** Requests are lost on their way, answers on theirs, and a gateway is overloaded. */
  const bad =
    (arrive: Fetch): Fetch =>
    async (input, init) => {
      sent++;
      if (sent % 7 === 0) throw new TypeError('fetch failed');
      if (sent % 13 === 0) return new Response(null, { status: 503 });
      const response = await arrive(input, init);
      if (sent % 11 === 0) throw new TypeError('terminated');
      return response;
    };
  const sandbox = createSandbox({ now: () => now });
  const { source, arrived, codes } = clientOf(sandbox, bad, {
    now: () => now,
    sleep: async (ms) => (ms < 20_000 ? undefined : new Promise(() => {})),
  });
  for (let i = 0; i < 1000; i++) {
    await source.get(lookup);
    now += 110_000;
  }
  expect(sent).toBeGreaterThan(1300);
  expect(arrived()).toBeGreaterThan(1000);
  expect(codes).toEqual([]);
});

test('keys on both sides are replaced while calls are under way, and none fails', async () => {
  let now = Date.UTC(2026, 0, 1);
  const sandbox = createSandbox({ now: () => now });
  const keys = ['key-1', 'key-2'].map((kid) => ({ kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) }));
  const [first, second] = keys.map(({ kid, publicKey }) => ({ ...publicKey.export({ format: 'jwk' }), kid }));
  const { clientId } = sandbox.registerClient({ scopes, jwk: first as never });
  let held = keys[0];
  let grants = 0;
  const fetch: Fetch = (input, init) => {
    // The old key is taken away while a grant that it signed is on its way: that is refused, and the next signed anew.
    if (String(input).endsWith('/token') && ++grants === 3) {
      sandbox.updateClient(clientId, { jwk: second as never });
      held = keys[1];
    }
    return sandbox.fetch(new Request(input, init));
  };
  const clock = {
    now: () => now,
    sleep: async (ms: number) => (ms < 20_000 ? undefined : new Promise<never>(() => {})),
  };
  const key = () => ({ jwk: held?.privateKey.export({ format: 'jwk' }) ?? {}, kid: held?.kid ?? '' });
  const auth = createMaskinporten({ environment: 'test', clientId, key, fetch, clock });
  const krr = createKrrClient({ environment: 'test', auth, fetch, clock });
  const ids = [sandbox.world.personidentifikator(5)];
  for (let i = 0; i < 40; i++) {
    if (i % 10 === 9) sandbox.rotateSigningKeys();
    await Promise.all(Array.from({ length: 25 }, () => krr.personer(ids)));
    now += 37_000; // every third finds that its token has run out
  }
  expect(grants).toBeGreaterThan(10);
});
