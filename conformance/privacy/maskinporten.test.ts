import type { TokenRequest } from '@fellesklient/core';
import { createKrrClient } from '@fellesklient/krr';
import {
  createMaskinporten,
  type Maskinporten,
  type MaskinportenOptions,
  type TokenStore,
} from '@fellesklient/maskinporten';
import fc from 'fast-check';
import type { Table } from './collaborators.ts';
import { jwk, keySecrets, pem, pkcs1 } from './keys.ts';
import { leaksNothing } from './property.ts';
import { persons, token } from './registers.ts';
import { Run } from './run.ts';
import { stages } from './stage.ts';
import { thrown } from './thrown.ts';
import { requests } from './token-requests.ts';

/** Stores that processes share, by what goes wrong with them. */
const stores: Table<TokenStore | undefined> = {
  none: () => undefined,
  sound() {
    const kept = new Map<string, unknown>();
    return {
      get: async (key) => kept.get(key),
      set: async (key, value) => kept.set(key, value),
      delete: async (key) => kept.delete(key),
    };
  },
  rejects: (say, _, kind) => {
    const fail = (): Promise<never> => Promise.reject(thrown[kind]?.(say));
    return { get: fail, set: fail, delete: fail };
  },
  wrong: (say) => {
    const tell = async (): Promise<unknown> => ({ token: say(), refreshAt: say() });
    return { get: tell, set: tell, delete: tell };
  },
};

/** Keys whose form is right; the last ones turn out to be unusable when they are loaded or used. */
const keys: Table<MaskinportenOptions['key']> = {
  jwk: () => ({ jwk }),
  pem: (_, { clientIds: [kid = ''] }) => ({ pem, kid }),
  more: (say) => ({ jwk: { ...jwk, [say()]: say(), x5c: [say()], x5t: say() } }),
  damaged: (say) => ({ jwk: { ...jwk, d: say(), p: say() } }),
  partial: (say) => ({ jwk: { kty: 'RSA', kid: say(), n: jwk.n, e: 'AQAB', d: say(), oth: [say()] } }),
  otherUse: (say) => ({ jwk: { ...jwk, use: 'enc', key_ops: [say()] } }),
  noSigning: () => ({ jwk: { ...jwk, key_ops: ['verify'], ext: false } }),
  damagedPem: (say, { keyMaterial }) => ({ pem: pem.replace(/\n.{40}/, `\n${keyMaterial[0]}`), kid: say() }),
  pkcs1: (_, { clientIds: [kid = ''] }) => ({ pem: pkcs1, kid }),
  certified: (_, { clientIds: [kid = ''] }) => ({ pem, kid, x5c: `MII${'A'.repeat(400)}` }),
  signer: (_, { clientIds: [kid = ''] }) => ({ kid, sign: async () => new Uint8Array(256) }),
  signerFails: (say, _, kind) => ({ kid: say(), sign: async () => Promise.reject(thrown[kind]?.(say)) }),
  signerWrong: (say) => ({ kid: say(), sign: async () => say() as never }),
  given: () => async () => ({ jwk }),
  givenFails: (say, _, kind) => () => Promise.reject(thrown[kind]?.(say)),
  givenWrong: (say) => () => ({ jwk: { kty: say(), kid: say(), n: say() } }),
  otherPem: (say) => ({ pem: `-----BEGIN PRIVATE KEY-----\n${say()}\n-----END PRIVATE KEY-----`, kid: say() }),
};

const calls = fc.record({
  stage: stages,
  store: fc.oneof({ weight: 3, arbitrary: fc.constant('none') }, fc.constantFrom(...Object.keys(stores))),
  request: fc.oneof(
    { weight: 2, arbitrary: fc.constant('lookup') },
    { weight: 3, arbitrary: fc.constantFrom(...Object.keys(requests)) },
  ),
  key: fc.oneof(
    { weight: 4, arbitrary: fc.constant('jwk') },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(keys)) },
  ),
  chain: fc.boolean(),
});

function clientOf(
  run: Run,
  key: MaskinportenOptions['key'],
  clientId: string,
  store: TokenStore | undefined,
): Maskinporten {
  const shared = store && { store };
  const maskinporten = createMaskinporten({ ...run.options, environment: run.environment, clientId, key, ...shared });
  if (run.environment === 'test') run.show('maskinporten', maskinporten);
  return maskinporten;
}

leaksNothing('tokens, asked for and used', 0.1, calls, async ({ stage, store, request, key, chain }, witness) => {
  const run = new Run(stage, witness, (say, asked, choice) =>
    (asked.url.endsWith('/token') ? token : persons)(say, asked, choice),
  );
  run.keepSecret(keySecrets);
  const { say } = run;
  const auth = clientOf(
    run,
    (keys[key] as (typeof keys)[string])(say, stage.secrets, stage.thrown),
    stage.secrets.clientIds[0] ?? '',
    stores[store]?.(say, stage.secrets, stage.thrown),
  );
  await run.call(async (signal) => {
    if (chain) {
      await createKrrClient({ ...run.options, environment: run.environment, auth }).personer(stage.secrets.persons, {
        signal,
      });
    }
    const wanted = requests[request]?.(say, stage.secrets, stage.thrown) as TokenRequest;
    await auth.invalidate(await auth.get(wanted, signal));
    await auth.get(wanted, signal);
  });
  if (run.environment === 'test') run.show('maskinporten, used', auth);
  return run.leaks();
});
