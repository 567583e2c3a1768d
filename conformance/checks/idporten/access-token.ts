import { decodeJwt, type JWTPayload } from 'jose';
import {
  type Check,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  type RegisterSubject,
  Skipped,
} from '../../src/index.ts';
import type { LoginClient } from '../../src/register-subject.ts';
import { secondsOf } from '../maskinporten/grant.ts';
import { consentScopeOf } from './authorization-response.ts';
import { verified } from './keys.ts';
import { citizenOf, ordinaryScope, type RequestChanges, scopesIn, tokensFor, tokensOf } from './login.ts';
import { otherClient, postAs, providerOf } from './provider.ts';

const others = [
  ['secretPost', 'client_secret_post'],
  ['secretBasic', 'client_secret_basic'],
  ['public', 'none'],
] as const;

/** Claims of access tokens that are JWTs. */
export const accessTokenChecks: readonly Check<RegisterSubject>[] = [
  check('IDP-ACCESS-SIGNATURE', 'against the keys', async (subject) => {
    await verified(subject, 'access token', await readable(subject));
  }),
  onClaims('IDP-ACCESS-ISS', ({ iss }, subject) => expectEqual('iss', iss, providerOf(subject).issuer)),
  onClaims('IDP-ACCESS-PID', ({ pid }, subject) => expectEqual('pid', pid, citizenOf(subject).personidentifikator)),
  check('IDP-ACCESS-PID', 'the scope openid alone', async (subject) => {
    expectEqual('pid', (await claimsOf(subject, { scope: 'openid' })).pid, citizenOf(subject).personidentifikator);
  }),
  onClaims('IDP-ACCESS-ACR', ({ acr }) => expectMatch('acr', acr, /^idporten-loa-(substantial|high)$/)),
  ...['idporten-loa-substantial', 'idporten-loa-high'].map((level) =>
    check('IDP-ACCESS-ACR', `${level}, against the ID token`, async (subject: RegisterSubject) => {
      const { access_token, id_token } = await tokensFor(subject, { changes: { acr_values: level } });
      expectEqual('acr', claimsIn(access_token).acr, decodeJwt(String(id_token)).acr);
    }),
  ),
  onClaims('IDP-ACCESS-CLIENT-ID', ({ client_id }, subject) =>
    expectEqual('client_id', client_id, providerOf(subject).client.clientId),
  ),
  onClaims('IDP-ACCESS-CLIENT-AMR', ({ client_amr }) => expectEqual('client_amr', client_amr, 'private_key_jwt')),
  onClaims('IDP-ACCESS-CONSUMER', ({ consumer }, subject) => {
    expectEqual('consumer', consumer, organisationOf(providerOf(subject).client));
  }),
  ...others.flatMap(([kind, method]) => [
    check('IDP-ACCESS-CLIENT-AMR', method, async (subject: RegisterSubject) => {
      const { client_amr } = await claimsOf(subject, {}, otherClient(subject, kind));
      expectEqual('client_amr', client_amr, method);
    }),
    check('IDP-ACCESS-CLIENT-ID', method, async (subject: RegisterSubject) => {
      const client = otherClient(subject, kind);
      expectEqual('client_id', (await claimsOf(subject, {}, client)).client_id, client.clientId);
    }),
    check('IDP-ACCESS-CONSUMER', method, async (subject: RegisterSubject) => {
      const client = otherClient(subject, kind);
      expectEqual('consumer', (await claimsOf(subject, {}, client)).consumer, organisationOf(client));
    }),
  ]),
  onClaims('IDP-ACCESS-SCOPE', ({ scope }) => {
    expectEqual('scope, sorted', scopesIn(scope), scopesIn(ordinaryScope));
  }),
  ...['openid', 'profile'].map((scope) =>
    check('IDP-ACCESS-SCOPE', `${scope} alone`, async (subject: RegisterSubject) => {
      expectEqual('scope', (await claimsOf(subject, { scope })).scope, scope);
    }),
  ),
  onClaims('IDP-ACCESS-AUD', ({ aud }) => expectEqual('aud', aud, 'unspecified')),
  onClaims('IDP-ACCESS-TIMES', ({ iat, exp }, subject) => {
    expectThat('iat and exp', Number.isInteger(iat) && Number.isInteger(exp), 'whole numbers', { iat, exp });
    expectThat('iat', Number(iat) <= secondsOf(subject) + 1, 'not in the future', iat);
    expectThat('exp', Number(exp) > Number(iat), `later than iat, ${iat}`, exp);
  }),
  check('IDP-ACCESS-EXPIRES-IN', 'against expires_in', (subject) => expectLeft(subject, ordinaryScope)),
  check('IDP-ACCESS-EXPIRES-IN', 'with a scope that needs consent', (subject) =>
    expectLeft(subject, `${ordinaryScope} ${consentScopeOf(subject)}`),
  ),
  check('IDP-ACCESS-JTI', 'two tokens', async (subject) => {
    const ids = [(await claimsOf(subject)).jti, (await claimsOf(subject)).jti];
    expectThat(
      'jti',
      ids.every((id) => typeof id === 'string' && id !== ''),
      'text in both tokens',
      ids,
    );
    expectThat('jti', ids[0] !== ids[1], 'different in two tokens', ids);
  }),
  check('IDP-ACCESS-JTI', 'a token and its refreshed one', async (subject) => {
    const { access_token, refresh_token } = await tokensFor(subject);
    const { jti } = claimsIn(access_token);
    const fields = { grant_type: 'refresh_token', refresh_token: String(refresh_token) };
    const refreshed = tokensOf(await postAs(subject, 'token_endpoint', providerOf(subject).client, fields));
    if (refreshed.access_token === access_token) throw new Skipped('It is the same access token.');
    expectThat('jti', claimsIn(refreshed.access_token).jti !== jti, 'another than before', 'the same');
  }),
  check('IDP-ACCESS-SUB', 'two logins of one citizen to one client', async (subject) => {
    const [first, second] = [(await claimsOf(subject)).sub, (await claimsOf(subject)).sub];
    expectMatch('sub', first, /./);
    expectEqual('sub of the second login', second, first);
  }),
  check('IDP-ACCESS-SUB-PAIRWISE', 'one citizen at two clients', async (subject) => {
    const other = await claimsOf(subject, {}, otherClient(subject, 'secretPost'));
    const { sub } = await claimsOf(subject);
    expectThat('sub at the second client', sub !== other.sub, 'another than at the first', 'the same');
  }),
];

