import { inspect } from 'node:util';
import forge from 'node-forge';
import { beforeAll, expect, test } from 'vitest';
import { generateEcKey, generateKey } from '../../test/certificates/certificate-authority.ts';
import { openssl, opensslMissing } from '../../test/certificates/openssl.ts';
import { pem, privateKeyPem } from '../../test/certificates/pem.ts';
import { type EncryptedPemKeyOptions, encryptedPemKey } from './encrypted-pem-key.ts';

const password = 'hemmelig-passord';
const kid = 'nøkkel-1';

let plain: string;
let small: string;
let elliptic: string;

beforeAll(async () => {
  plain = await privateKeyPem((await generateKey()).privateKey);
  small = await privateKeyPem((await generateKey(1024)).privateKey);
  elliptic = await privateKeyPem((await generateEcKey()).privateKey);
});

const pbes2 = (key: string, secret = password): string => {
  const info = forge.asn1.fromDer(forge.pem.decode(key)[0]?.body ?? '');
  const options = { algorithm: 'aes256', prfAlgorithm: 'sha256' } as const;
  return forge.pki.encryptedPrivateKeyToPem(forge.pki.encryptPrivateKeyInfo(info, secret, options));
};
const old = (algorithm: 'aes256' | '3des'): string =>
  forge.pki.encryptRsaPrivateKey(forge.pki.privateKeyFromPem(plain), password, { legacy: true, algorithm });

test.each([
  ['PKCS#8 with PBES2', () => pbes2(plain)],
  [
    'PKCS#8 with attributes before and a certificate after it',
    () => `Bag Attributes\n${pbes2(plain)}${pem('CERTIFICATE', new Uint8Array(9))}`,
  ],
  ['PKCS#1 with AES-256', () => old('aes256')],
  ['PKCS#1 with 3DES', () => old('3des')],
])('%s becomes PKCS#8', async (_form, encrypted) => {
  expect(await encryptedPemKey({ pem: encrypted(), password, kid })).toEqual({ pem: plain, kid });
});

test('kid and x5c go with it as they are, and only if given', async () => {
  const encrypted = pbes2(plain);
  expect(await encryptedPemKey({ pem: encrypted, password, x5c: ['MII'] })).toEqual({ pem: plain, x5c: ['MII'] });
  expect(await encryptedPemKey({ pem: encrypted, password, kid, x5c: 'MII' })).toEqual({ pem: plain, kid, x5c: 'MII' });
});

const title = (name: string): string => (opensslMissing ? `${name} (skipped: ${opensslMissing})` : name);

test.skipIf(opensslMissing).each([
  ['pkcs8', ['pkcs8', '-topk8', '-v2', 'aes-256-cbc', '-v2prf', 'hmacWithSHA256'], password],
  ['pkcs8, SHA-512', ['pkcs8', '-topk8', '-v2', 'aes-128-cbc', '-v2prf', 'hmacWithSHA512'], password],
  ['pkcs8, æøå', ['pkcs8', '-topk8'], 'blåbærsyltetøy ÆØÅ €'],
  ['pkcs8, the 3DES of PKCS#12, æøå', ['pkcs8', '-topk8', '-v1', 'PBE-SHA1-3DES'], 'blåbærsyltetøy ÆØÅ €'],
  ['rsa -traditional', ['rsa', '-traditional', '-aes256'], password],
  ['rsa -traditional, æøå', ['rsa', '-traditional', '-aes128'], 'blåbærsyltetøy ÆØÅ €'],
])(title('what openssl %s writes'), async (_name, [command = '', ...options], secret) => {
  const files = { 'key.pem': plain, password: `${secret}\n` };
  const encrypted = openssl(files, command, '-in', 'key.pem', ...options, '-passout', 'file:password');
  expect(await encryptedPemKey({ pem: new TextDecoder().decode(encrypted), password: secret })).toEqual({ pem: plain });
});

const makeOne = 'Make an RSA key of 2048 to 4096 bits and register its public part on the client.';
const wrong =
  'Option password: wrong, or what it protects is damaged. Give the password that was set when the key was exported.';

test.each<[string, () => Partial<Record<keyof EncryptedPemKeyOptions, unknown>>, string]>([
  [
    'no password',
    () => ({ pem: pbes2(plain), password: undefined }),
    'Option password: missing. Give the password that the key was encrypted with.',
  ],
  ['a wrong password', () => ({ pem: pbes2(plain), password: 'Hemmelig-passord' }), wrong],
  ['a wrong password, PKCS#1', () => ({ pem: old('aes256'), password: 'Hemmelig-passord' }), wrong],
  ['half a surrogate pair', () => ({ pem: pbes2(plain), password: 'hemmelig\ud800' }), wrong],
  ['an encryption that nobody knows', () => ({ pem: old('aes256').replace('AES-256-CBC', 'HEMMELIG-1') }), wrong],
  [
    'no PEM',
    () => ({ pem: 'hemmelig' }),
    'Option pem: not a private key. Give the text that begins with -----BEGIN ENCRYPTED PRIVATE KEY-----.',
  ],
  [
    'no text',
    () => ({ pem: undefined }),
    'Option pem: not a private key. Give the text that begins with -----BEGIN ENCRYPTED PRIVATE KEY-----.',
  ],
  [
    'a certificate',
    () => ({ pem: pem('CERTIFICATE', new Uint8Array(9)) }),
    'Option pem: not a private key. Give the text that begins with -----BEGIN ENCRYPTED PRIVATE KEY-----.',
  ],
  [
    'a key in the clear',
    () => ({ pem: plain }),
    'Option pem: not encrypted. Give it to createMaskinporten as it is: key: { pem }.',
  ],
  [
    'no base64',
    () => ({ pem: '-----BEGIN ENCRYPTED PRIVATE KEY-----\nhemmelig!\n-----END ENCRYPTED PRIVATE KEY-----' }),
    'Option pem: damaged. Export the key anew.',
  ],
  [
    'half a key',
    () => ({ pem: pbes2(plain).replace(/(?:.{64}\r?\n){9}/, '') }),
    'Option pem: damaged. Export the key anew.',
  ],
  [
    'an EC key',
    () => ({ pem: pbes2(elliptic) }),
    `Option pem: not an RSA key, and Maskinporten takes RSA only. ${makeOne}`,
  ],
  [
    'an old EC key',
    () => ({ pem: elliptic.replaceAll('PRIVATE', 'EC PRIVATE') }),
    `Option pem: an EC key, and Maskinporten takes RSA only. ${makeOne}`,
  ],
  ['a small key', () => ({ pem: pbes2(small) }), `Option pem: the RSA key is smaller than 2048 bits. ${makeOne}`],
])('%s is refused, and nothing of it quoted', async (_what, options, message) => {
  const given = { password, kid: 'hemmelig-kid', ...options() } as EncryptedPemKeyOptions;
  const thrown = await encryptedPemKey(given).catch((error: unknown) => error);
  expect(thrown).toEqual(new TypeError(message));
  const { stack = '', cause } = thrown as Error;
  expect(cause).toBeUndefined();
  const body = given.pem?.split('\n')[4];
  for (const text of [stack, inspect(thrown, { depth: 9, showHidden: true }), JSON.stringify(thrown)]) {
    expect(text.replace(/^ {4}at .*$/gm, '')).not.toMatch(/hemmelig|MII/i);
    if (body) expect(text).not.toContain(body);
  }
});
