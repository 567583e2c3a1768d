import { describe, expect, test } from 'vitest';
import { keyPair } from '../../test/bench.ts';
import { createSandbox, type IdportenClientRegistration, type IdportenScope } from '../index.ts';

const sandbox = createSandbox({ size: 100 });
const right = { redirectUris: ['https://tjeneste.example/tilbake'], auth: 'none' } as const;
const register = (registration: unknown) =>
  sandbox.registerIdportenClient({ ...right, ...(registration as Partial<IdportenClientRegistration>) });

describe('a client', () => {
  test('gets a number, an organisation and the standard scopes (oidc_func_clientreg.md)', () => {
    expect(register({})).toEqual({
      clientId: expect.any(String),
      organisationNumber: expect.stringMatching(/^3\d{8}$/),
      redirectUris: right.redirectUris,
      postLogoutRedirectUris: [],
      scopes: ['openid', 'profile'],
    });
  });

  test('gets a secret of its own when it asks', () => {
    const secrets = [register({ auth: { secret: true } }), register({ auth: { secret: true } })].map(
      ({ clientSecret }) => clientSecret,
    );
    expect(secrets).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(secrets[0]).not.toBe(secrets[1]);
  });

  test.each([
    ['redirectUris', []],
    ['redirectUris', ['tjeneste.example']],
    ['redirectUris', ['http://tjeneste.example/']],
    ['redirectUris', ['https://tjeneste.example/#del']],
    ['redirectUris', ['https://navn:ord@tjeneste.example/']],
    ['redirectUris', ['javascript:alert(1)']],
    ['redirectUris', 'https://tjeneste.example/'],
    ['postLogoutRedirectUris', ['http://tjeneste.example/']],
    ['scopes', []],
    ['scopes', ['openid profile']],
    ['auth', undefined],
    ['auth', null],
    ['auth', {}],
    ['auth', { secret: '' }],
    ['auth.method', 'tls', { auth: { secret: true, method: 'tls' } }],
    ['refreshTokens', true],
    ['pkce', 'plain'],
    ['accessTokenType', 'saml'],
    ['accessTokenLifetime', 0],
    ['refreshTokenLifetime', 1.5],
    ['authorizationLifetime', '7200'],
    ['environment', 'ver2'],
    ['organisationNumber', '991825827'],
  ])('with a wrong %s is refused, and the value is not repeated', (option, value, registration?: object) => {
    let message = '';
    try {
      register(registration ?? { [option]: value });
    } catch (error) {
      message = error instanceof TypeError ? error.message : '';
    }
    expect(message).toMatch(new RegExp(`^Option ${option.replace('.', '\\.')}: `));
    if (typeof value === 'string' && value.length > 8) expect(message).not.toContain(value);
  });

  test('with a private key is refused', async () => {
    const { jwk } = await keyPair('min-noekkel');
    expect(() => register({ auth: { jwk: { ...jwk, d: 'x' } } })).toThrow(/^Option jwk: /);
  });

  test('in production is not sent back to http://localhost', () => {
    const redirectUris = ['http://localhost:3000/'];
    expect(() => register({ redirectUris, environment: 'prod' })).toThrow(/^Option redirectUris: /);
    expect(register({ redirectUris, environment: 'test' })).toMatchObject({ redirectUris });
  });

  test('has a name of its own', () => {
    register({ clientId: 'opptatt' });
    expect(() => register({ clientId: 'opptatt' })).toThrow(/^Option clientId: /);
  });
});

test.each([
  ['scope', { scope: 'to ord' }],
  ['scope', {}],
  ['atMaxAge', { scope: 'a', atMaxAge: -1 }],
  ['accessTokenType', { scope: 'a', accessTokenType: 'saml' }],
])('a scope with a wrong %s is refused', (option, scope) => {
  expect(() => sandbox.registerIdportenScope(scope as IdportenScope)).toThrow(new RegExp(`^Option ${option}: `));
});
