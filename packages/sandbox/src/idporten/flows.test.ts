import * as oauth from 'oauth4webapi';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyPair } from '../../test/bench.ts';
import { person } from '../../test/idporten-bench.ts';
import { createSandbox, type IdportenClientAuth, type Sandbox } from '../index.ts';
import { type SandboxServer, startSandboxServer } from '../server.ts';

// Unmodified libraries; only the browser is played.

const redirectUri = 'http://localhost:3000/tilbake';
const postLogoutRedirectUri = 'http://localhost:3000/ute';
const secret = 'hemmelig-+%';

let server: SandboxServer;
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = createSandbox({ size: 100, answerCheck: 'throw' });
  server = await startSandboxServer({ sandbox });
});
afterAll(() => server.close());

function register(auth: IdportenClientAuth): string {
  return sandbox.registerIdportenClient({
    redirectUris: [redirectUri],
    postLogoutRedirectUris: [postLogoutRedirectUri],
    scopes: ['openid', 'profile', 'krr:user/kontaktinformasjon.read', 'idporten:token.introspection'],
    auth,
  }).clientId;
}

/** The browser, which picks a person at once. */
async function browse(url: URL, fetchPage: (request: Request) => Promise<Response>): Promise<URL> {
  const picked = new URL(url);
  picked.searchParams.set('sandbox_person', person);
  const response = await fetchPage(new Request(picked, { redirect: 'manual' }));
  return new URL(response.headers.get('location') ?? '');
}

interface Way {
  readonly auth: () => Promise<IdportenClientAuth>;
  readonly clientAuth: () => Promise<oidc.ClientAuth>;
}

const ways: Readonly<Record<string, Way>> = {
  private_key_jwt: {
    auth: async () => ({ jwk: (await keyPair('flyt')).jwk }),
    clientAuth: async () => oidc.PrivateKeyJwt({ key: (await keyPair('flyt')).privateKey, kid: 'flyt' }),
  },
  client_secret_post: { auth: async () => ({ secret }), clientAuth: async () => oidc.ClientSecretPost(secret) },
  client_secret_basic: {
    auth: async () => ({ secret, method: 'client_secret_basic' }),
    clientAuth: async () => oidc.ClientSecretBasic(secret),
  },
  none: { auth: async () => 'none', clientAuth: async () => oidc.None() },
};

