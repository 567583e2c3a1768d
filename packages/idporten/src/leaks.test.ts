import { inspect } from 'node:util';
import { isFellesklientError } from '@fellesklient/core';
import { exportJWK, exportPKCS8, generateKeyPair } from 'jose';
import { expect, test } from 'vitest';
import { clientOf, failing, request, returned } from '../test/client.ts';
import { FakeIssuer, json, pid, type Sent } from '../test/fake-issuer.ts';
import type { ClientAuthentication } from './client-auth.ts';

const secret = 'h-e-m-m-e-l-i-g';
const { privateKey } = await generateKeyPair('RS256', { extractable: true });
const pem = await exportPKCS8(privateKey);
const jwk = { ...(await exportJWK(privateKey)), kid: `kid-${secret}` };

const clientAuths: Record<string, ClientAuthentication> = {
  secret: { secret: `secret-${secret}` },
  key: { key: { jwk } },
};

/** Answers that quote everything the request held, as servers, firewalls and proxies do. */
const echo = ({ headers, form }: Sent): string => `${secret} ${pid} ${[...headers].join()} ${form}`;
const answers: Record<string, (sent: Sent) => Response | Promise<Response>> = {
  'a standard error': (sent) => json(400, { error: 'invalid_grant', error_description: echo(sent), error_uri: secret }),
  'an error of its own': (sent) => json(400, { error: `${secret} ${pid}`, error_description: echo(sent) }),
  'a challenge': (sent) =>
    json(
      401,
      { error: 'invalid_client' },
      { 'www-authenticate': `Bearer error="${secret}", realm="${encodeURI(echo(sent))}"` },
    ),
  'a page': (sent) =>
    new Response(`<html>${echo(sent)}</html>`, { status: 403, headers: { 'content-type': 'text/html' } }),
  'a server error': (sent) => json(500, { error: echo(sent) }),
  'a redirect': () => new Response(null, { status: 302, headers: { location: `https://x.example/${secret}` } }),
  'broken JSON': (sent) =>
    new Response(`{${echo(sent)}`, { status: 200, headers: { 'content-type': 'application/json' } }),
  'another form': (sent) => json(200, { [secret]: echo(sent), access_token: 5 }),
  'a broken id_token': (sent) =>
    json(200, {
      access_token: `${secret}-token`,
      token_type: 'Bearer',
      expires_in: 120,
      id_token: `${btoa(echo(sent))}.x.y`,
    }),
  'a broken connection': (sent) => {
    throw Object.assign(new TypeError(`fetch failed ${echo(sent)}`), { cause: new Error(echo(sent)) });
  },
};

function expectNoSecret(error: unknown, more: readonly string[]): void {
  expect(isFellesklientError(error) || error instanceof TypeError, inspect(error)).toBe(true);
  const { message, stack, cause } = error as Error;
  const views = [message, stack, inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error), inspect(cause)];
  for (const view of views) {
    for (const hidden of [secret, pid, String(jwk.d), pem.slice(60, 100), ...more]) expect(view).not.toContain(hidden);
  }
}

const paths = ['/.well-known/openid-configuration', '/par', '/token', '/jwks.json', '/userinfo'];
const methods = Object.keys(clientAuths);

test.each(
  paths.flatMap((path) =>
    methods.flatMap((method) => Object.keys(answers).map((answer) => [path, method, answer] as const)),
  ),
)('no secret is in what %s with %s makes of %s', async (path, method, answer) => {
  const issuer = await FakeIssuer.start();
  const clientAuth = clientAuths[method] as ClientAuthentication;
  const idporten = clientOf(issuer, { clientId: `client-${secret}`, clientAuth, maxAttempts: 1 });
  issuer.claims = { aud: `client-${secret}` };
  const break_ = (): unknown => issuer.replaced.set(path, answers[answer] as never);
  if (path === paths[0] || path === '/par') {
    break_();
    expectNoSecret(await failing(idporten.login()), []);
    return;
  }
  const { transaction } = await idporten.login();
  const { state, nonce, codeVerifier } = transaction;
  const callback = () => idporten.callback(returned(issuer, state, { code: `code-${secret}` }), transaction);
  const hidden = [state, nonce, codeVerifier];
  if (path !== '/userinfo') {
    break_();
    expectNoSecret(await failing(callback()), hidden);
    issuer.replaced.clear();
  }
  const session = await callback();
  const { accessToken, refreshToken = '', idToken } = session.data;
  session.invalidate(accessToken);
  break_();
  const work = path === '/userinfo' ? session.userinfo() : session.get(request);
  // The keys are kept: with those alone broken, a refresh still succeeds.
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (path !== '/jwks.json') expect(thrown).toBeDefined();
  if (thrown) expectNoSecret(thrown, [...hidden, accessToken, refreshToken, idToken]);
});

test.each<[string, (state: string) => string]>([
  ['an error', (state) => `?error=${secret}&error_description=${pid}&state=${state}&iss=https://test.idporten.no`],
  [
    'a known error',
    (state) => `?error=access_denied&error_description=${pid}&state=${state}&iss=https://test.idporten.no`,
  ],
  ['another state', () => `?code=${secret}&state=${pid}`],
  ['another issuer', (state) => `?code=${secret}&state=${state}&iss=${pid}`],
  ['a code twice', (state) => `?code=${secret}&code=${pid}&state=${state}&iss=https://test.idporten.no`],
  ['no URL', () => `https://[${secret}`],
])('nothing that the browser brought is in what a callback with %s gives', async (_name, queryOf) => {
  const issuer = await FakeIssuer.start();
  const idporten = clientOf(issuer);
  const { transaction } = await idporten.login();
  const { state, nonce, codeVerifier } = transaction;
  expectNoSecret(await failing(idporten.callback(queryOf(state), transaction)), [state, nonce, codeVerifier]);
});

test.each<[string, object]>([
  ['environment', { environment: secret }],
  ['environment.baseUrl', { environment: { baseUrl: `https://${secret}:${pid}@x` } }],
  ['clientAuth', { clientAuth: secret }],
  ['clientAuth.secret', { clientAuth: { secret: [secret] } }],
  ['clientAuth.method', { clientAuth: { secret, method: pid } }],
  ['clientAuth.key', { clientAuth: { key: pem } }],
  ['clientAuth.key.kid', { clientAuth: { key: { pem, kid: [secret] } } }],
  ['clientAuth.key.pem', { clientAuth: { key: { pem: `-----BEGIN ${pid}-----${secret}`, kid: secret } } }],
  ['redirectUri', { redirectUri: `http://${secret}/${pid}` }],
  ['scopes', { scopes: [secret, pid, '"'] }],
  ['acr', { acr: secret }],
  ['locale', { locale: secret }],
  ['timeoutMs', { timeoutMs: secret }],
])('a wrong option %s is named and not quoted', async (_name, wrong) => {
  const issuer = await FakeIssuer.start();
  try {
    clientOf(issuer, wrong);
    expect.unreachable();
  } catch (error) {
    expect((error as Error).message).toMatch(/^Option /);
    expectNoSecret(error, []);
  }
});
