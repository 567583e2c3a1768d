import { describe, expect, test } from 'vitest';
import { read } from '../../test/bench.ts';
import { createSandbox } from '../index.ts';

const sandbox = createSandbox({ answerCheck: 'throw' });
const get = (url: string): Promise<Response> => sandbox.fetch(new Request(url));

describe('metadata', () => {
  // Issuers without slash: oidc_func_wellknown.md. Login host: oidc_protocol_authorize.md.
  test.each([
    ['https://idporten.no', 'https://login.idporten.no'],
    ['https://test.idporten.no', 'https://login.test.idporten.no'],
    ['http://localhost:4010/idporten', 'http://localhost:4010/idporten'],
  ])('of the issuer %s', async (issuer, login) => {
    const { status, body } = await read(await get(`${issuer}/.well-known/openid-configuration`));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      issuer,
      authorization_endpoint: `${login}/authorize`,
      end_session_endpoint: `${login}/logout`,
      token_endpoint: `${issuer}/token`,
      pushed_authorization_request_endpoint: `${issuer}/par`,
      jwks_uri: `${issuer}/jwks.json`,
      userinfo_endpoint: `${issuer}/userinfo`,
      introspection_endpoint: `${issuer}/token/introspect`,
      revocation_endpoint: `${issuer}/token/revoke`,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none', 'private_key_jwt'],
      ui_locales_supported: ['en', 'nb', 'nn', 'se'],
    });
  });

  test('leads to keys, which differ between environments and from those of Maskinporten', async () => {
    const urls = ['https://idporten.no', 'https://test.idporten.no', 'http://localhost/idporten'];
    const sets = await Promise.all(
      [...urls.map((url) => `${url}/jwks.json`), 'https://test.maskinporten.no/jwk'].map(
        async (url) => (await read(await get(url))).body.keys as readonly Record<string, unknown>[],
      ),
    );
    expect(new Set(sets.map(([key]) => key?.n)).size).toBe(4);
    for (const [key] of sets) expect(key).not.toHaveProperty('d');
  });
});

describe('hosts', () => {
  test.each([
    'https://test.idporten.no/authorize',
    'https://test.idporten.no/logout',
    'https://login.test.idporten.no/token',
    'https://login.test.idporten.no/jwks.json',
    'https://login.test.idporten.no/.well-known/openid-configuration',
    'https://test.idporten.no/.well-known/oauth-authorization-server',
  ])('%s does not exist', async (url) => {
    expect((await get(url)).status).toBe(404);
  });

  test('a method that an endpoint has not is answered with those it has', async () => {
    const response = await get('https://test.idporten.no/token');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});
