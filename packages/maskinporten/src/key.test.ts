import { exportJWK, exportPKCS8, generateKeyPair } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { checkKey, type MaskinportenKey } from './key.ts';

let jwk: Record<string, unknown>;
let pem: string;
let ecJwk: Record<string, unknown>;
let ecPem: string;
let smallJwk: Record<string, unknown>;
let smallPem: string;

beforeAll(async () => {
  const rsa = await generateKeyPair('RS256', { extractable: true });
  const ec = await generateKeyPair('ES256', { extractable: true });
  const small = (await crypto.subtle.generateKey(
    { name: 'RSASSA-PKCS1-v1_5', modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
    true,
    ['sign', 'verify'],
  )) as CryptoKeyPair;
  jwk = { ...(await exportJWK(rsa.privateKey)) };
  pem = await exportPKCS8(rsa.privateKey);
  ecJwk = { ...(await exportJWK(ec.privateKey)), kid: 'k' };
  ecPem = await exportPKCS8(ec.privateKey);
  smallJwk = { ...(await exportJWK(small.privateKey)), kid: 'k' };
  smallPem = await exportPKCS8(small.privateKey);
});

test('a JWK and a PEM of the same key load, with kid and algorithm', async () => {
  const fromJwk = checkKey({ jwk: { ...jwk, kid: 'a', alg: 'RS512' } });
  const fromPem = checkKey({ pem, kid: 'b' }, 'RS384');
  expect([fromJwk.kid, fromJwk.alg, fromPem.kid, fromPem.alg]).toEqual(['a', 'RS512', 'b', 'RS384']);
  expect((await fromJwk.load()).type).toBe('private');
  expect((await fromPem.load()).type).toBe('private');
});

test.each<[string, () => unknown, RegExp]>([
  ['nothing', () => undefined, /Option key: missing/],
  ['PEM as the key itself', () => pem, /^Option key: missing\. Give \{ jwk \} or \{ pem, kid \}\.$/],
  [
    'JWK as text as the key itself',
    () => JSON.stringify(jwk),
    /^Option key: missing\. Give \{ jwk \} or \{ pem, kid \}\.$/,
  ],
  ['no kid', () => ({ jwk }), /Option key\.kid: missing/],
  ['PEM without kid', () => ({ pem }), /Option key\.kid: missing/],
  ['EC JWK', () => ({ jwk: ecJwk }), /Option key\.jwk: not an RSA key/],
  ['small JWK', () => ({ jwk: smallJwk }), /Option key\.jwk: the RSA key is smaller than 2048 bits/],
  ['public JWK', () => ({ jwk: { kty: 'RSA', n: jwk.n, e: 'AQAB', kid: 'a' } }), /holds no private key/],
  [
    'PS256',
    () => ({ jwk: { ...jwk, kid: 'a', alg: 'PS256' } }),
    /Option algorithm: Maskinporten takes RS256, RS384, RS512/,
  ],
  ['JWK as text', () => ({ jwk: '{}' }), /Option key\.jwk: must be the JWK as an object/],
  ['no PEM', () => ({ pem: 'hello', kid: 'a' }), /Option key\.pem: not a PEM private key/],
  ['encrypted PEM', () => ({ pem: '-----BEGIN ENCRYPTED PRIVATE KEY-----', kid: 'a' }), /encrypted\. Decrypt it/],
  ['PKCS#1', () => ({ pem: '-----BEGIN RSA PRIVATE KEY-----', kid: 'a' }), /PKCS#1\. Convert it/],
  ['certificate', () => ({ pem: '-----BEGIN CERTIFICATE-----', kid: 'a' }), /a certificate/],
])('%s is refused at once', (_name, make, message) => {
  expect(() => checkKey(make() as MaskinportenKey)).toThrow(message);
});

test.each<[string, () => string, RegExp]>([
  ['EC in PKCS#8', () => ecPem, /Option key\.pem: not an RSA key/],
  ['small RSA in PKCS#8', () => smallPem, /Option key\.pem: the RSA key is smaller/],
  ['damaged PKCS#8', () => pem.replace(/\n[^-\n]+\n/, '\nAAAA\n'), /Option key\.pem: not an RSA key, or damaged/],
])('%s is refused when loaded', async (_name, make, message) => {
  await expect(checkKey({ pem: make(), kid: 'a' }).load()).rejects.toThrow(message);
});
