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
import { verified } from './keys.ts';
import { citizenOf, ordinaryScope, type RequestChanges, scopesIn, tokensFor } from './login.ts';
import { otherClient, providerOf } from './provider.ts';

/** Claims of access tokens that are JWTs. */
export const accessTokenChecks: readonly Check<RegisterSubject>[] = [
  check('IDP-ACCESS-SIGNATURE', 'against the keys', async (subject) => {
    await verified(subject, 'access token', await readable(subject));
  }),
  onClaims('IDP-ACCESS-ISS', ({ iss }, subject) => expectEqual('iss', iss, providerOf(subject).issuer)),
  onClaims('IDP-ACCESS-PID', ({ pid }, subject) => expectEqual('pid', pid, citizenOf(subject).personidentifikator)),
  onClaims('IDP-ACCESS-ACR', ({ acr }) => expectMatch('acr', acr, /^idporten-loa-(substantial|high)$/)),
  onClaims('IDP-ACCESS-CLIENT-ID', ({ client_id }, subject) =>
    expectEqual('client_id', client_id, providerOf(subject).client.clientId),
  ),
  onClaims('IDP-ACCESS-CLIENT-AMR', ({ client_amr }) => expectEqual('client_amr', client_amr, 'private_key_jwt')),
  onClaims('IDP-ACCESS-CONSUMER', ({ consumer }, subject) => {
    const ID = `0192:${providerOf(subject).client.organisationNumber}`;
    expectEqual('consumer', consumer, { authority: 'iso6523-actorid-upis', ID });
  }),
  onClaims('IDP-ACCESS-SCOPE', ({ scope }) => {
    expectEqual('scope, sorted', scopesIn(scope), scopesIn(ordinaryScope));
  }),
  onClaims('IDP-ACCESS-AUD', ({ aud }) => expectEqual('aud', aud, 'unspecified')),
  onClaims('IDP-ACCESS-TIMES', ({ iat, exp }, subject) => {
    expectThat('iat and exp', Number.isInteger(iat) && Number.isInteger(exp), 'whole numbers', { iat, exp });
    expectThat('iat', Number(iat) <= secondsOf(subject) + 1, 'not in the future', iat);
    expectThat('exp', Number(exp) > Number(iat), `later than iat, ${iat}`, exp);
  }),
  check('IDP-ACCESS-EXPIRES-IN', 'against expires_in', async (subject) => {
    const { access_token, expires_in } = await tokensFor(subject);
    const left = Number(claimsIn(access_token).exp) - secondsOf(subject);
    const off = Math.abs(Number(expires_in) - left);
    expectThat('expires_in', off <= 2, `${left} seconds, that the token has left, give or take 2`, expires_in);
  }),
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
