import { inspect } from 'node:util';
import { decodeJwt, decodeProtectedHeader, exportJWK, exportPKCS8, generateKeyPair } from 'jose';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type EnvironmentVariables, fromEnv } from './index.ts';

let jwk: Record<string, unknown>;
let pem: string;
let nais: EnvironmentVariables;

beforeAll(async () => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  jwk = { ...(await exportJWK(privateKey)), kid: 'jwk-key' };
  pem = await exportPKCS8(privateKey);
  nais = {
    MASKINPORTEN_CLIENT_ID: 'client-1',
    MASKINPORTEN_CLIENT_JWK: JSON.stringify(jwk),
    MASKINPORTEN_ISSUER: 'https://test.maskinporten.no/',
    MASKINPORTEN_WELL_KNOWN_URL: 'https://test.maskinporten.no/.well-known/oauth-authorization-server',
    MASKINPORTEN_TOKEN_ENDPOINT: 'https://test.maskinporten.no/token',
    MASKINPORTEN_SCOPES: 'krr:global/kontaktinformasjon.read',
  };
});
afterEach(() => vi.unstubAllEnvs());

const request = { register: 'krr', scopes: ['krr:global/kontaktinformasjon.read'] };
/** A certificate's form is all that matters here. */
const certificate = `-----BEGIN CERTIFICATE-----\nMIIC${'A'.repeat(600)}==\n-----END CERTIFICATE-----\n`;

interface Sent {
  readonly url: string;
  readonly body: string;
  readonly assertion: string;
}

/** What the token source that these variables describe sends for a token. */
async function sentBy(env: EnvironmentVariables | undefined): Promise<Sent> {
  let sent: Sent | undefined;
  const fetch = async (url: unknown, init?: RequestInit): Promise<Response> => {
    const body = String(init?.body);
    sent = { url: String(url), body, assertion: new URLSearchParams(body).get('assertion') ?? '' };
    return Response.json({ access_token: 'a-token', token_type: 'Bearer', expires_in: 119 });
  };
  expect(await fromEnv({ ...(env && { env }), fetch: fetch as typeof globalThis.fetch }).get(request)).toBe('a-token');
  return sent as Sent;
}

/** The error, after a search for what the variables held. */
function refused(env: EnvironmentVariables): Error {
  let thrown: unknown;
  try {
    fromEnv({ env });
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(TypeError);
  const printed = inspect(thrown, { showHidden: true, depth: 9 });
  for (const value of Object.values(env)) if (value?.trim()) expect(printed).not.toContain(value);
  expect(printed).not.toContain('secret');
  expect(printed).not.toContain(String(jwk.d).slice(0, 20));
  return thrown as Error;
}

const own = (more: EnvironmentVariables): EnvironmentVariables => ({
  MASKINPORTEN_CLIENT_ID: 'client-1',
  FELLESKLIENT_MASKINPORTEN_ENVIRONMENT: 'prod',
  FELLESKLIENT_MASKINPORTEN_PEM: pem,
  ...more,
});

test('the variables of NAIS without texas', async () => {
  const { url, assertion } = await sentBy(nais);
  expect(url).toBe('https://test.maskinporten.no/token');
  expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'RS256', kid: 'jwk-key' });
  expect(decodeJwt(assertion)).toMatchObject({ iss: 'client-1', aud: 'https://test.maskinporten.no/' });
});

test('texas, where it runs, whatever else is set', async () => {
  const { url, body } = await sentBy({ ...nais, NAIS_TOKEN_ENDPOINT: 'http://127.0.0.1:7164/api/v1/token' });
  expect(url).toBe('http://127.0.0.1:7164/api/v1/token');
  expect(JSON.parse(body)).toEqual({
    identity_provider: 'maskinporten',
    target: 'krr:global/kontaktinformasjon.read',
  });
});

test('the variables of the process are read when none are given', async () => {
  for (const [name, value] of Object.entries(nais)) vi.stubEnv(name, value);
  vi.stubEnv('NAIS_TOKEN_ENDPOINT', '');
  expect((await sentBy(undefined)).url).toBe('https://test.maskinporten.no/token');
});

