import { bearerToken, createTokenVerifier } from '@fellesklient/maskinporten/verifier';
import fc from 'fast-check';
import type { Table } from './collaborators.ts';
import { keySecrets } from './keys.ts';
import { leakIsFound, leaksNothing } from './property.ts';
import { Run } from './run.ts';
import type { Say, Secrets } from './secrets.ts';
import { publicKeys, signedToken } from './signed-token.ts';
import { mostlyFirst, often, type Stage, stages } from './stage.ts';
import type { Witness } from './witness.ts';

/** What a token for this API says; `iss` is left to whoever knows the issuer. */
const claims = (say: Say, { persons: [pid], organisations: [org], clientIds: [client_id] }: Secrets): object => ({
  scope: 'example:api.read',
  client_id,
  pid,
  jti: say(),
  consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${org}` },
});

type Token = (iss: string) => unknown;

/** Tokens that come to an API, by what is wrong with them. */
const tokens: Table<Token> = {
  good: (say, known) => (iss) => signedToken({ ...claims(say, known), iss }),
  otherScope: (say, known) => (iss) => signedToken({ ...claims(say, known), iss, scope: say() }),
  otherIssuer: (say, known) => () => signedToken({ ...claims(say, known), iss: say() }),
  otherAudience: (say, known) => (iss) => signedToken({ ...claims(say, known), iss, aud: [say(), say()] }),
  otherKey: (say, known) => (iss) => signedToken({ ...claims(say, known), iss }, { kid: say() }),
  noKey: (say, known) => (iss) => signedToken({ ...claims(say, known), iss }, { kid: undefined }),
  expired: (say, known) => (iss) => signedToken({ ...claims(say, known), iss, iat: 1, exp: 2 }),
  future: (say, known) => (iss) => signedToken({ ...claims(say, known), iss, nbf: 9e9, iat: 9e9 }),
  wrongTypes: (say, known) => (iss) =>
    signedToken({ ...claims(say, known), iss, scope: [say()], consumer: say(), pid: { [say()]: say() } }),
  wrongTimes: (say, known) => (iss) => signedToken({ ...claims(say, known), iss, iat: say(), exp: say() }),
  changed: (say, known) => async (iss) => `${await signedToken({ ...claims(say, known), iss })}${say()}`,
  critical: (say, known) => (iss) =>
    signedToken({ ...claims(say, known), iss }, { crit: [say()], [say()]: say() }).catch(() => say()),
  unsigned: (say) => () => `${btoa(`{"alg":"none","kid":"${say().length}"}`)}.${btoa('{}')}.`,
  text: (say) => () => say(),
  record: (say) => () => ({ [say()]: say(), toString: () => say() }),
  symbol: (say) => () => Symbol(say()),
  none: () => () => null,
};

/** Whom the request is about. */
const requests: Table<{ readonly pid: string } | undefined> = {
  none: () => undefined,
  right: (_, { persons: [pid = ''] }) => ({ pid }),
  other: (say) => ({ pid: say() }),
  wrong: (say) => ({ pid: { [say()]: say() } as never }),
};

const checks = fc.record({
  stage: stages,
  token: often(tokens),
  request: mostlyFirst(requests),
  inHeader: fc.boolean(),
});

interface Input {
  readonly stage: Stage;
  readonly token: string;
  readonly request: string;
  readonly inHeader: boolean;
}

const leaksOf =
  (create: typeof createTokenVerifier) =>
  async ({ stage, token: kind, request, inHeader }: Input, witness: Witness) => {
    // `verify` takes no signal, so that a register which never answers is left by the clock alone.
    const clock = stage.clock.startsWith('sleep') ? 'right' : stage.clock;
    const run = new Run({ ...stage, clock }, witness, () => Response.json(publicKeys));
    run.keepSecret(keySecrets);
    const { secrets, thrown } = stage;
    const verifier = create({ ...run.options, environment: run.environment, scope: 'example:api.read' });
    if (run.environment === 'test') run.show('verifier', verifier);
    const token = await tokens[kind]?.(run.say, secrets, thrown)(verifier.issuer);
    if (typeof token === 'string' && token.length > 20) run.keepSecret([token]);
    // Twice, since the keys are kept when they have been had.
    for (const _ of [1, 2]) {
      await run.call(() => {
        const given = inHeader && typeof token === 'string' ? bearerToken(`Bearer ${token}`) : (token as string);
        return verifier.verify(given, requests[request]?.(run.say, secrets, thrown));
      });
    }
    return run.leaks();
  };

leaksNothing('tokens that come to an API', 0.05, checks, leaksOf(createTokenVerifier));

leakIsFound(
  'a verifier that passes on what was refused',
  'error message',
  checks,
  leaksOf((options) => {
    const verifier = createTokenVerifier(options);
    const refuse = (token: unknown): never => {
      throw new TypeError(`Option token: ${String(token)} is none.`);
    };
    return { ...verifier, verify: (token, request) => verifier.verify(token, request).catch(() => refuse(token)) };
  }),
);
