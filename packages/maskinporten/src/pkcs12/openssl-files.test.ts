import { beforeAll, describe, expect, test } from 'vitest';
import { type BusinessBag, type BusinessCertificate, businessBag } from '../../test/certificates/business-bag.ts';
import { generateEcKey, today } from '../../test/certificates/certificate-authority.ts';
import { openssl, opensslMissing } from '../../test/certificates/openssl.ts';
import { pem, privateKeyPem } from '../../test/certificates/pem.ts';
import { pkcs12Key } from './pkcs12-key.ts';

let bag: BusinessBag;
beforeAll(async () => {
  bag = await businessBag('310000108');
});

const why = opensslMissing ? ` (skipped: ${opensslMissing})` : '';

/** What `openssl pkcs12 -export` makes of a certificate, its key and its CAs. */
async function exported({ key, certificate }: BusinessCertificate, password: string, options: readonly string[]) {
  const files = {
    'key.pem': await privateKeyPem(key),
    'leaf.pem': pem('CERTIFICATE', certificate),
    'chain.pem': [bag.root, bag.authority, bag.signing].map((each) => pem('CERTIFICATE', each.certificate)).join(''),
    password: `${password}\n`,
  };
  const fixed = ['-inkey', 'key.pem', '-in', 'leaf.pem', '-certfile', 'chain.pem', '-passout', 'file:password'];
  return openssl(files, 'pkcs12', '-export', ...fixed, ...options);
}

describe.skipIf(opensslMissing)(`a PKCS#12 file of openssl${why}`, () => {
  test.each<[string, readonly string[], string]>([
    ['as version 3 writes it (AES-256, SHA-256)', [], 'passord'],
    ['-legacy (RC2-40, 3DES, SHA-1)', ['-legacy'], 'passord'],
    ['with a certificate in RC2-40 and the key in AES', ['-legacy', '-keypbe', 'AES-256-CBC'], 'blåbærsyltetøy ÆØÅ €'],
    ['with æøå', [], 'blåbærsyltetøy ÆØÅ €'],
    ['-legacy with æøå', ['-legacy'], 'blåbærsyltetøy ÆØÅ €'],
    ['without a password', [], ''],
    ['-legacy without a password', ['-legacy'], ''],
    ['with a SHA-512 checksum', ['-macalg', 'sha512', '-iter', '4096'], 'passord'],
    ['without a checksum', ['-nomac'], 'passord'],
    ['without encryption', ['-keypbe', 'NONE', '-certpbe', 'NONE'], 'passord'],
  ])('%s', async (_how, options, password) => {
    const bytes = await exported(bag.authentication, password, options);
    const { pem: text, x5c } = await pkcs12Key({ bytes, password, chain: true, now: today });
    expect(text).toBe(await privateKeyPem(bag.authentication.key));
    const leafAndCa = [bag.authentication, bag.authority].map(({ certificate }) =>
      Buffer.from(certificate).toString('base64'),
    );
    expect(x5c).toEqual(leafAndCa);
  });

  test.each<[string, readonly string[]]>([
    ['with a checksum', []],
    ['-legacy', ['-legacy']],
    ['without a checksum', ['-nomac']],
  ])('%s is not opened by a wrong password', async (_how, options) => {
    const bytes = await exported(bag.authentication, 'passord', options);
    await expect(pkcs12Key({ bytes, password: 'Passord', now: today })).rejects.toThrow(/^Option password: wrong/);
  });

  test.each(['CAMELLIA-256-CBC', 'PBE-SHA1-RC2-128'])(
    'in %s is refused, and the password not blamed',
    async (cipher) => {
      const bytes = await exported(bag.authentication, 'passord', ['-legacy', '-keypbe', cipher]);
      await expect(pkcs12Key({ bytes, password: 'passord', now: today })).rejects.toThrow(
        'Option bytes: protected in a way that is not read here. Export it anew with AES-256 and SHA-256, as OpenSSL 3 does.',
      );
    },
  );

  test('with an EC key is refused', async () => {
    const bytes = await exported(await bag.issue({}, await generateEcKey('P-384')), 'passord', []);
    await expect(pkcs12Key({ bytes, password: 'passord', now: today })).rejects.toThrow(
      /^Option bytes: holds keys of another/,
    );
  });
});
