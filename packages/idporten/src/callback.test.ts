import { generateKeyPair } from 'jose';
import { beforeEach, expect, test } from 'vitest';
import { clientOf, failing, loggedIn, redirectUri, request, returned } from '../test/client.ts';
import { FakeIssuer, json, pid, sub } from '../test/fake-issuer.ts';
import type { Idporten, Login } from './idporten.ts';
import { needsLogin } from './needs-login.ts';

let issuer: FakeIssuer;
let idporten: Idporten;
let login: Login;
let state: string;
beforeEach(async () => {
  issuer = await FakeIssuer.start();
  idporten = clientOf(issuer);
  login = await idporten.login();
  state = login.transaction.state;
});

test('the code is changed for tokens with the registered address and the verifier', async () => {
  const session = await idporten.callback(returned(issuer, state), login.transaction);
  const [sent] = issuer.to('/token');
  expect(Object.fromEntries(sent?.form ?? [])).toEqual({
    grant_type: 'authorization_code',
    code: 'a-code',
    redirect_uri: redirectUri,
    code_verifier: login.transaction.codeVerifier,
  });
  expect(session.claims).toMatchObject({ sub, pid, acr: 'idporten-loa-high' });
  expect(await session.get(request)).toBe(session.data.accessToken);
});

test.each<[string, (url: string) => string | URL]>([
  ['a relative address, as node:http gives it', (url) => url.slice('https://app.example.no'.length)],
  ['the address inside, behind a proxy', (url) => url.replace('https://app.example.no', 'http://10.0.0.7:8080')],
  ['a URL', (url) => new URL(url)],
])('%s will do', async (_name, change) => {
  await idporten.callback(change(returned(issuer, state)), login.transaction);
  expect(issuer.to('/token')[0]?.form.get('redirect_uri')).toBe(redirectUri);
});

test.each<[string, () => unknown, (() => unknown)?]>([
  ['the state of another login', () => returned(issuer, 'another')],
  ['no state', () => returned(issuer, state).replace('state', 'x')],
  ['two states', () => `${returned(issuer, state)}&state=${state}`],
  ['iss of another issuer', () => returned(issuer, state, { iss: 'https://idporten.no' })],
  ['iss with a slash', () => returned(issuer, state, { iss: `${issuer.issuer}/` })],
  ['no iss although the metadata promises it', () => returned(issuer, state).replace('iss', 'x')],
  ['no code', () => returned(issuer, state).replace('code', 'x')],
  ['two codes', () => `${returned(issuer, state)}&code=another`],
  ['a JARM response', () => returned(issuer, state, { response: 'e30.e30.e30' })],
  ['no URL', () => 'https://'],
  ['nothing', () => undefined],
  ['no transaction', () => returned(issuer, state), () => undefined],
  ['a transaction without verifier', () => returned(issuer, state), () => ({ ...login.transaction, codeVerifier: '' })],
  ['a transaction of another form', () => returned(issuer, state), () => ({ ...login.transaction, acr: 'none' })],
])(
  'a callback with %s is refused before anything is sent',
  async (_name, url, transaction = () => login.transaction) => {
    const error = await failing(idporten.callback(url() as string, transaction() as Login['transaction']));
    expect(error).toMatchObject({ code: 'invalid-input', attempts: 0, retryable: false });
    expect(error.message).toMatch(/Begin the login anew/);
    expect(issuer.to('/token')).toHaveLength(0);
  },
);

test('the most frequent fault, a callback of another login, is told in its own words', async () => {
  const error = await failing(idporten.callback(returned(issuer, 'another'), login.transaction));
  expect(error.message).toMatch(/currentUrl: its state is not that of the transaction/);
});

test.each([
  ['access_denied', 'access_denied', false],
  ['temporarily_unavailable', 'temporarily_unavailable', true],
  ['11822648950', undefined, false],
])('an error that comes back instead of a code ends the login: %s', async (told, registerCode, retryable) => {
  const url = returned(issuer, state, { error: told, error_description: 'no' });
  const error = await failing(idporten.callback(url, login.transaction));
  expect(error).toMatchObject({ code: 'token', attempts: 0, retryable });
  expect(error.registerCode).toBe(registerCode);
  expect(issuer.to('/token')).toHaveLength(0);
});

test('an error with the state of another login is not believed', async () => {
  const error = await failing(idporten.callback(returned(issuer, 'x', { error: 'access_denied' }), login.transaction));
  expect([error.code, error.registerCode]).toEqual(['invalid-input', undefined]);
});

