import { beforeEach, expect, test } from 'vitest';
import { type Answer, keyPair, read } from '../../test/bench.ts';
import { codeChallenge, codeVerifier, person } from '../../test/idporten-bench.ts';
import { createSandbox, type Sandbox } from '../index.ts';

const origin = 'http://localhost:8080';
const redirect = 'http://localhost:3000/tilbake';
const client = { token_endpoint_auth_method: 'client_secret_post', redirect_uris: [redirect] };

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox({ size: 100, answerCheck: 'throw' });
});

const post = async (path: string, body: unknown): Promise<Answer> =>
  read(await sandbox.fetch(new Request(`${origin}/_sandbox${path}`, { method: 'POST', body: JSON.stringify(body) })));

const form = async (path: string, parameters: Record<string, string>): Promise<Answer> =>
  read(
    await sandbox.fetch(
      new Request(`${origin}/idporten${path}`, { method: 'POST', body: new URLSearchParams(parameters) }),
    ),
  );

test('a program in any language registers a client and logs a citizen in', async () => {
  const { status, body } = await post('/idporten-clients', { ...client, access_token_lifetime: 30 });
  expect(status).toBe(201);
  expect(body).toMatchObject({ client_id: expect.any(String), client_secret: expect.any(String) });
  const clientId = String(body.client_id);
  const request = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirect,
    response_type: 'code',
    scope: 'openid',
    code_challenge: codeChallenge,
    code_challenge_method: 'S256',
    sandbox_person: person,
  });
  const answer = await sandbox.fetch(new Request(`${origin}/idporten/authorize?${request}`));
  const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const tokens = await form('/token', {
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirect,
    code_verifier: codeVerifier,
    client_id: clientId,
    client_secret: String(body.client_secret),
  });
  expect(tokens.body.expires_in).toBe(30);
});

test('keys and public clients are registered as well', async () => {
  const { jwk } = await keyPair('min-noekkel');
  for (const method of [
    { token_endpoint_auth_method: 'private_key_jwt', jwk },
    { token_endpoint_auth_method: 'none' },
  ]) {
    const { status, body } = await post('/idporten-clients', { ...client, ...method });
    expect(status).toBe(201);
    expect(body).not.toHaveProperty('client_secret');
  }
});

test.each([
  ['token_endpoint_auth_method', {}],
  ['token_endpoint_auth_method', { token_endpoint_auth_method: 'tls' }],
  ['jwk', { token_endpoint_auth_method: 'private_key_jwt' }],
  ['redirect_uris', { token_endpoint_auth_method: 'none' }],
  ['pkce', { ...client, pkce: 'plain' }],
])('what is wrong is told by the name of the field: %s', async (field, body) => {
  const answer = await post('/idporten-clients', body);
  expect([answer.status, answer.body.message]).toEqual([400, expect.stringMatching(new RegExp(`^Field ${field}: `))]);
});

test('scopes and addresses to go back to', async () => {
  expect((await post('/idporten-scopes', { scope: 'a:b', requires_user_consent: true })).status).toBe(204);
  expect((await post('/goto-urls', { goto_url: 'https://tjeneste.example/' })).status).toBe(204);
  expect((await post('/goto-urls', { goto_url: 'https://Tjeneste.example/' })).body.message).toMatch(
    /^Field goto_url: /,
  );
});

test('the index tells where ID-porten and MinProfil are, and what can be done', async () => {
  const { body } = await read(await sandbox.fetch(new Request(`${origin}/_sandbox`)));
  expect(body.services).toMatchObject({
    idporten: { issuer: `${origin}/idporten`, metadata: `${origin}/idporten/.well-known/openid-configuration` },
    minprofil: { base_url: `${origin}/minprofil/` },
  });
  const urls = (body.commands as readonly { url: string }[]).map(({ url }) => url);
  for (const path of ['idporten-clients', 'idporten-scopes', 'goto-urls'])
    expect(urls).toContain(`${origin}/_sandbox/${path}`);
});
