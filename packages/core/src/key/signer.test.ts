import { createSign, generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { type HeldKey, type RemoteKey, createSigner as signerOf } from './signer.ts';

const createSigner = (key: HeldKey | RemoteKey, algorithm?: 'RS384'): ReturnType<typeof signerOf> =>
  signerOf(key, 'key', algorithm);

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const small = generateKeyPairSync('rsa', { modulusLength: 1024 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = rsa.privateKey.export({ format: 'jwk' });
const pemOf = (key: KeyObject, type: 'pkcs8' | 'pkcs1' | 'sec1' = 'pkcs8'): string =>
  key.export({ format: 'pem', type } as { format: 'pem'; type: 'pkcs8' }).toString();
const pem = pemOf(rsa.privateKey);
const certificate = `MII${'A'.repeat(400)}`;
const data = new TextEncoder().encode('header.claims');
const remedy = /^Option key: missing\. Give \{ jwk \}, \{ pem \} or \{ sign \}, with kid or x5c\.$/;

test.each<[string, HeldKey | RemoteKey, string]>([
  ['a JWK', { jwk: { ...jwk, kid: 'a' } }, 'RS256'],
  ['a JWK that says its algorithm', { jwk: { ...jwk, kid: 'a', alg: 'RS512' } }, 'RS512'],
  ['PKCS#8', { pem, kid: 'a' }, 'RS256'],
  ['PKCS#8 after other text', { pem: `Bag Attributes\n    friendlyName: a\n${pem}`, kid: 'a' }, 'RS256'],
  ['PKCS#1', { pem: pemOf(rsa.privateKey, 'pkcs1'), kid: 'a' }, 'RS256'],
])('%s signs', async (_name, key, alg) => {
  const { header, load, sign } = createSigner(key);
  await load();
  expect(header).toEqual({ alg, kid: 'a' });
  expect(verify(`SHA${alg.slice(2)}`, data, rsa.publicKey, await sign(data))).toBe(true);
});

test('a PKCS#1 key of 4096 bits is read too', async () => {
  const large = generateKeyPairSync('rsa', { modulusLength: 4096 });
  const { sign } = createSigner({ pem: pemOf(large.privateKey, 'pkcs1'), kid: 'a' });
  expect(verify('SHA256', data, large.publicKey, await sign(data))).toBe(true);
});

test('a key that never leaves its place signs what it is given, by the algorithm asked for', async () => {
  const asked: string[] = [];
  const key: RemoteKey = {
    kid: 'hsm-1',
    async sign(bytes, algorithm) {
      asked.push(algorithm);
      return createSign('SHA384').update(bytes).sign(rsa.privateKey);
    },
  };
  const { header, sign } = createSigner(key, 'RS384');
  expect(verify('SHA384', data, rsa.publicKey, await sign(data))).toBe(true);
  expect([header, asked]).toEqual([{ alg: 'RS384', kid: 'hsm-1' }, ['RS384']]);
});

test('kid, certificate or both show whose key it is', () => {
  expect(createSigner({ pem, x5c: certificate }).header).toEqual({ alg: 'RS256', x5c: [certificate] });
  expect(createSigner({ pem, kid: 'a', x5c: [certificate] }).header).toEqual({
    alg: 'RS256',
    kid: 'a',
    x5c: [certificate],
  });
});

test.each<[string, unknown, RegExp]>([
  ['nothing', undefined, remedy],
  ['PEM as the key itself', pem, remedy],
  ['JWK as text as the key itself', JSON.stringify(jwk), remedy],
  ['a signer that is none', { sign: 'me', kid: 'a' }, remedy],
  ['neither kid nor certificate', { jwk }, /Option key\.kid: missing\. Give the id .* or the business certificate/],
  ['PEM without kid', { pem }, /Option key\.kid: missing/],
  ['an empty kid', { pem, kid: '' }, /Option key\.kid: missing/],
  ['EC JWK', { jwk: { ...ec.privateKey.export({ format: 'jwk' }), kid: 'k' } }, /Option key\.jwk: not an RSA key/],
  ['small JWK', { jwk: { ...small.privateKey.export({ format: 'jwk' }), kid: 'k' } }, /smaller than 2048 bits/],
  ['public JWK', { jwk: { kty: 'RSA', n: jwk.n, e: 'AQAB', kid: 'a' } }, /holds no private key/],
  ['PS256', { jwk: { ...jwk, kid: 'a', alg: 'PS256' } }, /Option algorithm: must be one of RS256, RS384, RS512/],
  ['JWK as text', { jwk: '{}' }, /Option key\.jwk: must be the JWK as an object/],
  ['no PEM', { pem: 'hello', kid: 'a' }, /Option key\.pem: not a PEM private key/],
  [
    'encrypted PKCS#8',
    { pem: '-----BEGIN ENCRYPTED PRIVATE KEY-----', kid: 'a' },
    /encrypted\. Decrypt it with encryptedPemKey/,
  ],
  ['EC', { pem: pemOf(ec.privateKey, 'sec1'), kid: 'a' }, /Option key\.pem: an EC key/],
  ['certificate as the key', { pem: '-----BEGIN CERTIFICATE-----', kid: 'a' }, /a certificate\. Give the private key/],
  ['public key', { pem: rsa.publicKey.export({ format: 'pem', type: 'spki' }), kid: 'a' }, /a public key/],
])('%s is refused at once', (_name, key, message) => {
  expect(() => createSigner(key as HeldKey | RemoteKey)).toThrow(message);
});

test('an encrypted PKCS#1 key is named as such', () => {
  const options = { format: 'pem', type: 'pkcs1', cipher: 'aes-256-cbc', passphrase: 'p' } as const;
  const encrypted = rsa.privateKey.export(options).toString();
  expect(() => createSigner({ pem: encrypted, kid: 'a' })).toThrow(/encrypted\. Decrypt it/);
});

test.each<[string, string, RegExp]>([
  ['EC in PKCS#8', pemOf(ec.privateKey), /Option key\.pem: not an RSA key/],
  ['small RSA in PKCS#8', pemOf(small.privateKey), /Option key\.pem: the RSA key is smaller/],
  ['damaged PKCS#8', pem.replace(/\n[^-\n]+\n/, '\nAAAA\n'), /Option key\.pem: not an RSA key, or damaged/],
])('%s is refused when loaded', async (_name, text, message) => {
  await expect(createSigner({ pem: text, kid: 'a' }).load()).rejects.toThrow(message);
});
