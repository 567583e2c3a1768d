import { createHash } from 'node:crypto';
import { decodeProtectedHeader, exportJWK, exportPKCS8, generateKeyPair, jwtVerify } from 'jose';
import { beforeEach, expect, test } from 'vitest';
import { clientOf, failing, redirectUri } from '../test/client.ts';
import { FakeIssuer, json, start } from '../test/fake-issuer.ts';
import type { ClientAuthentication } from './client-auth.ts';
import type { LoginOptions } from './idporten.ts';

let issuer: FakeIssuer;
beforeEach(async () => {
  issuer = await FakeIssuer.start();
});

const documented = {
  client_id: 'client-1',
  response_type: 'code',
  redirect_uri: redirectUri,
  scope: 'openid profile krr:user/kontaktinformasjon.read',
  code_challenge_method: 'S256',
};

test('the request is pushed, and the browser is given client_id and request_uri alone', async () => {
  const { url, transaction } = await clientOf(issuer, { acr: 'idporten-loa-high', locale: 'nn' }).login();
  const [pushed] = issuer.to('/par');
  expect(Object.fromEntries(pushed?.form ?? [])).toEqual({
    ...documented,
    state: transaction.state,
    nonce: transaction.nonce,
    code_challenge: createHash('sha256').update(transaction.codeVerifier).digest('base64url'),
    acr_values: 'idporten-loa-high',
    ui_locales: 'nn',
  });
  const { origin, pathname, searchParams } = new URL(url);
  expect(origin + pathname).toBe('https://login.test.idporten.no/authorize');
  expect(Object.fromEntries(searchParams)).toEqual({ client_id: 'client-1', request_uri: 'urn:idporten:request-2' });
});

test('without PAR the same request stands in the address, and nothing but the metadata is fetched', async () => {
  const { url, transaction } = await clientOf(issuer, { par: false }).login({ parameters: { prompt: 'login' } });
  expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
    ...documented,
    prompt: 'login',
    state: transaction.state,
    nonce: transaction.nonce,
    code_challenge: createHash('sha256').update(transaction.codeVerifier).digest('base64url'),
  });
  expect(issuer.sent.map(({ path }) => path)).toEqual(['/.well-known/openid-configuration']);
});

test('every login has its own state, nonce and verifier of a length that RFC 7636 allows, as plain data', async () => {
  const idporten = clientOf(issuer);
  const logins = await Promise.all([idporten.login(), idporten.login({ acr: 'idporten-loa-substantial' })]);
  const values = logins.flatMap(({ transaction: { state, nonce, codeVerifier } }) => [state, nonce, codeVerifier]);
  expect(new Set(values).size).toBe(6);
  expect(logins.every(({ transaction }) => /^[\w-]{43,128}$/.test(transaction.codeVerifier))).toBe(true);
  expect(JSON.parse(JSON.stringify(logins))).toEqual(logins);
  expect(logins[1]?.transaction.acr).toBe('idporten-loa-substantial');
});

test('the client assertion holds exactly the documented claims, new for every request', async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: 'key-1' };
  const pem = await exportPKCS8(privateKey);
  const seen: unknown[] = [];
  for (const key of [{ jwk }, { pem, kid: 'key-1' }, { pem, x5c: ['MIIB'] }]) {
    await clientOf(issuer, { clientAuth: { key } }).login();
    const form = issuer.to('/par').at(-1)?.form;
    expect(form?.get('client_id')).toBe('client-1');
    expect(form?.get('client_assertion_type')).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
    const assertion = form?.get('client_assertion') ?? '';
    expect(decodeProtectedHeader(assertion)).toEqual({
      alg: 'RS256',
      ...('x5c' in key ? { x5c: ['MIIB'] } : { kid: 'key-1' }),
    });
    const { payload } = await jwtVerify(assertion, publicKey, { currentDate: new Date(start) });
    expect(Object.keys(payload).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'jti', 'sub']);
    expect(payload).toMatchObject({ iss: 'client-1', sub: 'client-1', aud: 'https://test.idporten.no' });
    expect((payload.iat ?? 0) - start / 1000).toBeLessThan(60);
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBeLessThanOrEqual(120);
    seen.push(payload.jti);
  }
  expect(new Set(seen).size).toBe(3);
});

test.each<[ClientAuthentication, string | null, string | null]>([
  [{ secret: 'p:w' }, `Basic ${btoa('client%2D1:p%3Aw')}`, null],
  [{ secret: 'p:w', method: 'post' }, null, 'p:w'],
  ['none', null, null],
])('the client authenticates as registered: %j', async (clientAuth, authorization, secret) => {
  await clientOf(issuer, { clientAuth }).login();
  const [pushed] = issuer.to('/par');
  expect(pushed?.headers.get('authorization')).toBe(authorization);
  expect(pushed?.form.get('client_secret')).toBe(secret);
  expect(pushed?.form.get('client_id')).toBe('client-1');
  expect(pushed?.form.has('client_assertion')).toBe(false);
});

