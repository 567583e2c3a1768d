import { decodeJwt, type JWTPayload } from 'jose';
import { type Check, check, expectEqual, expectMatch, expectThat, type RegisterSubject } from '../../src/index.ts';
import { secondsOf } from '../maskinporten/grant.ts';
import { verified } from './keys.ts';
import { citizenOf, logIn, type RequestChanges, redeem, tokensFor, tokensOf } from './login.ts';
import { providerOf } from './provider.ts';

/** ID tokens (OpenID Connect Core section 2). */
export const idTokenChecks: readonly Check<RegisterSubject>[] = [
  check('IDP-ID-TOKEN-OPENID', 'with the scope openid', async (subject) => {
    expectMatch('id_token', (await tokensFor(subject)).id_token, /^[\w-]+\.[\w-]+\.[\w-]+$/);
  }),
  check('IDP-ID-TOKEN-OPENID', 'without it', async (subject) => {
    const { id_token } = await tokensFor(subject, { changes: { scope: 'profile' } });
    expectEqual('id_token', id_token, undefined);
  }),
  check('IDP-ID-TOKEN-SIGNATURE', 'against the keys', async (subject) => {
    await verified(subject, 'ID token', String((await tokensFor(subject)).id_token));
  }),
  check('IDP-ID-TOKEN-ISS', 'iss', async (subject) => {
    expectEqual('iss', (await claimsOf(subject)).iss, providerOf(subject).issuer);
  }),
  check('IDP-ID-TOKEN-AUD', 'aud', async (subject) => {
    expectEqual('aud', [(await claimsOf(subject)).aud].flat(), [providerOf(subject).client.clientId]);
  }),
  check('IDP-ID-TOKEN-NONCE', 'nonce', async (subject) => {
    const login = await logIn(subject);
    const { id_token } = tokensOf(await redeem(subject, login));
    expectEqual('nonce', decodeJwt(String(id_token)).nonce, login.parameters.get('nonce'));
  }),
  check('IDP-ID-TOKEN-NONCE', 'none was sent', async (subject) => {
    expectEqual('nonce', (await claimsOf(subject, { nonce: undefined })).nonce, undefined);
  }),
  check('IDP-ID-TOKEN-PID', 'pid', async (subject) => {
    expectEqual('pid', (await claimsOf(subject)).pid, citizenOf(subject).personidentifikator);
  }),
  check('IDP-ID-TOKEN-TIMES', 'iat and exp', async (subject) => {
    const { iat, exp } = await claimsOf(subject);
    expectThat('iat and exp', Number.isInteger(iat) && Number.isInteger(exp), 'whole numbers', { iat, exp });
    expectThat('iat', Number(iat) <= secondsOf(subject) + 1, 'not in the future', iat);
    expectThat('exp', Number(exp) > Number(iat), `later than iat, ${iat}`, exp);
  }),
  ...['idporten-loa-substantial', 'idporten-loa-high'].map((level) =>
    check<RegisterSubject>('IDP-ID-TOKEN-ACR', level, async (subject) => {
      const { acr } = await claimsOf(subject, { acr_values: level });
      const enough = level === 'idporten-loa-high' ? [level] : [level, 'idporten-loa-high'];
      expectThat('acr', enough.includes(String(acr)), enough.join(' or '), acr);
    }),
  ),
];

async function claimsOf(subject: RegisterSubject, changes: RequestChanges = {}): Promise<JWTPayload> {
  return decodeJwt(String((await tokensFor(subject, { changes })).id_token));
}
