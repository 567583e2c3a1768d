import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../test/bench.ts';
import { createIdportenBench, type IdportenBench, issuer, person, redirectUri } from '../../test/idporten-bench.ts';

let bench: IdportenBench;
let owner: { client_id: string; client_secret: string | undefined };
beforeEach(async () => {
  bench = await createIdportenBench();
  const { clientId, clientSecret } = bench.sandbox.registerIdportenClient({
    redirectUris: [redirectUri],
    scopes: ['openid', 'idporten:token.introspection'],
    auth: { secret: true },
  });
  owner = { client_id: clientId, client_secret: clientSecret };
});

const ask = (path: string, token: unknown, form: Readonly<Record<string, string | undefined>> = {}): Promise<Answer> =>
  bench.post(`${issuer}/token/${path}`, { token: token === undefined ? undefined : String(token), ...form });
const introspect = (token: unknown, client: typeof owner = owner): Promise<Answer> => ask('introspect', token, client);
const userinfo = (token?: unknown, host = issuer): Promise<Response> => {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return bench.sandbox.fetch(new Request(`${host}/userinfo`, { headers }));
};

describe('introspection', () => {
  test.each(['jwt', 'opaque'] as const)('tells what a token of type %s stands for', async (accessTokenType) => {
    bench.sandbox.registerIdportenScope({ scope: 'profile', accessTokenType });
    const { access_token } = await bench.tokens();
    bench.clock.now += 20_000;
    const { status, body } = await introspect(access_token);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      active: true,
      token_type: 'Bearer',
      expires_in: 100,
      pid: person,
      client_id: bench.client.clientId,
      scope: 'openid profile',
      iss: issuer,
      aud: 'unspecified',
    });
  });

  test('tells nothing but that a token is not valid', async () => {
    const { access_token, refresh_token } = await bench.tokens();
    for (const token of ['ukjent', refresh_token]) expect((await introspect(token)).body).toEqual({ active: false });
    bench.clock.now += 120_000;
    expect((await introspect(access_token)).body).toEqual({ active: false });
  });

  test('needs authentication, and the scope idporten:token.introspection', async () => {
    const { access_token } = await bench.tokens();
    expect((await introspect(access_token, { ...owner, client_secret: 'feil' })).status).toBe(401);
    const { clientId, clientSecret } = bench.client;
    const answer = await introspect(access_token, { client_id: clientId, client_secret: clientSecret });
    expect([answer.status, answer.body.error]).toEqual([403, 'unauthorized_client']);
    const app = bench.sandbox.registerIdportenClient({
      redirectUris: [redirectUri],
      scopes: ['openid', 'idporten:token.introspection'],
      auth: 'none',
    });
    expect((await introspect(access_token, { client_id: app.clientId, client_secret: undefined })).status).toBe(401);
  });

  test('needs a token', async () => {
    expect((await introspect(undefined)).body.error).toBe('invalid_request');
  });
});

describe('userinfo', () => {
  test('tells who logged in (oidc_protocol_userinfo.md)', async () => {
    const { access_token } = await bench.tokens({ ui_locales: 'nn' });
    const response = await userinfo(access_token);
    expect([response.status, await response.json()]).toEqual([
      200,
      { sub: expect.any(String), pid: person, locale: 'nn' },
    ]);
  });

  test('needs the scope profile', async () => {
    const response = await userinfo((await bench.tokens({ scope: 'openid' })).access_token);
    expect(response.status).toBe(403);
    expect(response.headers.get('www-authenticate')).toContain('error="insufficient_scope"');
  });

  test('needs a token that is valid', async () => {
    const missing = await userinfo();
    expect([missing.status, missing.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    const { access_token } = await bench.tokens();
    expect((await userinfo('ukjent')).headers.get('www-authenticate')).toContain('error="invalid_token"');
    bench.clock.now += 119_000;
    expect((await userinfo(access_token)).status).toBe(200);
    bench.clock.now += 1000;
    expect((await userinfo(access_token)).status).toBe(401);
  });
});

test.each(['jwt', 'opaque'] as const)('production knows no %s token of test', async (accessTokenType) => {
  bench.sandbox.registerIdportenScope({ scope: 'profile', accessTokenType });
  const { access_token } = await bench.tokens();
  expect((await userinfo(access_token, 'https://idporten.no')).status).toBe(401);
  expect((await userinfo(access_token)).status).toBe(200);
});

describe('revocation', () => {
  test.each(['access_token', 'refresh_token'])(
    'of the %s ends the authorization (oidc_protocol_endsession.md)',
    async (name) => {
      const tokens = await bench.tokens();
      const { status, body } = await ask('revoke', tokens[name]);
      expect([status, body]).toEqual([200, {}]);
      expect((await userinfo(tokens.access_token)).status).toBe(401);
      expect((await bench.refresh(tokens.refresh_token)).body.error).toBe('invalid_grant');
      expect((await introspect(tokens.access_token)).body).toEqual({ active: false });
    },
  );

  test("of another's token is answered alike and does nothing (RFC 7009 section 2.2)", async () => {
    const { access_token } = await bench.tokens();
    expect((await ask('revoke', access_token, owner)).status).toBe(200);
    expect((await ask('revoke', 'ukjent')).status).toBe(200);
    expect((await userinfo(access_token)).status).toBe(200);
  });

  test('needs authentication', async () => {
    expect((await ask('revoke', 'ukjent', { client_secret: 'feil' })).status).toBe(401);
  });
});