test('a code that has been used needs a new login, and is not sent again', async () => {
  issuer.replaced.set('/token', () => json(400, { error: 'invalid_grant', error_description: 'a-code' }));
  const error = await failing(idporten.callback(returned(issuer, state), login.transaction));
  expect(error).toMatchObject({ code: 'rejected', registerCode: 'invalid_grant', status: 400, attempts: 1 });
  expect(needsLogin(error)).toBe(true);
  expect(issuer.to('/token')).toHaveLength(1);
});

test.each([503, 429, 408])('a code is sent once, whatever comes back: %d', async (status) => {
  issuer.replaced.set('/token', () => json(status, {}));
  const error = await failing(idporten.callback(returned(issuer, state), login.transaction));
  expect(error).toMatchObject({ status, operation: 'token', urlTemplate: 'POST /token' });
  expect(issuer.to('/token')).toHaveLength(1);
});

test.each<[string, Record<string, unknown>, RegExp]>([
  ['another nonce', { nonce: 'another' }, /iss, aud, azp or nonce/],
  ['no nonce', { nonce: undefined }, /member or claim/],
  ['another issuer', { iss: 'https://idporten.no' }, /iss, aud, azp or nonce/],
  ['another client', { aud: 'client-2' }, /iss, aud, azp or nonce/],
  ['another client among its audiences', { aud: ['client-1', 'client-2'] }, /iss, aud, azp or nonce/],
  ['an expiry that has passed', { exp: Date.UTC(2025, 0, 1) / 1000 }, /expired/],
  ['a personidentifikator that is no text', { pid: 11822648950 }, /a claim of another type/],
])('an id_token with %s is refused', async (_name, claims, message) => {
  issuer.claims = claims;
  const error = await failing(idporten.callback(returned(issuer, state), login.transaction));
  expect(error).toMatchObject({ code: 'invalid-response', status: 200, operation: 'token' });
  expect(error.message).toMatch(message);
});

test('an id_token that ID-porten has not signed is refused', async () => {
  issuer.signedBy = (await generateKeyPair('RS256')).privateKey;
  const error = await failing(idporten.callback(returned(issuer, state), login.transaction));
  expect(error).toMatchObject({ code: 'invalid-response', attempts: 2 });
});

test('the keys are fetched once for several logins', async () => {
  await idporten.callback(returned(issuer, state), login.transaction);
  const { transaction } = await idporten.login();
  await idporten.callback(returned(issuer, transaction.state), transaction);
  expect(issuer.to('/jwks.json')).toHaveLength(1);
});

test.each<[string, Record<string, unknown>, RegExp]>([
  ['no id_token', { id_token: undefined }, /member or claim/],
  ['no lifetime', { expires_in: undefined }, /expires_in: missing/],
  ['another type', { token_type: 'DPoP' }, /token_type: not Bearer/],
  ['no access token', { access_token: undefined }, /member or claim/],
])('a token answer with %s is refused', async (_name, answer, message) => {
  issuer.answer = answer;
  const error = await failing(idporten.callback(returned(issuer, state), login.transaction));
  expect(error).toMatchObject({ code: 'invalid-response' });
  expect(error.message).toMatch(message);
});

test.each([
  ['idporten-loa-high', 'idporten-loa-high', true],
  ['idporten-loa-substantial', 'idporten-loa-high', true],
  ['idporten-loa-high', 'idporten-loa-substantial', false],
  ['idporten-loa-substantial', 'idporten-loa-low', false],
  ['idporten-loa-substantial', undefined, false],
  [undefined, 'idporten-loa-low', true],
] as const)('asked for %s and reached %s: %s', async (acr, reached, enough) => {
  issuer.claims = { acr: reached };
  const work = loggedIn(issuer, acr ? { acr } : {});
  if (enough) expect((await work).claims.acr).toBe(reached);
  else expect((await failing(work)).message).toMatch(/acr is lower than the level/);
});

test('an aborted callback says so', async () => {
  const controller = new AbortController();
  issuer.replaced.set('/token', () => {
    controller.abort('11822648950');
    return new Promise(() => {});
  });
  const work = idporten.callback(returned(issuer, state), login.transaction, { signal: controller.signal });
  expect(await failing(work)).toMatchObject({ code: 'aborted', operation: 'token' });
});
