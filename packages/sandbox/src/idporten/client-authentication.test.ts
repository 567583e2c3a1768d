import { importPKCS8, SignJWT } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { keyPair } from '../../test/bench.ts';
import {
  assertionType,
  clientAssertion,
  codeVerifier,
  createIdportenBench,
  type IdportenBench,
  issuer,
  redirectUri,
} from '../../test/idporten-bench.ts';
import type { CertificateOrder, IdportenClientAuth } from '../index.ts';

const clientId = 'klient-1';
const own = { client_id: clientId, client_secret: undefined };

async function exchange(
  bench: IdportenBench,
  form: Readonly<Record<string, string | undefined>>,
  headers?: Readonly<Record<string, string>>,
): Promise<string> {
  const grant = {
    grant_type: 'authorization_code',
    code: await bench.code(),
    redirect_uri: redirectUri,
    code_verifier: codeVerifier,
  };
  const { status, body } = await bench.post(`${issuer}/token`, { ...grant, ...own, ...form }, headers);
  return [status, body.error].filter(Boolean).join(' ');
}

const basic = (id: string, secret: string): Record<string, string> => ({
  authorization: `Basic ${btoa(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`)}`,
});

describe('private_key_jwt', () => {
  let bench: IdportenBench;
  beforeEach(async () => {
    const { jwk } = await keyPair('min-noekkel');
    bench = await createIdportenBench({ clientId, auth: { jwk } });
  });
  const withAssertion = async (
    claims: Readonly<Record<string, unknown>> = {},
    kid?: string,
    header?: Readonly<Record<string, unknown>>,
  ): Promise<string> =>
    exchange(bench, {
      client_assertion_type: assertionType,
      client_assertion: await clientAssertion(clientId, bench.clock.now, claims, kid, header),
    });

  test('with an assertion as oidc_protocol_token.md has it', async () => {
    expect(await withAssertion()).toBe('200');
  });

  test('nbf is tolerated, as openid-client sends it', async () => {
    expect(await withAssertion({ nbf: bench.clock.now / 1000 })).toBe('200');
  });

  // A missing sub gave 400: felleslosninger/docs PR #338.
  test.each(['iss', 'sub', 'exp', 'iat', 'jti'])('without claim %s the request has a wrong form', async (claim) => {
    expect(await withAssertion({ [claim]: undefined })).toBe('400 invalid_request');
  });

  test.each([
    ['another iss', { iss: 'en-annen' }],
    ['another sub', { sub: 'en-annen' }],
    ['no aud', { aud: undefined }],
    ['the issuer with a slash as aud', { aud: `${issuer}/` }],
    ['two values as aud', { aud: [issuer, `${issuer}/token`] }],
    ['the issuer of production as aud', { aud: 'https://idporten.no' }],
    ['an exp that has passed', { exp: Date.UTC(2026, 0, 15, 12) / 1000 }],
    ['an iat that is to come', { iat: Date.UTC(2026, 0, 15, 12, 1) / 1000 }],
    ['an nbf that is to come', { nbf: Date.UTC(2026, 0, 15, 12, 1) / 1000 }],
  ])('with %s authentication fails', async (_, claims) => {
    expect(await withAssertion(claims)).toBe('401 invalid_client');
  });

  test("the token endpoint's address as aud is right by a switch only", async () => {
    expect(await withAssertion({ aud: `${issuer}/token` })).toBe('401 invalid_client');
    const { jwk } = await keyPair('min-noekkel');
    const quirks = { idporten: { clientAssertionAudience: 'issuer-or-token-endpoint' } } as const;
    bench = await createIdportenBench({ clientId, auth: { jwk } }, { quirks });
    expect(await withAssertion({ aud: `${issuer}/token` })).toBe('200');
    expect(await withAssertion()).toBe('200');
  });

  test('an assertion works once', async () => {
    const form = {
      client_assertion_type: assertionType,
      client_assertion: await clientAssertion(clientId, bench.clock.now),
    };
    expect(await exchange(bench, form)).toBe('200');
    expect(await exchange(bench, form)).toBe('401 invalid_client');
  });

  test('a jti works once, whatever else is in the assertion', async () => {
    expect(await withAssertion({ jti: 'den-samme' })).toBe('200');
    expect(await withAssertion({ jti: 'den-samme', exp: bench.clock.now / 1000 + 90 })).toBe('401 invalid_client');
  });

  test('only with a registered key, and for a year', async () => {
    expect(await withAssertion({}, 'en-annen-noekkel')).toBe('401 invalid_client');
    expect(await withAssertion({}, 'en-annen-noekkel', { kid: 'min-noekkel' })).toBe('401 invalid_client');
    bench.clock.now = Date.UTC(2027, 0, 15, 12);
    expect(await withAssertion()).toBe('401 invalid_client');
  });

  test.each([
    ['client_assertion_type', undefined],
    ['client_assertion_type', 'jwt'],
    ['client_id', undefined],
    ['client_assertion', 'x.y.z'],
    ['client_secret', 'hemmelig'],
  ])('%s %s is refused', async (name, value) => {
    const form = {
      client_assertion_type: assertionType,
      client_assertion: await clientAssertion(clientId, bench.clock.now),
    };
    expect(await exchange(bench, { ...form, [name]: value })).toBe('400 invalid_request');
  });
});

describe('private_key_jwt of a client without keys', () => {
  test('by the business certificate of its organisation, and no other', async () => {
    const bench = await createIdportenBench({ clientId, auth: { jwk: [] } });
    const { organisationNumber } = bench.client;
    const signedBy = async (order: CertificateOrder): Promise<string> => {
      const { chain, privateKey } = await bench.sandbox.issueCertificate(order);
      const key = await importPKCS8(privateKey, 'RS256');
      const now = bench.clock.now / 1000;
      const client_assertion = await new SignJWT({ jti: crypto.randomUUID() })
        .setProtectedHeader({ alg: 'RS256', x5c: [...chain] })
        .setIssuer(clientId)
        .setSubject(clientId)
        .setAudience(issuer)
        .setIssuedAt(now)
        .setExpirationTime(now + 60)
        .sign(key);
      return exchange(bench, { client_assertion_type: assertionType, client_assertion });
    };
    expect(await signedBy({ organisationNumber })).toBe('200');
    expect(await signedBy({ organisationNumber: bench.sandbox.newOrganisation() })).toBe('401 invalid_client');
    expect(await signedBy({ organisationNumber, environment: 'prod' })).toBe('401 invalid_client');
    expect(await signedBy({ organisationNumber, keyUsage: 'encryption' })).toBe('401 invalid_client');
    const client_assertion = await clientAssertion(clientId, bench.clock.now);
    expect(await exchange(bench, { client_assertion_type: assertionType, client_assertion })).toBe(
      '401 invalid_client',
    );
  });
});

describe('a secret', () => {
  const secret = 'a+b %:ø';
  const withSecret = (method: 'client_secret_basic' | 'client_secret_post'): Promise<IdportenBench> =>
    createIdportenBench({ clientId, auth: { secret, method } });

  test('in the form', async () => {
    const bench = await withSecret('client_secret_post');
    expect(await exchange(bench, { client_secret: secret })).toBe('200');
    expect(await exchange(bench, { client_secret: 'feil' })).toBe('401 invalid_client');
    expect(await exchange(bench, { client_secret: '' })).toBe('401 invalid_client');
  });

  test('in the header, form-encoded (RFC 6749 section 2.3.1)', async () => {
    const bench = await withSecret('client_secret_basic');
    expect(await exchange(bench, { client_id: undefined }, basic(clientId, secret))).toBe('200');
    expect(await exchange(bench, {}, basic(clientId, secret))).toBe('200');
    expect(await exchange(bench, {}, basic(clientId, 'feil'))).toBe('401 invalid_client');
    expect(await exchange(bench, {}, basic('en-annen', secret))).toBe('400 invalid_request');
  });

  test('that is wrong in the header is answered with the scheme (RFC 6749 section 5.2)', async () => {
    const bench = await withSecret('client_secret_basic');
    const { headers } = await bench.post(
      `${issuer}/token`,
      { grant_type: 'refresh_token', ...own },
      basic(clientId, 'x'),
    );
    expect(headers.get('www-authenticate')).toMatch(/^Basic /);
  });

  test('lasts 360 days (oidc_func_clientreg.md)', async () => {
    const bench = await withSecret('client_secret_post');
    const day = 86_400_000;
    bench.clock.now += 359 * day;
    expect(await exchange(bench, { client_secret: secret })).toBe('200');
    bench.clock.now += day;
    expect(await exchange(bench, { client_secret: secret })).toBe('401 invalid_client');
  });
});

describe('the registered method is the one to use (oidc_func_clientreg.md)', () => {
  const secret = 'hemmelig';
  const ways: Readonly<Record<string, () => Promise<[Record<string, string>, Record<string, string>?]>>> = {
    none: async () => [{}],
    client_secret_post: async () => [{ client_secret: secret }],
    client_secret_basic: async () => [{}, basic(clientId, secret)],
    private_key_jwt: async () => {
      const client_assertion = await clientAssertion(clientId, Date.UTC(2026, 0, 15, 12));
      return [{ client_assertion_type: assertionType, client_assertion }];
    },
  };
  const registrations: Readonly<Record<string, () => Promise<IdportenClientAuth>>> = {
    none: async () => 'none',
    client_secret_post: async () => ({ secret, method: 'client_secret_post' }),
    client_secret_basic: async () => ({ secret, method: 'client_secret_basic' }),
    private_key_jwt: async () => ({ jwk: (await keyPair('min-noekkel')).jwk }),
  };

  test.each(Object.keys(registrations))('%s', async (registered) => {
    const bench = await createIdportenBench({ clientId, auth: (await registrations[registered]?.()) ?? 'none' });
    for (const [way, use] of Object.entries(ways)) {
      const [form, headers] = await use();
      expect([way, await exchange(bench, form, headers)]).toEqual([
        way,
        way === registered ? '200' : '401 invalid_client',
      ]);
    }
  });

  test('an unknown client fails to authenticate', async () => {
    const bench = await createIdportenBench({ clientId, auth: 'none' });
    expect(await exchange(bench, { client_id: 'ukjent' })).toBe('401 invalid_client');
  });
});