test.each<[string, string, string]>([
  ['MASKINPORTEN_ISSUER', 'https://maskinporten.no/', 'https://maskinporten.no'],
  ['MASKINPORTEN_ISSUER', ' https://maskinporten.no\n', 'https://maskinporten.no'],
  [
    'MASKINPORTEN_WELL_KNOWN_URL',
    'https://maskinporten.no/.well-known/oauth-authorization-server',
    'https://maskinporten.no',
  ],
  [
    'MASKINPORTEN_WELL_KNOWN_URL',
    'http://localhost:8080/.well-known/oauth-authorization-server/maskinporten/',
    'http://localhost:8080/maskinporten',
  ],
  [
    'MASKINPORTEN_WELL_KNOWN_URL',
    'http://localhost:8080/maskinporten/.well-known/openid-configuration',
    'http://localhost:8080/maskinporten',
  ],
  ['MASKINPORTEN_TOKEN_ENDPOINT', 'http://localhost:8080/maskinporten/token', 'http://localhost:8080/maskinporten'],
  ['FELLESKLIENT_MASKINPORTEN_ENVIRONMENT', 'test', 'https://test.maskinporten.no'],
])('%s alone says which Maskinporten: %s', async (variable, value, baseUrl) => {
  const { MASKINPORTEN_CLIENT_ID, MASKINPORTEN_CLIENT_JWK } = nais;
  const { url, assertion } = await sentBy({ MASKINPORTEN_CLIENT_ID, MASKINPORTEN_CLIENT_JWK, [variable]: value });
  expect(url).toBe(`${baseUrl}/token`);
  expect(decodeJwt(assertion).aud).toBe(`${baseUrl}/`);
});

test('a PEM key by its id, its line breaks written as two characters', async () => {
  const escaped = pem.replaceAll('\n', '\\n');
  const { url, assertion } = await sentBy(
    own({ FELLESKLIENT_MASKINPORTEN_PEM: escaped, FELLESKLIENT_MASKINPORTEN_KID: 'pem-key' }),
  );
  expect(url).toBe('https://maskinporten.no/token');
  expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'RS256', kid: 'pem-key' });
});

test('a PEM key by its business certificate', async () => {
  const escaped = certificate.replaceAll('\n', '\\n');
  const { assertion } = await sentBy(own({ FELLESKLIENT_MASKINPORTEN_CERTIFICATE: escaped }));
  expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'RS256', x5c: [`MIIC${'A'.repeat(600)}==`] });
});

test('a JWK that holds no kid gets it from its own variable', async () => {
  const { kid: _, ...withoutKid } = jwk;
  const env = { ...nais, MASKINPORTEN_CLIENT_JWK: JSON.stringify(withoutKid), FELLESKLIENT_MASKINPORTEN_KID: 'other' };
  expect(decodeProtectedHeader((await sentBy(env)).assertion)).toEqual({ alg: 'RS256', kid: 'other' });
});

