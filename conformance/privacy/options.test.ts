import { createAuthlevelClient } from '@fellesklient/authlevel';
import { chooseEnvironment, createRateLimiter } from '@fellesklient/core';
import { createFolkeregisteretClient } from '@fellesklient/folkeregisteret';
import { createIdporten } from '@fellesklient/idporten';
import { minProfilLink } from '@fellesklient/idporten/minprofil';
import { createKrrClient } from '@fellesklient/krr';
import { createMaskinporten } from '@fellesklient/maskinporten';
import { createTexas } from '@fellesklient/maskinporten/texas';
import { createTokenVerifier } from '@fellesklient/maskinporten/verifier';
import fc from 'fast-check';
import { fail, type Table } from './collaborators.ts';
import { issuer } from './issuer.ts';
import { jwk, keySecrets, pem } from './keys.ts';
import { leaksNothing } from './property.ts';
import { level, persons, token } from './registers.ts';
import type { Reply } from './replies.ts';
import { Run } from './run.ts';
import type { Secrets } from './secrets.ts';
import { stages } from './stage.ts';
import { lookup } from './token-requests.ts';

/** What ends up in options by mistake, and what is nearly right. */
const wrong: Table<unknown> = {
  text: (say) => say(),
  list: (say) => [say(), say()],
  record: (say) => ({ [say()]: say() }),
  nested: (say) => ({ baseUrl: say(), jwk: say(), pem: say(), get: say(), reserve: say(), mode: say(), now: say() }),
  number: (_, { persons }) => Number(persons[0]),
  bigint: (_, { persons }) => BigInt(persons[0] ?? 0),
  symbol: (say) => Symbol(say()),
  null: () => null,
  callable: (say) => Object.assign(() => say(), { get: () => say(), now: () => say() }),
  throws: (say, _, kind) => () => fail(say, kind),
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

/** Answers as whoever is asked does: tokens as Maskinporten, and texas. */
function anybody(known: Secrets): Reply {
  const idporten = issuer('client-1', known).answer;
  return (say, asked, choice) => {
    const path = new URL(asked.url).pathname;
    if (path.endsWith('/token')) return token(say, asked, choice);
    return (/personer$/.test(path) ? persons : /nivaa/.test(path) ? level : idporten)(say, asked, choice);
  };
}

const names = [
  'environment auth clientId key algorithm scopes consumerOrg concurrency deadlineMs timeoutMs',
  'maxAttempts maxResponseBytes rateLimiter validate on headers fetch clock random perMinute store resourceForm',
  'rettighetspakke redirectUri clientAuth acr locale par endpoint scope audience pid gotoUrl registered',
].flatMap((line) => line.split(' '));
const mistakes = fc.record({
  stage: stages,
  options: fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...Object.keys(wrong)), { minKeys: 1, maxKeys: 3 }),
  systemClock: fc.boolean(),
});

leaksNothing('wrong options', 0.06, mistakes, async ({ stage, options, systemClock }, witness) => {
  // With the clock of the system nothing may take time: all is answered at once.
  const run = new Run(
    { ...stage, platformFetch: false, ...(systemClock && { replies: [], rateLimiter: 'none' }) },
    witness,
    anybody(stage.secrets),
  );
  run.keepSecret(keySecrets);
  const given = Object.fromEntries(
    Object.entries(options)
      // A deadline in a year comes on no clock but a virtual one, and would then tell its own length.
      .filter(([name, kind]) => systemClock || kind !== 'number' || !name.endsWith('Ms'))
      // Without one it is the platform's, which must go nowhere.
      .filter(([name, kind]) => name !== 'fetch' || kind !== 'null')
      .map(([name, kind]) => [name, wrong[kind]?.(run.say, stage.secrets, stage.thrown)]),
  );
  const { clock, ...timeless } = run.options;
  const common = { ...timeless, ...(systemClock ? {} : { clock }) };
  const right = { ...common, environment: 'test', auth: run.auth, clientId: 'client-1', key: { jwk }, perMinute: 600 };
  const all = { ...right, ...given } as never;
  const place = { ...right, environment: run.place, ...given } as never;
  const login = {
    ...right,
    redirectUri: 'https://app.example/',
    clientAuth: 'none',
    scopes: ['openid'],
    ...given,
  } as never;
  const retired = [{ name: 'old', host: 'ver2-krr.digdir.no', retired: '2023-08-18', replacedBy: 'test' }];
  const environments = { register: 'krr', current: {}, retired };

  await run.call(async (signal) => createKrrClient(all).personer(stage.secrets.persons, { signal, ...given } as never));
  await run.call((signal) =>
    createMaskinporten(all).get({ register: 'krr', scopes: ['a:b'], ...given } as never, signal),
  );
  await run.call(() => chooseEnvironment(environments, given.environment as never));
  await run.call((signal) => createAuthlevelClient(place).harBruktNivaa4('01810012345', { signal, ...given } as never));
  await run.call((signal) =>
    createFolkeregisteretClient({ rettighetspakke: 'finans', ...right, ...given } as never).xsd('person', {
      signal,
      ...given,
    }),
  );
  await run.call((signal) => createIdporten(login).login({ signal, ...given } as never));
  await run.call((signal) =>
    createTexas({ endpoint: 'http://texas/token', ...right, ...given } as never).get(lookup, signal),
  );
  await run.call(() => createTokenVerifier({ scope: 'a:b', ...right, ...given } as never).verify('a.b.c'));
  await run.call(() => minProfilLink(all));
  await run.call((signal) => createRateLimiter(all).reserve(0) && signal);
  return run.leaks();
});
