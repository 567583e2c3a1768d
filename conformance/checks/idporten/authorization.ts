import { base64url, CompactSign, importJWK } from 'jose';
import {
  type Answer,
  type Check,
  check,
  expectEqual,
  expectMatch,
  expectThat,
  PreconditionFailed,
  type RegisterSubject,
  requires,
} from '../../src/index.ts';
import type { LoginClient } from '../../src/register-subject.ts';
import { goToAuthorize, loginRequest, type RequestChanges } from './login.ts';
import { metadataOf, otherClient, providerOf } from './provider.ts';
import { expectTurnedAway, isWelcome, responseIn } from './refusal.ts';

/** What `/authorize` lets through. Nobody logs in here. */
export const authorizationChecks: readonly Check<RegisterSubject>[] = [
  check('IDP-AUTHORIZE-LOGIN', 'nobody has logged in', async (subject) => {
    const { client } = providerOf(subject);
    const answer = await authorize(subject, {});
    expectThat('status', answer.status < 400, 'a page to log in on, or the way to it', answer.status);
    expectEqual('code', responseIn(answer, client)?.get('code') ?? undefined, undefined);
  }),
  ...['/', '/elsewhere', '?more=1'].map((more) =>
    check<RegisterSubject>('IDP-AUTHORIZE-REDIRECT-URI', `the registered address and ${more}`, async (subject) => {
      const { redirectUri } = providerOf(subject).client;
      await expectSentNowhere(subject, { redirect_uri: `${redirectUri}${more}` });
    }),
  ),
  check('IDP-AUTHORIZE-REDIRECT-URI', 'the registered address in capitals, and without its end', async (subject) => {
    const { redirectUri } = providerOf(subject).client;
    for (const redirect_uri of [redirectUri.toUpperCase(), redirectUri.slice(0, -1)]) {
      await expectSentNowhere(subject, { redirect_uri });
    }
  }),
  check('IDP-AUTHORIZE-REDIRECT-URI', 'another host', async (subject) => {
    await expectSentNowhere(subject, { redirect_uri: 'https://somebody-else.example/callback' });
  }),
  check('IDP-AUTHORIZE-CLIENT', 'a client that nobody registered', async (subject) => {
    await expectSentNowhere(subject, { client_id: crypto.randomUUID() });
  }),
  turnsAway('IDP-AUTHORIZE-RESPONSE-TYPE', 'token', { response_type: 'token' }),
  turnsAway('IDP-AUTHORIZE-RESPONSE-TYPE', 'id_token', { response_type: 'id_token' }),
  turnsAway('IDP-AUTHORIZE-RESPONSE-TYPE', 'code and id_token', { response_type: 'code id_token' }),
  turnsAway('IDP-AUTHORIZE-RESPONSE-TYPE', 'none', { response_type: undefined }),
  turnsAway('IDP-AUTHORIZE-PKCE', 'no challenge', { code_challenge: undefined, code_challenge_method: undefined }),
  turnsAway('IDP-AUTHORIZE-PKCE', 'a method and no challenge', { code_challenge: undefined }),
  turnsAway('IDP-AUTHORIZE-PKCE-METHOD', 'S512', { code_challenge_method: 'S512' }),
  turnsAway('IDP-AUTHORIZE-PKCE-METHOD', 'plain', { code_challenge_method: 'plain' }),
  turnsAway('IDP-AUTHORIZE-PKCE-METHOD', 'none, which means plain', { code_challenge_method: undefined }),
  turnsAway('IDP-AUTHORIZE-CHALLENGE', 'one with padding', {
    code_challenge: `${base64url.encode(new Uint8Array(32))}=`,
  }),
  check('IDP-AUTHORIZE-NO-PKCE', 'no challenge', async (subject) => {
    const client = otherClient(subject, 'withoutPkce');
    const changes = { code_challenge: undefined, code_challenge_method: undefined };
    const { parameters } = await loginRequest(client, changes);
    const answer = await goToAuthorize(subject, parameters);
    expectThat('welcome', isWelcome(answer, client), 'a page to log in on', `status ${answer.status}`);
  }),
  ...['Level3', 'Level4'].map((level) => turnsAway('IDP-AUTHORIZE-ACR', level, { acr_values: level })),
  check('IDP-AUTHORIZE-REQUEST-OBJECT', 'the same request in a JWT beside it', async (subject) => {
    await requireWelcome(subject);
    const { client, issuer } = providerOf(subject);
    const { request_parameter_supported: isTaken = false } = await metadataOf(subject);
    const { parameters } = await loginRequest(client);
    const claims = { ...Object.fromEntries(parameters), iss: client.clientId, aud: issuer };
    parameters.set('request', await signedByClient(client, claims));
    expectEqual('taken', isWelcome(await goToAuthorize(subject, parameters), client), isTaken);
  }),
  turnsAway('IDP-AUTHORIZE-SCOPE', 'a scope that the client does not have', { scope: 'openid nobody:registered.this' }),
  turnsAway('IDP-AUTHORIZE-SCOPE', 'such a scope first, and one that begins like one it has', {
    scope: 'profile.more openid',
  }),
  turnsAway('IDP-AUTHORIZE-SCOPE-REQUIRED', 'no scope', { scope: undefined }),
  ...Object.entries({
    'a scope that the client does not have': { scope: 'openid nobody:registered.this' },
    'no scope': { scope: undefined },
    'another response_type': { response_type: 'token' },
    'no code_challenge': { code_challenge: undefined },
    'a level of the old platform': { acr_values: 'Level4' },
  } as Readonly<Record<string, RequestChanges>>).map(([title, changes]) =>
    check('IDP-AUTHORIZE-ERROR', title, async (subject: RegisterSubject) => {
      const state = 'what the client/must get back+?&=';
      const { client, issuer } = providerOf(subject);
      const answer = await authorize(subject, { state, ...changes });
      const response = responseIn(answer, client);
      expectThat('redirect', response !== undefined, 'one to the client', `status ${answer.status}`);
      expectMatch('error', response?.get('error'), /^[a-z_]+$/);
      expectEqual('state', response?.get('state'), state);
      expectEqual('iss', response?.get('iss'), issuer);
    }),
  ),
];

