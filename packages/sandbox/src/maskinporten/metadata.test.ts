import { describe, expect, test } from 'vitest';
import { read } from '../../test/bench.ts';
import { createSandbox } from '../index.ts';

const sandbox = createSandbox({ answerCheck: 'throw' });
const get = async (url: string) => read(await sandbox.fetch(new Request(url)));
const expected = (issuer: string): object => ({
  issuer,
  token_endpoint: `${issuer}token`,
  jwks_uri: `${issuer}jwk`,
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
  grant_types_supported: ['urn:ietf:params:oauth:grant-type:jwt-bearer'],
  token_endpoint_auth_signing_alg_values_supported: ['RS256', 'RS384', 'RS512'],
  authorization_details_types_supported: ['urn:altinn:systemuser', 'urn:altinn:consent'],
});

describe('metadata', () => {
  test.each(['https://maskinporten.no/', 'https://test.maskinporten.no/'])('of the real issuer %s', async (issuer) => {
    const { status, body } = await get(`${issuer}.well-known/oauth-authorization-server`);
    expect([status, body]).toEqual([200, expected(issuer)]);
  });

  // RFC 8414 section 3.1 and the older habit of appending to the issuer.
  test.each([
    'http://localhost:4010/maskinporten/.well-known/oauth-authorization-server',
    'http://localhost:4010/.well-known/oauth-authorization-server/maskinporten',
    'http://localhost:4010/.well-known/oauth-authorization-server/maskinporten/',
  ])('of an issuer with a path is found at %s', async (url) => {
    expect((await get(url)).body).toEqual(expected('http://localhost:4010/maskinporten/'));
  });

  test('leads to the keys, which differ from environment to environment', async () => {
    const keys = await Promise.all(
      ['https://test.maskinporten.no/jwk', 'https://maskinporten.no/jwk', 'http://localhost/maskinporten/jwk'].map(
        async (url) => (await get(url)).body.keys as { n: string }[],
      ),
    );
    expect(keys.map((set) => set.length)).toEqual([1, 1, 1]);
    expect(new Set(keys.map(([key]) => key?.n)).size).toBe(3);
    expect(keys[0]?.[0]).toMatchObject({ kty: 'RSA', use: 'sig', e: 'AQAB', kid: expect.any(String) });
    expect(keys[0]?.[0]).not.toHaveProperty('d');
  });
});
