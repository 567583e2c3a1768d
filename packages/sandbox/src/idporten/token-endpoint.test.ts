import { decodeJwt, decodeProtectedHeader } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  codeVerifier,
  createIdportenBench,
  type IdportenBench,
  issuer,
  person,
  redirectUri,
} from '../../test/idporten-bench.ts';

let bench: IdportenBench;
beforeEach(async () => {
  bench = await createIdportenBench();
});

const userinfo = async (token: unknown): Promise<number> => {
  const headers = { authorization: `Bearer ${token}` };
  return (await bench.sandbox.fetch(new Request(`${issuer}/userinfo`, { headers }))).status;
};

describe('a code', () => {
  test('gives the tokens of oidc_protocol_token.md', async () => {
    const { status, body, headers } = await bench.exchange(await bench.code());
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 120,
      scope: 'openid profile',
      id_token: expect.any(String),
      refresh_token: expect.any(String),
      refresh_token_expires_in: 600,
    });
  });

  test('works once; a second time ends all that came of it (RFC 6749 section 4.1.2)', async () => {
    const code = await bench.code();
    const { body } = await bench.exchange(code);
    expect(await userinfo(body.access_token)).toBe(200);
    const again = await bench.exchange(code);
    expect([again.status, again.body.error]).toEqual([400, 'invalid_grant']);
    expect(await userinfo(body.access_token)).toBe(401);
    expect((await bench.refresh(body.refresh_token)).body.error).toBe('invalid_grant');
  });

  test('is short-lived', async () => {
    const code = await bench.code();
    bench.clock.now += 60_000;
    expect((await bench.exchange(code)).body.error).toBe('invalid_grant');
  });

  test.each([
    ['another address', { redirect_uri: `${redirectUri}/` }, 'invalid_grant'],
    ['no address', { redirect_uri: undefined }, 'invalid_grant'],
    ['another verifier', { code_verifier: 'x'.repeat(43) }, 'invalid_grant'],
    ['no verifier', { code_verifier: undefined }, 'invalid_grant'],
    ['a short verifier', { code_verifier: 'x'.repeat(42) }, 'invalid_grant'],
    ['no code', { code: undefined }, 'invalid_request'],
    ['an unknown code', { code: 'abc' }, 'invalid_grant'],
    ['no grant type', { grant_type: undefined }, 'invalid_request'],
    ['the JWT grant', { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer' }, 'unsupported_grant_type'],
    ['client credentials', { grant_type: 'client_credentials' }, 'unsupported_grant_type'],
  ])('with %s gives nothing', async (_, form, error) => {
    const { status, body } = await bench.exchange(await bench.code(), form);
    expect([status, body.error]).toEqual([400, error]);
  });

  test('is good for the client that got it only, and still is after another has tried', async () => {
    const code = await bench.code();
    const thief = bench.sandbox.registerIdportenClient({ redirectUris: [redirectUri], auth: { secret: true } });
    const stolen = { client_id: thief.clientId, client_secret: thief.clientSecret };
    expect((await bench.exchange(code, stolen)).body.error).toBe('invalid_grant');
    expect((await bench.exchange(code)).status).toBe(200);
  });

  test('of test is no code in production', async () => {
    const code = await bench.code();
    const right = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: codeVerifier };
    expect((await bench.post('https://idporten.no/token', right)).body.error).toBe('invalid_grant');
    expect((await bench.post(`${issuer}/token`, right)).status).toBe(200);
  });

  test('from a client without PKCE takes no verifier', async () => {
    const { code, exchange } = await createIdportenBench({ pkce: 'none' });
    const without = { code_challenge: undefined, code_challenge_method: undefined };
    expect((await exchange(await code(without), { code_verifier: undefined })).status).toBe(200);
    expect((await exchange(await code(without))).body.error).toBe('invalid_grant');
  });
});