async function signedByClient({ auth }: LoginClient, claims: object): Promise<string> {
  const jwk = requires(auth.method === 'private_key_jwt' ? auth.jwk : undefined, 'The client has no key.');
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'RS256', kid: jwk.kid ?? '' })
    .sign(await importJWK(jwk, 'RS256'));
}

async function authorize(subject: RegisterSubject, changes: RequestChanges): Promise<Answer> {
  const { parameters } = await loginRequest(providerOf(subject).client, changes);
  return goToAuthorize(subject, parameters);
}

/** A request with the changes comes to no login, and without them it does: else nothing would be proved. */
function turnsAway(requirement: string, title: string, changes: RequestChanges): Check<RegisterSubject> {
  return check(requirement, title, async (subject) => {
    await requireWelcome(subject);
    expectTurnedAway(title, await authorize(subject, changes), providerOf(subject).client);
  });
}

/** The browser is told that it cannot go on, and is not sent to an address that nobody vouches for (RFC 6749 section 4.1.2.1). */
async function expectSentNowhere(subject: RegisterSubject, changes: RequestChanges): Promise<void> {
  await requireWelcome(subject);
  const { status, headers } = await authorize(subject, changes);
  expectThat('status', status >= 400 && status < 500, '4xx', status);
  expectEqual('location', headers.get('location'), null);
}

async function requireWelcome(subject: RegisterSubject): Promise<void> {
  const answer = await authorize(subject, {});
  if (!isWelcome(answer, providerOf(subject).client)) throw new PreconditionFailed('A good request is turned away.');
}
