import { chooseEnvironment, createRateLimiter } from '@fellesklient/core';
import { createKrrClient } from '@fellesklient/krr';
import { createMaskinporten } from '@fellesklient/maskinporten';
import fc from 'fast-check';
import { jwk, keySecrets, pem } from './keys.ts';
import { leaksNothing } from './property.ts';
import { persons, token } from './registers.ts';
import { Run } from './run.ts';
import type { Say, Secrets } from './secrets.ts';
import { stages } from './stage.ts';
import { thrown } from './thrown.ts';

type Kind = keyof typeof thrown;

/** What ends up in options by mistake, and what is nearly right. */
const wrong: Readonly<Record<string, (say: Say, known: Secrets, kind: Kind) => unknown>> = {
  text: (say) => say(),
  list: (say) => [say(), say()],
  record: (say) => ({ [say()]: say() }),
  nested: (say) => ({ baseUrl: say(), jwk: say(), pem: say(), get: say(), reserve: say(), mode: say(), now: say() }),
  number: (_, { persons }) => Number(persons[0]),
  bigint: (_, { persons }) => BigInt(persons[0] ?? 0),
  symbol: (say) => Symbol(say()),
  null: () => null,
  callable: (say) => Object.assign(() => say(), { get: () => say(), now: () => say() }),
  throws: (say, _, kind) => () => {
    throw thrown[kind]?.(say);
  },
  url: (say) => `https://register.example/${say()}`,
  baseUrlSecretive: (say) => ({
    baseUrl: `https://${encodeURIComponent(say())}:${encodeURIComponent(say())}@register.example/`,
  }),
  baseUrlQuery: (say) => ({ baseUrl: `https://register.example/?${say()}#${say()}` }),
  baseUrlClear: (say) => ({ baseUrl: `http://register.example/${encodeURIComponent(say())}` }),
  baseUrlScheme: (say) => ({ baseUrl: `ftp://register.example/${say()}` }),
  baseUrlBroken: (say) => ({ baseUrl: `https://[${say()}` }),
  retiredHost: (say) => ({ baseUrl: `https://ver2-krr.digdir.no/${encodeURIComponent(say())}` }),
  pemText: () => pem,
  pemNoKid: () => ({ pem }),
  pemPkcs1: (say) => ({ pem: `-----BEGIN RSA PRIVATE KEY-----\n${say()}`, kid: say() }),
  pemLabel: (say) => ({ pem: `-----BEGIN ${say().toUpperCase()}-----\n${say()}`, kid: say() }),
  pemBytes: () => ({ pem: Buffer.from(pem), kid: 'key-1' }),
  x5c: (say) => ({ jwk, x5c: [say()] }),
  signer: (say) => ({ kid: [say()], sign: say() }),
  jwkItself: () => jwk,
  jwkText: () => ({ jwk: JSON.stringify(jwk) }),
  jwkKind: (say) => ({ jwk: { ...jwk, kty: say() } }),
  jwkAlgorithm: (say) => ({ jwk: { ...jwk, alg: say() } }),
  jwkNoKid: (say) => ({ jwk: { ...jwk, kid: [say()] } }),
  jwkSmall: (say) => ({ jwk: { kty: 'RSA', kid: say(), n: say().slice(0, 20), e: 'AQAB', d: say() } }),
};

const names = [
  'environment auth clientId key algorithm scopes consumerOrg concurrency deadlineMs timeoutMs',
  'maxAttempts maxResponseBytes rateLimiter validate on headers fetch clock random perMinute store resourceForm',
].flatMap((line) => line.split(' '));
const mistakes = fc.record({
  stage: stages,
  options: fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...Object.keys(wrong)), { minKeys: 1, maxKeys: 3 }),
  systemClock: fc.boolean(),
});

leaksNothing('wrong options', 0.15, mistakes, async ({ stage, options, systemClock }, witness) => {
  // With the clock of the system nothing may take time: all is answered at once.
  const run = new Run(
    { ...stage, platformFetch: false, ...(systemClock && { replies: [], rateLimiter: 'none' }) },
    witness,
    (say, asked, choice) => (asked.url.endsWith('/token') ? token : persons)(say, asked, choice),
  );
  run.keepSecret(keySecrets);
  const given = Object.fromEntries(
    Object.entries(options)
      // A deadline in a year comes on no clock but a virtual one, and would then tell its own length.
      .filter(([name, kind]) => systemClock || kind !== 'number' || !name.endsWith('Ms'))
      .map(([name, kind]) => [name, wrong[kind]?.(run.say, stage.secrets, stage.thrown)]),
  );
  const { clock, ...timeless } = run.options;
  const common = { ...timeless, ...(systemClock ? {} : { clock }) };
  const right = { ...common, environment: 'test', auth: run.auth, clientId: 'client-1', key: { jwk }, perMinute: 600 };
  const all = { ...right, ...given } as never;
  const retired = [{ name: 'old', host: 'ver2-krr.digdir.no', retired: '2023-08-18', replacedBy: 'test' }];
  const environments = { register: 'krr', current: {}, retired };

  await run.call(async (signal) => createKrrClient(all).personer(stage.secrets.persons, { signal, ...given } as never));
  await run.call((signal) =>
    createMaskinporten(all).get({ register: 'krr', scopes: ['a:b'], ...given } as never, signal),
  );
  await run.call(() => chooseEnvironment(environments, given.environment as never));
  await run.call((signal) => createRateLimiter(all).reserve(0) && signal);
  return run.leaks();
});