async function claimsOf(subject: RegisterSubject, changes?: RequestChanges, client?: LoginClient): Promise<JWTPayload> {
  const tokens = await tokensFor(subject, { ...(changes && { changes }), ...(client && { client }) });
  return claimsIn(tokens.access_token);
}

function onClaims(requirement: string, judge: (claims: JWTPayload, subject: RegisterSubject) => void) {
  return check<RegisterSubject>(requirement, 'a login', async (subject) => judge(await claimsOf(subject), subject));
}

/** What the answer says that is left of a token with these scopes is what its exp says. */
async function expectLeft(subject: RegisterSubject, scope: string): Promise<void> {
  const { access_token, expires_in } = await tokensFor(subject, { changes: { scope } });
  const left = Number(claimsIn(access_token).exp) - secondsOf(subject);
  const off = Math.abs(Number(expires_in) - left);
  expectThat('expires_in', off <= 2, `${left} seconds, that the token has left, give or take 2`, expires_in);
}

function organisationOf({ organisationNumber }: LoginClient): object {
  return { authority: 'iso6523-actorid-upis', ID: `0192:${organisationNumber}` };
}

async function readable(subject: RegisterSubject): Promise<string> {
  const { access_token } = await tokensFor(subject);
  claimsIn(access_token);
  return access_token;
}

function claimsIn(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    throw new Skipped('The access token is opaque.');
  }
}
