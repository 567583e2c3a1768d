import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { packages } from '../../checks/folkeregisteret/packages.ts';
import { ask, codeOf } from '../../checks/maskinporten/grant.ts';
import {
  type Answer,
  type Check,
  ExpectationFailed,
  expectEqual,
  expectThat,
  jsonOf,
  PreconditionFailed,
  type RegisterSubject,
  requires,
  Skipped,
} from '../../src/index.ts';
import { keysOf } from './keys.ts';
import { atEach, type Spot, spotOf } from './spot.ts';

/** A token for each register that the client has scopes of. */
export const tokenChecks: readonly Check<RegisterSubject>[] = atEach(
  'LIVE-TOKEN',
  ['krr', 'folkeregisteret'],
  async (spot) => {
    const { subject } = spot;
    const scope = scopeOf(spot);
    const answer = await answerTo(spot, scope);
    if (answer.status !== 200) throw new PreconditionFailed(refusalIn(answer));
    const { access_token, token_type, expires_in } = jsonOf(answer);
    const claims = await verified(subject, String(access_token));
    expectEqual('token_type', token_type, 'Bearer');
    expectEqual('client_id', claims.client_id, subject.client.clientId);
    expectEqual('scope, sorted', String(claims.scope).split(' ').sort(), scope.split(' ').sort());
    if ('organisationNumber' in subject.client) {
      expectEqual('consumer', claims.consumer, {
        authority: 'iso6523-actorid-upis',
        ID: `0192:${subject.client.organisationNumber}`,
      });
    }
    const { iat = 0, exp = 0 } = claims;
    expectThat('lifetime', exp > iat && exp - iat <= longestSeconds, `at most ${longestSeconds} seconds`, exp - iat);
    const off = Math.abs(Number(expires_in) - (exp - iat));
    expectThat('expires_in', off <= 2, `the ${exp - iat} seconds that the token lives, give or take 2`, expires_in);
  },
);

/** felleslosninger/docs, pull request 455. */
const longestSeconds = 7200;

/** The token for a service. @throws Skipped when there is none, for which there is another check. */
export async function tokenFor(spot: Spot): Promise<string> {
  const answer = await answerTo(spot, scopeOf(spot));
  const token = answer.status === 200 ? jsonOf(answer).access_token : undefined;
  return requires(typeof token === 'string' ? token : undefined, 'There is no token: see LIVE-TOKEN.');
}

/** Asked once, since a grant has its price on both sides. */
function answerTo({ subject, live }: Spot, scope: string): Promise<Answer> {
  return live.once(`token ${scope}`, () => ask(subject, { claims: { scope } }));
}

/** What the client may ask of a service. Of Folkeregisteret's packages one is enough. @throws Skipped when that is nothing. */
function scopeOf({ subject, service }: Spot): string {
  const { scopes } = subject.client;
  const own =
    service === 'krr'
      ? scopes.filter((scope) => /^krr:global\/(?!hentendring)/.test(scope))
      : Object.values(packages)
          .flatMap(({ scope }) => (scopes.includes(scope) ? [scope] : []))
          .slice(0, 1);
  if (own.length === 0) throw new Skipped(`The client has no scope of ${service} (MASKINPORTEN_SCOPES).`);
  return own.join(' ');
}

/** Maskinporten may well be right to refuse: that a client lacks something proves nothing of Maskinporten. */
function refusalIn(answer: Answer): string {
  const isJson = answer.headers.get('content-type')?.includes('json');
  const { error, error_description } = isJson ? jsonOf(answer) : {};
  const code = isJson ? codeOf(answer) : undefined;
  const said = [code, error, error_description].filter((one) => typeof one === 'string').join(', ');
  return `Maskinporten refused the grant with ${answer.status}${said && ` (${said})`}. Client, key and scopes must be of this environment.`;
}

async function verified(subject: RegisterSubject, token: string): Promise<JWTPayload> {
  const keys = createLocalJWKSet({ keys: await keysOf(spotOf(subject, 'maskinporten')) } as JSONWebKeySet);
  const { issuer } = subject.maskinporten;
  try {
    return (await jwtVerify(token, keys, { issuer, algorithms: ['RS256', 'RS384', 'RS512'], clockTolerance: 10 }))
      .payload;
  } catch (problem) {
    if (!(problem instanceof errors.JOSEError)) throw problem;
    throw new ExpectationFailed(
      `token: expected one of ${issuer}, signed by a key of its key set, came ${problem.code}`,
    );
  }
}
