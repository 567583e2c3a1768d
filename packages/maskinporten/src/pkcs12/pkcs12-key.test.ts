import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSigner } from '@fellesklient/core/key';
import forge from 'node-forge';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type BusinessBag,
  type BusinessCertificate,
  bagOf,
  businessBag,
  wholeBag,
} from '../../test/certificates/business-bag.ts';
import {
  certificateAuthority,
  generateEcKey,
  generateKey,
  seid2Subject,
  today,
} from '../../test/certificates/certificate-authority.ts';
import { pem, privateKeyPem } from '../../test/certificates/pem.ts';
import { type Pkcs12Parts, pkcs12File } from '../../test/certificates/pkcs12-file.ts';
import { pkcs12Key } from './pkcs12-key.ts';

const password = 'hemmelig-passord';
const folder = mkdtempSync(join(tmpdir(), 'pkcs12-'));
const base64 = (der: Uint8Array): string => Buffer.from(der).toString('base64');

let bag: BusinessBag;
let whole: Pkcs12Parts;
let bytes: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  bag = await businessBag('310000108');
  whole = wholeBag(bag, password);
  bytes = await pkcs12File(whole);
});
afterAll(() => rmSync(folder, { recursive: true }));

const holding = (...held: readonly BusinessCertificate[]): Promise<Uint8Array<ArrayBuffer>> =>
  pkcs12File(bagOf(held, password));

describe('takes', () => {
  test('the authentication certificate and its key from among several', async () => {
    expect(await pkcs12Key({ bytes, password, now: today })).toEqual({
      pem: await privateKeyPem(bag.authentication.key),
      x5c: [base64(bag.authentication.certificate)],
    });
  });

  test('the chain up to the root, in its order', async () => {
    const { x5c } = await pkcs12Key({ bytes, password, now: today, chain: true });
    expect(x5c).toEqual([bag.authentication, bag.authority].map(({ certificate }) => base64(certificate)));
  });

  test('a certificate that signed the leaf, not one that only has the CA’s name', async () => {
    const namesake = await certificateAuthority('Buypass Class 3 Test4 CA G2 ST Business', bag.root);
    const certificates = [namesake.certificate, ...whole.certificates];
    const { x5c } = await pkcs12Key({
      bytes: await pkcs12File({ ...whole, certificates }),
      password,
      now: today,
      chain: true,
    });
    expect(x5c[1]).toBe(base64(bag.authority.certificate));
  });

  test('only the leaf when the file holds no more', async () => {
    const alone = await holding(bag.authentication);
    expect((await pkcs12Key({ bytes: alone, password, now: today, chain: true })).x5c).toHaveLength(1);
  });

  test('kid beside the certificate', async () => {
    expect(await pkcs12Key({ bytes, password, kid: 'nøkkel-1', now: today })).toMatchObject({
      kid: 'nøkkel-1',
      x5c: [base64(bag.authentication.certificate)],
    });
  });

  test('what createMaskinporten signs with', async () => {
    const signer = createSigner(await pkcs12Key({ bytes, password, now: today }), 'key');
    expect(signer.header).toEqual({ alg: 'RS256', x5c: [base64(bag.authentication.certificate)] });
    const data = new TextEncoder().encode('grant');
    const jwk = await crypto.subtle.exportKey('jwk', bag.authentication.key);
    const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    const { kty = '', n = '', e = '' } = jwk;
    const open = await crypto.subtle.importKey('jwk', { kty, n, e }, rsa, false, ['verify']);
    expect(await crypto.subtle.verify(rsa, open, Buffer.from(await signer.sign(data)), data)).toBe(true);
  });

  test('a file by path and by URL', async () => {
    const file = join(folder, 'virksomhet.p12');
    writeFileSync(file, bytes);
    const expected = await pkcs12Key({ bytes, password, now: today });
    expect(await pkcs12Key({ file, password, now: today })).toEqual(expected);
    expect(await pkcs12Key({ file: pathToFileURL(file), password, now: today })).toEqual(expected);
  });

  test.each<[Pkcs12Parts['encryption'], string]>([
    ['modern', ''],
    ['legacy', ''],
    ['modern', 'blåbærsyltetøy ÆØÅ €'],
    ['legacy', 'blåbærsyltetøy ÆØÅ €'],
    ['legacy', password],
  ])('%s encryption with the password “%s”', async (encryption = 'modern', given) => {
    const file = await pkcs12File({ ...whole, encryption, password: given });
    expect(await pkcs12Key({ bytes: file, password: given, now: today })).toHaveProperty(
      'pem',
      await privateKeyPem(bag.authentication.key),
    );
  });

  test('a file made without any password, for which people give an empty one', async () => {
    const key = forge.pki.privateKeyFromPem(await privateKeyPem(bag.authentication.key));
    const leaf = forge.pki.certificateFromPem(pem('CERTIFICATE', bag.authentication.certificate));
    const der = forge.asn1.toDer(forge.pkcs12.toPkcs12Asn1(key, leaf, null)).getBytes();
    const bytes = Buffer.from(der, 'binary');
    expect((await pkcs12Key({ bytes, password: '', now: today })).pem).toBe(
      await privateKeyPem(bag.authentication.key),
    );
  });

  test('the valid one of a certificate and those it replaced or that will replace it', async () => {
    const old = await bag.issue({ notAfter: new Date('2026-02-01') });
    const next = await bag.issue({ notBefore: new Date('2026-04-01') });
    const { x5c } = await pkcs12Key({ bytes: await holding(old, bag.authentication, next), password, now: today });
    expect(x5c).toEqual([base64(bag.authentication.certificate)]);
  });

  test('a certificate that the file holds twice', async () => {
    const twice = await holding(bag.authentication, bag.authentication);
    expect((await pkcs12Key({ bytes: twice, password, now: today })).x5c).toEqual([
      base64(bag.authentication.certificate),
    ]);
  });

  test('the RSA one when EC ones lie beside it', async () => {
    const elliptic = await bag.issue({}, await generateEcKey());
    const { x5c } = await pkcs12Key({ bytes: await holding(elliptic, bag.authentication), password, now: today });
    expect(x5c).toEqual([base64(bag.authentication.certificate)]);
  });

  test.each(['test', undefined] as const)('a test certificate for the environment %s', async (environment) => {
    await expect(
      pkcs12Key({ bytes, password, now: today, ...(environment && { environment }) }),
    ).resolves.toBeDefined();
  });

  test('a certificate of an unknown CA, for example a sandbox, in any environment', async () => {
    const authority = await certificateAuthority('Sandkasse CA');
    const keys = await generateKey();
    const certificate = await authority.issue({ subject: seid2Subject('310000108'), publicKey: keys.publicKey });
    const file = await holding({ certificate, key: keys.privateKey });
    await expect(pkcs12Key({ bytes: file, password, now: today, environment: 'prod' })).resolves.toBeDefined();
  });
});