describe('the form', () => {
  test.each(['application/json', 'text/plain'])('must not be %s', async (type) => {
    const { status, body } = await bench.post(`${issuer}/token`, { grant_type: 'x' }, { 'content-type': type });
    expect([status, body.error]).toEqual([400, 'invalid_request']);
  });

  test('must not hold a parameter twice', async () => {
    const { clientId, clientSecret = '' } = bench.client;
    const own = new URLSearchParams({ client_id: clientId, client_secret: clientSecret, token: 'ukjent' });
    const send = (body: string): Promise<Response> =>
      bench.sandbox.fetch(
        new Request(`${issuer}/token/revoke`, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body,
        }),
      );
    expect((await send(`${own}`)).status).toBe(200);
    expect((await send(`${own}&token=annen`)).status).toBe(400);
  });
});

describe('the access token', () => {
  test('has the claims of oidc_protocol_access_token.md', async () => {
    const { access_token } = await bench.tokens({ acr_values: 'idporten-loa-high' });
    const iat = bench.clock.now / 1000;
    expect(decodeProtectedHeader(String(access_token))).toEqual({ alg: 'RS256', kid: expect.any(String) });
    expect(decodeJwt(String(access_token))).toEqual({
      iss: issuer,
      sub: expect.any(String),
      pid: person,
      acr: 'idporten-loa-high',
      aud: 'unspecified',
      client_id: bench.client.clientId,
      client_amr: 'client_secret_post',
      consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${bench.client.organisationNumber}` },
      scope: 'openid profile',
      iat,
      exp: iat + 120,
      jti: expect.any(String),
    });
  });

  test('is for the resource that was asked for', async () => {
    const { access_token } = await bench.tokens({ resource: 'https://api.example/' });
    expect(decodeJwt(String(access_token)).aud).toBe('https://api.example/');
  });

  test('names the citizen differently to each client, and to one client always alike', async () => {
    const sub = async (from: IdportenBench): Promise<unknown> =>
      decodeJwt(String((await from.tokens()).access_token)).sub;
    const other = await createIdportenBench({ clientId: 'en-annen' });
    expect(await sub(bench)).toBe(await sub(bench));
    expect(await sub(bench)).not.toBe(await sub(other));
  });

  test('is opaque when the client or a scope is registered so', async () => {
    const opaque = await createIdportenBench({ accessTokenType: 'opaque' });
    expect(String((await opaque.tokens()).access_token)).not.toContain('.');
    bench.sandbox.registerIdportenScope({ scope: 'profile', accessTokenType: 'opaque' });
    expect(String((await bench.tokens()).access_token)).not.toContain('.');
    expect(String((await bench.tokens({ scope: 'openid' })).access_token)).toContain('.');
  });

  test.each([
    ['registered', { accessTokenLifetime: 45 }, {}, 45],
    ['the switch', {}, { quirks: { idporten: { accessTokenLifetime: '30' } } }, 30],
  ] as const)('lasts as long as %s says', async (_, registration, options, seconds) => {
    const { tokens } = await createIdportenBench(registration, options);
    const { access_token, expires_in } = await tokens();
    const { exp = 0, iat = 0 } = decodeJwt(String(access_token));
    expect([expires_in, exp - iat]).toEqual([seconds, seconds]);
  });

  test('lasts no longer than the lowest limit of its scopes', async () => {
    bench.sandbox.registerIdportenScope({ scope: 'profile', atMaxAge: 20 });
    bench.sandbox.registerIdportenScope({ scope: 'openid', atMaxAge: 600 });
    expect((await bench.tokens()).expires_in).toBe(20);
    expect((await bench.tokens({ scope: 'openid' })).expires_in).toBe(120);
    bench.sandbox.registerIdportenScope({ scope: 'profile', atMaxAge: 0 });
    expect((await bench.tokens()).expires_in).toBe(120);
  });
});

describe('the ID token', () => {
  test('has the claims of oidc_protocol_id_token.md, and no at_hash', async () => {
    bench.clock.now += 999;
    const code = await bench.code({ ui_locales: 'fr se nb' });
    bench.clock.now += 5000;
    const { id_token } = (await bench.exchange(code)).body;
    const iat = Math.floor(bench.clock.now / 1000);
    expect(decodeJwt(String(id_token))).toEqual({
      iss: issuer,
      aud: bench.client.clientId,
      sub: expect.any(String),
      pid: person,
      acr: 'idporten-loa-substantial',
      amr: ['TestID'],
      locale: 'se',
      nonce: 'engangsverdi',
      auth_time: iat - 5,
      iat,
      exp: iat + 120,
      jti: expect.any(String),
    });
  });

  test('has sid for clients registered to get it', async () => {
    const { tokens } = await createIdportenBench({ frontchannelLogoutSessionRequired: true });
    expect(decodeJwt(String((await tokens()).id_token))).toHaveProperty('sid', expect.any(String));
  });

  test('needs the scope openid', async () => {
    expect(await bench.tokens({ scope: 'profile' })).not.toHaveProperty('id_token');
  });
});

describe('a refresh token', () => {
  test('gives new tokens, and is replaced', async () => {
    const first = await bench.tokens();
    const { status, body } = await bench.refresh(first.refresh_token);
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 120, scope: 'openid profile' });
    expect(body.access_token).not.toBe(first.access_token);
    expect(body.refresh_token).not.toBe(first.refresh_token);
    expect((await bench.refresh(first.refresh_token)).body.error).toBe('invalid_grant');
    expect((await bench.refresh(body.refresh_token)).status).toBe(200);
  });

  test('stays the same by a switch', async () => {
    const kept = await createIdportenBench({}, { quirks: { idporten: { refreshTokens: 'kept' } } });
    const { refresh_token } = await kept.tokens();
    expect((await kept.refresh(refresh_token)).body.refresh_token).toBe(refresh_token);
    expect((await kept.refresh(refresh_token)).status).toBe(200);
  });

  // oidc_func_clientreg.md: 600 seconds unused, 7200 in all.
  test('expires when it lies unused for 600 seconds', async () => {
    const { refresh_token } = await bench.tokens();
    bench.clock.now += 599_000;
    const { body } = await bench.refresh(refresh_token);
    bench.clock.now += 600_000;
    expect((await bench.refresh(body.refresh_token)).body.error).toBe('invalid_grant');
  });

  test('prolongs a login to 7200 seconds and no further', async () => {
    let { refresh_token } = await bench.tokens();
    for (let passed = 500; passed < 7200; passed += 500) {
      bench.clock.now += 500_000;
      const { status, body } = await bench.refresh(refresh_token);
      expect([status, body.refresh_token_expires_in]).toEqual([200, Math.min(600, 7200 - passed)]);
      refresh_token = body.refresh_token;
    }
    bench.clock.now += 200_000;
    expect((await bench.refresh(refresh_token)).body.error).toBe('invalid_grant');
  });

  test('lasts as registered', async () => {
    const { tokens, refresh, clock } = await createIdportenBench({
      refreshTokenLifetime: 10,
      authorizationLifetime: 15,
    });
    const { refresh_token, refresh_token_expires_in } = await tokens();
    expect(refresh_token_expires_in).toBe(10);
    clock.now += 9000;
    const { body } = await refresh(refresh_token);
    expect(body.refresh_token_expires_in).toBe(6);
    clock.now += 6000;
    expect((await refresh(body.refresh_token)).status).toBe(400);
  });

  test('is good for its own client only', async () => {
    const { refresh_token } = await bench.tokens();
    const thief = bench.sandbox.registerIdportenClient({ redirectUris: [redirectUri], auth: { secret: true } });
    const stolen = { client_id: thief.clientId, client_secret: thief.clientSecret };
    expect((await bench.refresh(refresh_token, stolen)).body.error).toBe('invalid_grant');
    expect((await bench.refresh(refresh_token)).status).toBe(200);
  });

  test('of test is unknown in production', async () => {
    const form = { grant_type: 'refresh_token', refresh_token: String((await bench.tokens()).refresh_token) };
    expect((await bench.post('https://idporten.no/token', form)).body.error).toBe('invalid_grant');
    expect((await bench.post(`${issuer}/token`, form)).status).toBe(200);
  });

  test.each([
    ['without authentication', { auth: 'none' }],
    ['without the grant', { refreshTokens: false }],
  ] as const)('is not given to a client %s', async (_, registration) => {
    const { tokens, refresh } = await createIdportenBench(registration);
    expect(await tokens()).not.toHaveProperty('refresh_token');
    expect((await refresh('x')).body.error).toBe('unauthorized_client');
  });
});