test('the metadata is fetched once for logins at the same time, and again after a day', async () => {
  const idporten = clientOf(issuer);
  await Promise.all([idporten.login(), idporten.login()]);
  issuer.now += 24 * 3_600_000 - 1;
  await idporten.login();
  expect(issuer.to('/.well-known/openid-configuration')).toHaveLength(1);
  issuer.now += 1;
  await idporten.login();
  expect(issuer.to('/.well-known/openid-configuration')).toHaveLength(2);
});

test('a failure to fetch the metadata is tried again, and not remembered', async () => {
  const idporten = clientOf(issuer, { maxAttempts: 2 });
  let down = true;
  issuer.replaced.set('/.well-known/openid-configuration', () => (down ? json(503, {}) : undefined));
  const error = await failing(idporten.login());
  expect(error).toMatchObject({ code: 'server', operation: 'discovery', attempts: 2, status: 503, retryable: true });
  down = false;
  await expect(idporten.login()).resolves.toHaveProperty('url');
});

test.each<[string, Record<string, unknown>, RegExp]>([
  ['an issuer with a slash', { issuer: 'https://test.idporten.no/' }, /\/issuer: not the one.*without a slash/s],
  ['another issuer', { issuer: 'https://idporten.no' }, /\/issuer: not the one/],
  [
    'an endpoint in clear text',
    { token_endpoint: 'http://test.idporten.no/token' },
    /\/token_endpoint: missing, or not/,
  ],
  ['no keys', { jwks_uri: undefined }, /\/jwks_uri: missing/],
  ['no PAR', { pushed_authorization_request_endpoint: undefined }, /\/pushed_authorization_request_endpoint: missing/],
])('metadata with %s is refused', async (_name, wrong, message) => {
  issuer.metadata = { ...issuer.metadata, ...wrong };
  const error = await failing(clientOf(issuer).login());
  expect(error).toMatchObject({ code: 'invalid-response', operation: 'discovery', status: 200, attempts: 1 });
  expect(error.message).toMatch(message);
  expect(issuer.to('/par')).toHaveLength(0);
});

test.each([
  [400, { error: 'invalid_scope' }, 'rejected', 'invalid_scope'],
  [401, { error: 'invalid_client' }, 'rejected', 'invalid_client'],
  [400, { error: '11822648950' }, 'rejected', undefined],
  [500, {}, 'server', undefined],
])('a refused push tells the error of OAuth and is not sent again: %d %j', async (status, body, code, registerCode) => {
  issuer.replaced.set('/par', () => json(status, body));
  const error = await failing(clientOf(issuer).login());
  expect(error).toMatchObject({ code, operation: 'par', urlTemplate: 'POST /par', status, attempts: 1 });
  expect(error.registerCode).toBe(registerCode);
  expect(issuer.to('/par')).toHaveLength(1);
});

test('a redirect is not followed: the secret would go along', async () => {
  issuer.replaced.set(
    '/par',
    () => new Response(null, { status: 307, headers: { location: 'https://other.example/' } }),
  );
  expect(await failing(clientOf(issuer).login())).toMatchObject({ code: 'redirected' });
  expect(issuer.sent).toHaveLength(2);
});

test('the caller’s signal ends a login, and does not disturb another that waits for the same metadata', async () => {
  const idporten = clientOf(issuer);
  const controller = new AbortController();
  const aborted = failing(idporten.login({ signal: controller.signal }));
  const other = idporten.login();
  controller.abort(new Error('11822648950'));
  expect(await aborted).toMatchObject({ code: 'aborted', operation: 'par' });
  await expect(other).resolves.toHaveProperty('url');
});

test.each<[LoginOptions, RegExp]>([
  [{ acr: 'Level4' as never }, /^Option acr: must be idporten-loa-substantial or idporten-loa-high/],
  [{ locale: 'no' as never }, /^Option locale: must be one of nb, nn, en, se/],
  [{ parameters: { state: 'x' } }, /^Option parameters: holds one that this package sets itself/],
  [{ parameters: { request_uri: 'x' } }, /^Option parameters: holds one/],
  [{ parameters: { max_age: 0 as never } }, /^Option parameters: each must be text/],
])('%j is refused before anything is sent', async (options, message) => {
  const error = await failing(clientOf(issuer).login(options));
  expect(error).toBeInstanceOf(TypeError);
  expect(error.message).toMatch(message);
  expect(issuer.sent).toHaveLength(0);
});