test.each<[string, () => EnvironmentVariables, RegExp]>([
  ['nothing', () => ({}), /^Variable MASKINPORTEN_CLIENT_ID: missing\. .*NAIS_TOKEN_ENDPOINT/],
  ['an empty client id', () => ({ ...nais, MASKINPORTEN_CLIENT_ID: ' ' }), /^Variable MASKINPORTEN_CLIENT_ID: missing/],
  [
    'no key',
    () => ({ ...nais, MASKINPORTEN_CLIENT_JWK: '' }),
    /^Variable MASKINPORTEN_CLIENT_JWK: missing\. .*FELLESKLIENT_MASKINPORTEN_PEM/,
  ],
  [
    'a JWK cut off',
    () => ({ ...nais, MASKINPORTEN_CLIENT_JWK: JSON.stringify(jwk).slice(0, -9) }),
    /^Variable MASKINPORTEN_CLIENT_JWK: not a JWK as JSON\. /,
  ],
  [
    'a word for a JWK',
    () => ({ ...nais, MASKINPORTEN_CLIENT_JWK: 'secret' }),
    /^Variable MASKINPORTEN_CLIENT_JWK: not a JWK/,
  ],
  [
    'a list',
    () => ({ ...nais, MASKINPORTEN_CLIENT_JWK: '["secret"]' }),
    /^Variable MASKINPORTEN_CLIENT_JWK: not a JWK/,
  ],
  [
    'the public JWK',
    () => ({ ...nais, MASKINPORTEN_CLIENT_JWK: JSON.stringify({ ...jwk, d: undefined }) }),
    /^Variable MASKINPORTEN_CLIENT_JWK: holds no private key/,
  ],
  [
    'a JWK with an alg that Maskinporten does not take',
    () => ({ ...nais, MASKINPORTEN_CLIENT_JWK: JSON.stringify({ ...jwk, alg: 'PS256' }) }),
    /^Variable MASKINPORTEN_CLIENT_JWK: must be one of RS256/,
  ],
  [
    'two keys',
    () => ({ ...nais, FELLESKLIENT_MASKINPORTEN_PEM: pem }),
    /^Variable FELLESKLIENT_MASKINPORTEN_PEM: contradicts MASKINPORTEN_CLIENT_JWK\. Remove/,
  ],
  [
    'two key ids',
    () => ({ ...nais, FELLESKLIENT_MASKINPORTEN_KID: 'another-key' }),
    /^Variable FELLESKLIENT_MASKINPORTEN_KID: differs from the kid in MASKINPORTEN_CLIENT_JWK/,
  ],
  [
    'a key without id',
    () => own({}),
    /^Variable FELLESKLIENT_MASKINPORTEN_KID: missing\. .*FELLESKLIENT_MASKINPORTEN_CERTIFICATE/,
  ],
  [
    'an encrypted key',
    () =>
      own({
        FELLESKLIENT_MASKINPORTEN_PEM: '-----BEGIN ENCRYPTED PRIVATE KEY-----\nc2VjcmV0',
        FELLESKLIENT_MASKINPORTEN_KID: 'pem-key',
      }),
    /^Variable FELLESKLIENT_MASKINPORTEN_PEM: encrypted/,
  ],
  [
    'a certificate that is none',
    () => own({ FELLESKLIENT_MASKINPORTEN_CERTIFICATE: 'secret' }),
    /^Variable FELLESKLIENT_MASKINPORTEN_CERTIFICATE: no certificates/,
  ],
  [
    'no environment',
    () => ({ MASKINPORTEN_CLIENT_ID: 'client-1', MASKINPORTEN_CLIENT_JWK: JSON.stringify(jwk) }),
    /^Variable FELLESKLIENT_MASKINPORTEN_ENVIRONMENT: missing\. Set it to test or prod, or set MASKINPORTEN_ISSUER/,
  ],
  [
    'an unknown environment',
    () => own({ FELLESKLIENT_MASKINPORTEN_KID: 'pem-key', FELLESKLIENT_MASKINPORTEN_ENVIRONMENT: 'staging' }),
    /^Variable FELLESKLIENT_MASKINPORTEN_ENVIRONMENT: unknown for maskinporten/,
  ],
  [
    'environments that differ',
    () => ({ ...nais, MASKINPORTEN_TOKEN_ENDPOINT: 'https://maskinporten.no/token' }),
    /^Variable MASKINPORTEN_TOKEN_ENDPOINT: another environment than MASKINPORTEN_ISSUER\. Correct/,
  ],
  [
    'a retired environment',
    () => ({ ...nais, MASKINPORTEN_ISSUER: 'https://ver2.maskinporten.no/' }),
    /^Variable MASKINPORTEN_ISSUER: ver2\.maskinporten\.no was retired on 2024-06-10\. Use 'test'/,
  ],
  [
    'metadata of the retired ID-porten',
    () => ({
      ...nais,
      MASKINPORTEN_WELL_KNOWN_URL: 'https://oidc.difi.no/idporten-oidc-provider/.well-known/openid-configuration',
    }),
    /^Variable MASKINPORTEN_WELL_KNOWN_URL: .* was retired on 2024-02-23\. Use 'prod'/,
  ],
  [
    'no address of metadata',
    () => ({ ...nais, MASKINPORTEN_WELL_KNOWN_URL: 'https://test.maskinporten.no/secret' }),
    /^Variable MASKINPORTEN_WELL_KNOWN_URL: not the address of metadata/,
  ],
  [
    'no token endpoint',
    () => ({ ...nais, MASKINPORTEN_TOKEN_ENDPOINT: 'https://test.maskinporten.no/' }),
    /^Variable MASKINPORTEN_TOKEN_ENDPOINT: not a token endpoint/,
  ],
  [
    'an issuer that is no URL',
    () => ({ ...nais, MASKINPORTEN_ISSUER: 'secret' }),
    /^Variable MASKINPORTEN_ISSUER: must be like https/,
  ],
  [
    'an issuer with a password',
    () => ({ ...nais, MASKINPORTEN_ISSUER: 'https://user:secret@test.maskinporten.no/' }),
    /^Variable MASKINPORTEN_ISSUER: must be like https/,
  ],
  [
    'texas in clear text elsewhere',
    () => ({ NAIS_TOKEN_ENDPOINT: 'http://secret.example/api/v1/token' }),
    /^Variable NAIS_TOKEN_ENDPOINT: http would send the token in clear text/,
  ],
])('%s is refused, by the name of the variable', (_name, env, message) => {
  expect(refused(env()).message).toMatch(message);
});

test('an option that came from no variable keeps its name', () => {
  expect(() => fromEnv({ env: nais, deadlineMs: 0 })).toThrow(/^Option deadlineMs: /);
});