describe('openid-client', () => {
  test.each(Object.keys(ways))('over HTTP with %s: discovery to logout', async (name) => {
    const { auth, clientAuth } = ways[name] as Way;
    const clientId = register(await auth());
    const issuer = new URL(`${server.url}/idporten`);
    const execute = [oidc.allowInsecureRequests];
    const config = await oidc.discovery(issuer, clientId, undefined, await clientAuth(), { execute });

    const verifier = oidc.randomPKCECodeVerifier();
    const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
    const request = {
      redirect_uri: redirectUri,
      scope: 'openid profile krr:user/kontaktinformasjon.read',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    };
    const url = await oidc.buildAuthorizationUrlWithPAR(config, request);
    expect([...url.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri']);
    const back = await browse(url, fetch);
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce };
    const tokens = await oidc.authorizationCodeGrant(config, back, checks);

    const sub = tokens.claims()?.sub ?? '';
    expect(tokens.claims()).toMatchObject({ pid: person, iss: issuer.href, aud: clientId });
    expect(await oidc.fetchUserInfo(config, tokens.access_token, sub)).toMatchObject({ pid: person });

    if (name === 'none') expect(tokens.refresh_token).toBeUndefined();
    else {
      const refreshed = await oidc.refreshTokenGrant(config, tokens.refresh_token ?? '');
      expect(refreshed.access_token).not.toBe(tokens.access_token);
      expect(await oidc.tokenIntrospection(config, refreshed.access_token)).toMatchObject({
        active: true,
        pid: person,
      });
      await oidc.tokenRevocation(config, refreshed.access_token);
      expect(await oidc.tokenIntrospection(config, refreshed.access_token)).toEqual({ active: false });
    }

    const logout = oidc.buildEndSessionUrl(config, {
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: postLogoutRedirectUri,
      state: 'ferdig',
    });
    const left = await fetch(logout, { redirect: 'manual' });
    expect(left.headers.get('location')).toBe(`${postLogoutRedirectUri}?state=ferdig`);
  });

  test('at the real addresses, without PAR and without a network', async () => {
    const clientId = register({ secret });
    const customFetch: oidc.CustomFetch = (url, options) => sandbox.fetch(new Request(url, options as RequestInit));
    const config = await oidc.discovery(
      new URL('https://test.idporten.no'),
      clientId,
      undefined,
      oidc.ClientSecretPost(secret),
      { [oidc.customFetch]: customFetch },
    );
    const verifier = oidc.randomPKCECodeVerifier();
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    expect(url.host).toBe('login.test.idporten.no');
    const back = await browse(url, sandbox.fetch);
    const tokens = await oidc.authorizationCodeGrant(config, back, { pkceCodeVerifier: verifier });
    expect(tokens.claims()).toMatchObject({ iss: 'https://test.idporten.no', pid: person });
  });

  test('learns from the callback that the citizen refused', async () => {
    const clientId = register({ secret });
    sandbox.registerIdportenScope({ scope: 'krr:user/kontaktinformasjon.read', requiresUserConsent: true });
    const execute = [oidc.allowInsecureRequests];
    const issuer = new URL(`${server.url}/idporten`);
    const config = await oidc.discovery(issuer, clientId, undefined, oidc.ClientSecretPost(secret), { execute });
    const verifier = oidc.randomPKCECodeVerifier();
    const url = await oidc.buildAuthorizationUrlWithPAR(config, {
      redirect_uri: redirectUri,
      scope: 'openid krr:user/kontaktinformasjon.read',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    url.searchParams.set('sandbox_consent', 'denied');
    const back = await browse(url, fetch);
    await expect(oidc.authorizationCodeGrant(config, back, { pkceCodeVerifier: verifier })).rejects.toMatchObject({
      error: 'access_denied',
    });
  });
});

describe('oauth4webapi', () => {
  test('over HTTP: discovery, PAR, code, refresh, userinfo', async () => {
    const client: oauth.Client = { client_id: register({ jwk: (await keyPair('flyt')).jwk }) };
    const clientAuth = oauth.PrivateKeyJwt({ key: (await keyPair('flyt')).privateKey, kid: 'flyt' });
    const options = { [oauth.allowInsecureRequests]: true };
    const issuer = new URL(`${server.url}/idporten`);
    const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options));

    const verifier = oauth.generateRandomCodeVerifier();
    const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];
    const request = new URLSearchParams({
      client_id: client.client_id,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid profile',
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    const pushed = await oauth.processPushedAuthorizationResponse(
      as,
      client,
      await oauth.pushedAuthorizationRequest(as, client, clientAuth, request, options),
    );
    const url = new URL(as.authorization_endpoint ?? '');
    url.searchParams.set('client_id', client.client_id);
    url.searchParams.set('request_uri', pushed.request_uri);

    const parameters = oauth.validateAuthResponse(as, client, await browse(url, fetch), state);
    const code = await oauth.authorizationCodeGrantRequest(
      as,
      client,
      clientAuth,
      parameters,
      redirectUri,
      verifier,
      options,
    );
    const tokens = await oauth.processAuthorizationCodeResponse(as, client, code, {
      expectedNonce: nonce,
      requireIdToken: true,
    });
    await oauth.validateApplicationLevelSignature(as, code, options);
    const info = await oauth.userInfoRequest(as, client, tokens.access_token, options);
    const sub = oauth.getValidatedIdTokenClaims(tokens)?.sub ?? '';
    expect(await oauth.processUserInfoResponse(as, client, sub, info)).toMatchObject({ pid: person });

    const refresh = await oauth.refreshTokenGrantRequest(as, client, clientAuth, tokens.refresh_token ?? '', options);
    expect(await oauth.processRefreshTokenResponse(as, client, refresh)).toMatchObject({ expires_in: 120 });
  });
});
