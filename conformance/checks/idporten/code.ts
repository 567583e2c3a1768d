import { createHash } from 'node:crypto';
import { type Answer, type Check, check, expectThat, jsonOf, type RegisterSubject, requires } from '../../src/index.ts';
import { type Login, logIn, loginRequest, redeem, tokensFor, tokensOf } from './login.ts';
import { type FormChanges, otherClient, postAs, providerOf } from './provider.ts';
import { expectRefused } from './refusal.ts';
import { withoutProof } from './without-proof.ts';

/** What a code is good for. */
export const codeChecks: readonly Check<RegisterSubject>[] = [
  check('IDP-CODE-ONCE', 'a code for the second time', async (subject) => {
    const login = await logIn(subject);
    tokensOf(await redeem(subject, login));
    expectRefused('a code that was used', await redeem(subject, login), 'invalid_grant');
  }),
  check('IDP-CODE-REUSE-REVOKES', 'the refresh token of a code that came twice', async (subject) => {
    const login = await logIn(subject);
    const { refresh_token } = tokensOf(await redeem(subject, login));
    const usable = tokensOf(await refresh(subject, refresh_token));
    await redeem(subject, login);
    expectRefused('its refresh token', await refresh(subject, usable.refresh_token), 'invalid_grant');
  }),
  check('IDP-CODE-EXPIRES', 'eleven minutes later', async (subject) => {
    const pass = requires(subject.pass, 'The time of the subject cannot be moved.');
    const login = await logIn(subject);
    pass(660_000);
    expectRefused('a code of eleven minutes', await redeem(subject, login), 'invalid_grant');
  }),
  refuses('IDP-CODE-REDIRECT-URI', 'another redirect_uri', ({ client }) => ({
    fields: { redirect_uri: `${client.redirectUri}/elsewhere` },
  })),
  refuses('IDP-CODE-REDIRECT-URI', 'no redirect_uri', () => ({ fields: { redirect_uri: undefined } })),
  refuses('IDP-CODE-VERIFIER', 'no verifier', () => ({ fields: { code_verifier: undefined } })),
  check('IDP-CODE-VERIFIER', 'the verifier of another login', async (subject) => {
    const { verifier } = await loginRequest(providerOf(subject).client);
    await tokensFor(subject);
    expectRefused('another verifier', await redeem(subject, { ...(await logIn(subject)), verifier }), 'invalid_grant');
  }),
  ...Object.entries({
    'of 42 characters': 'a'.repeat(42),
    'of 129 characters': 'a'.repeat(129),
    'with a space': `${'a'.repeat(43)} a`,
  }).map(([form, verifier]) =>
    check<RegisterSubject>('IDP-CODE-VERIFIER-FORM', form, async (subject) => {
      await tokensFor(subject);
      const { status } = await redeemWith(subject, 'a'.repeat(128));
      expectThat('status for a verifier of 128 characters', status < 300, '2xx', status);
      expectRefused(`a verifier ${form}`, await redeemWith(subject, verifier));
    }),
  ),
  check('IDP-CODE-CLIENT', 'a code of another client', async (subject) => {
    const other = otherClient(subject, 'secretPost');
    await tokensFor(subject, { client: other });
    const stolen = { ...(await logIn(subject)), client: other };
    expectRefused('a code of another client', await redeem(subject, stolen), 'invalid_grant');
  }),
  refuses('IDP-CODE-CLIENT-AUTH', 'no proof of who the client is', () => ({
    fields: { client_assertion: undefined, client_assertion_type: undefined },
  })),
  refuses('IDP-AUTH-CLIENT-ID', 'a code, and a client assertion without client_id', () => ({
    fields: { client_id: undefined },
  })),
  ...withoutProof('IDP-CODE-CLIENT-AUTH', async (subject, client, auth) => {
    await tokensFor(subject, { client });
    const login = await logIn(subject, { client });
    return redeem(subject, { ...login, client: { ...client, auth } });
  }),
  check('IDP-CODE-UNKNOWN', 'a code that was never given', async (subject) => {
    const request = await loginRequest(providerOf(subject).client);
    const response = new URLSearchParams({ code: crypto.randomUUID() });
    const answer = await redeem(subject, { ...request, address: request.client.redirectUri, response });
    expectRefused('an invented code', answer, 'invalid_grant');
  }),
  ...['urn:ietf:params:oauth:grant-type:jwt-bearer', 'client_credentials', 'password'].map((grant_type) =>
    check<RegisterSubject>('IDP-TOKEN-GRANT-TYPE', grant_type, async (subject) => {
      const { client } = providerOf(subject);
      const fields = { grant_type, scope: 'openid', assertion: 'none' };
      const { error } = jsonOf(await postAs(subject, 'token_endpoint', client, fields));
      const expected = ['unsupported_grant_type', 'unauthorized_client'];
      expectThat('error', expected.includes(String(error)), expected.join(' or '), error);
    }),
  ),
];

/** A code is not exchanged with the changes, and without them another one is: else nothing would be proved. */
function refuses(requirement: string, title: string, changes: (login: Login) => FormChanges): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    await tokensFor(subject);
    const login = await logIn(subject);
    expectRefused(title, await redeem(subject, login, changes(login)));
  });
}

/** Exchanges a code whose challenge was made of this verifier. */
async function redeemWith(subject: RegisterSubject, verifier: string): Promise<Answer> {
  const code_challenge = createHash('sha256').update(verifier).digest('base64url');
  const login = await logIn(subject, { changes: { code_challenge } });
  return redeem(subject, { ...login, verifier });
}

function refresh(subject: RegisterSubject, refresh_token: unknown) {
  const fields = { grant_type: 'refresh_token', refresh_token: String(refresh_token) };
  return postAs(subject, 'token_endpoint', providerOf(subject).client, fields);
}
