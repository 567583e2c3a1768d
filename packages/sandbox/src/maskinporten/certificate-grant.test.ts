import { Integer } from 'asn1js';
import { Certificate, Time } from 'pkijs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bench, contactScope, createBench, testIssuer } from '../../test/bench.ts';
import { type SelfSignedCertificate, selfSignedCertificate } from '../self-signed-certificate.ts';

let bench: Bench;
let certificate: SelfSignedCertificate;
let clientId: string;

beforeAll(async () => {
  bench = await createBench();
  const client = bench.sandbox.registerClient({ scopes: [contactScope] });
  clientId = client.clientId;
  certificate = await selfSignedCertificate({
    commonName: 'Prøve AS',
    organisationNumber: client.organisationNumber,
    notBefore: bench.clock.now - 1000,
    notAfter: bench.clock.now + 3_600_000,
  });
});

async function exchange(x5c: unknown, iss = clientId, key = certificate.privateKey): Promise<string> {
  const grant = await bench.sign({ iss }, { kid: undefined, x5c }, key);
  const { status, body } = await bench.exchange(grant);
  return `${status} ${String(body.error_uri ?? '').replace(`${testIssuer}errors/`, '')}`.trim();
}

describe('a grant signed with a business certificate', () => {
  test('opens a client without registered keys', async () => {
    expect(await exchange([certificate.base64])).toBe('200');
    const { body } = await bench.exchange(
      await bench.sign({ iss: clientId }, { kid: undefined, x5c: [certificate.base64] }, certificate.privateKey),
    );
    expect(atob(String(body.access_token).split('.')[1] ?? '')).toContain('"client_amr":"virksomhetssertifikat"');
  });

  test('MP-100: but not one with registered keys', async () => {
    expect(await exchange([certificate.base64], bench.client.clientId)).toBe('400 MP-100');
  });

  test('MP-100: and a kid is of no use to a client that has none', async () => {
    const grant = await bench.sign({ iss: clientId });
    expect((await bench.exchange(grant)).body.error_uri).toBe(`${testIssuer}errors/MP-100`);
  });

  test('MP-122: the certificate must be the organisation’s', async () => {
    const { clientId: other } = bench.sandbox.registerClient({ scopes: [contactScope] });
    expect(await exchange([certificate.base64], other)).toBe('400 MP-122');
  });

  test.each([['as a string'], [[7]], [[]], [['bm90IGEgY2VydGlmaWNhdGU=']], [['%%%']]])(
    'MP-123: x5c %j is no array of certificates',
    async (x5c) => {
      expect(await exchange(x5c)).toBe('400 MP-123');
    },
  );

  test('MP-120: the certificate must have an RSA key', async () => {
    const { privateKey, publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
      'sign',
      'verify',
    ]);
    const elliptic = new Certificate({
      serialNumber: new Integer({ value: 1 }),
      notBefore: new Time({ value: new Date(bench.clock.now) }),
      notAfter: new Time({ value: new Date(bench.clock.now) }),
    });
    await elliptic.subjectPublicKeyInfo.importKey(publicKey);
    await elliptic.sign(privateKey, 'SHA-256');
    const der = new Uint8Array(elliptic.toSchema(true).toBER());
    expect(await exchange([btoa(String.fromCharCode(...der))])).toBe('400 MP-120');
  });

  test('MP-124: the certificate must be valid now', async () => {
    bench.clock.now += 7_200_000;
    expect(await exchange([certificate.base64])).toBe('400 MP-124');
    bench.clock.now -= 7_200_000;
  });

  test('MP-124: the signature must be the certificate’s', async () => {
    const { privateKey } = (await crypto.subtle.generateKey(
      { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
      false,
      ['sign', 'verify'],
    )) as CryptoKeyPair;
    expect(await exchange([certificate.base64], clientId, privateKey)).toBe('400 MP-124');
  });
});
