import { X509Certificate } from 'node:crypto';
import { Integer, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, Certificate, RelativeDistinguishedNames, Time } from 'pkijs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSertifikat } from './read-sertifikat.ts';

const commonName = '2.5.4.3';
const serialNumber = '2.5.4.5';
const organisation = '2.5.4.10';
const organisationIdentifier = '2.5.4.97';

type Attributes = readonly (readonly [type: string, value: string])[];

const validFrom = new Date('2023-05-04T10:20:30Z');
const validUntil = new Date('2026-05-04T21:59:00Z');

function nameOf(attributes: Attributes): RelativeDistinguishedNames {
  const typesAndValues = attributes.map(
    ([type, value]) => new AttributeTypeAndValue({ type, value: new Utf8String({ value }) }),
  );
  return new RelativeDistinguishedNames({ typesAndValues });
}

/** A certificate of that subject, as DER. */
async function issue(subject: Attributes, keys: CryptoKeyPair, serial = [0x2a]): Promise<Buffer> {
  const certificate = new Certificate({
    version: 2,
    serialNumber: new Integer({ valueHex: Uint8Array.from(serial).buffer }),
    issuer: nameOf([[commonName, 'Prøve-CA 3']]),
    subject: nameOf(subject),
    notBefore: new Time({ value: validFrom }),
    notAfter: new Time({ value: validUntil }),
  });
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, 'SHA-256');
  return Buffer.from(certificate.toSchema(true).toBER());
}

const rsaKeys = (modulusLength: number): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  );
const ecKeys = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']) as Promise<CryptoKeyPair>;

let keys: CryptoKeyPair;
let der: Buffer;
beforeAll(async () => {
  keys = await rsaKeys(2048);
  const subject: Attributes = [
    [organisation, 'PRØVEPOSTEN AS'],
    [organisationIdentifier, 'NTRNO-984661185'],
    [commonName, 'Prøveposten'],
  ];
  der = await issue(subject, keys, [0x00, 0x9f, 0x01, 0x00, 0xab]);
});

test('says whose it is, for how long, and who issued it', () => {
  const read = readSertifikat(der.toString('base64'));
  expect(read).toEqual({
    supplier: 'Digipost',
    organisation: 'PRØVEPOSTEN AS',
    organisationNumber: '984661185',
    issuer: 'Prøve-CA 3',
    validFrom,
    validUntil,
    serialNumber: '9F0100AB',
    publicKey: { type: 'RSA', bits: 2048 },
    pem: read.pem,
  });
});

test('agrees with OpenSSL, byte for byte', () => {
  const { pem, ...read } = readSertifikat(der.toString('base64'));
  const openssl = new X509Certificate(der);
  expect(pem).toBe(openssl.toString());
  expect(read.serialNumber).toBe(openssl.serialNumber);
  expect([read.validFrom, read.validUntil]).toEqual([new Date(openssl.validFrom), new Date(openssl.validTo)]);
  expect(read.publicKey.bits).toBe(openssl.publicKey.asymmetricKeyDetails?.modulusLength);
});

// Suppliers: krr_attributter.md. Places of the number: the profiles SEID1 and SEID2.
describe('organisation number and supplier', () => {
  test.each<[Attributes, string | undefined, string | undefined]>([
    [[[serialNumber, '984661185']], '984661185', 'Digipost'],
    [[[serialNumber, '922020175']], '922020175', 'e-Boks'],
    [[[organisationIdentifier, 'NTRNO-922020175']], '922020175', 'e-Boks'],
    [[[serialNumber, '996460320']], '996460320', 'e-Boks'],
    [[[serialNumber, '310000108']], '310000108', undefined],
    [
      [
        [serialNumber, '9578-4050-100000000'],
        [organisationIdentifier, 'NTRNO-310000108'],
      ],
      '310000108',
      undefined,
    ],
    [[[serialNumber, '3100001080']], undefined, undefined],
    [[[commonName, '984661185']], undefined, undefined],
    [[], undefined, undefined],
  ])('of %j', async (subject, organisationNumber, supplier) => {
    const read = readSertifikat((await issue(subject, keys)).toString('base64'));
    expect([read.organisationNumber, read.supplier]).toEqual([organisationNumber, supplier]);
  });
});

test('a name without organisation has none', async () => {
  const read = readSertifikat((await issue([], keys)).toString('base64'));
  expect([read.organisation, read.serialNumber]).toEqual([undefined, '2A']);
});

test.each<[string, () => Promise<CryptoKeyPair>, object]>([
  ['RSA of an odd size', () => rsaKeys(2043), { type: 'RSA', bits: 2043 }],
  ['RSA of 3072 bits', () => rsaKeys(3072), { type: 'RSA', bits: 3072 }],
  ['an elliptic curve', ecKeys, { type: 'other', bits: undefined }],
])('%s', async (_key, generate, publicKey) => {
  expect(readSertifikat((await issue([], await generate())).toString('base64')).publicKey).toEqual(publicKey);
});

test.each<[string, () => string]>([
  ['PEM', () => new X509Certificate(der).toString()],
  ['PEM with Windows line ends', () => new X509Certificate(der).toString().replaceAll('\n', '\r\n')],
  ['base64 in lines', () => der.toString('base64').replaceAll(/.{76}/g, '$&\n')],
])('reads %s too', (_form, text) => {
  expect(readSertifikat(text())).toEqual(readSertifikat(der.toString('base64')));
});

test.each<[string, () => unknown]>([
  ['nothing', () => undefined],
  ['null', () => null],
  ['bytes', () => der],
  ['an empty text', () => ''],
  ['a text', () => 'hemmelig'],
  ['base64 of a text', () => Buffer.from('hemmelig tekst').toString('base64')],
  ['base64url', () => der.toString('base64url').replace(/.$/, '_')],
  ['half of it', () => der.subarray(0, 300).toString('base64')],
  ['more than one', () => Buffer.concat([der, der]).toString('base64')],
  ['something after it', () => Buffer.concat([der, Buffer.from([0])]).toString('base64')],
  ['a key', () => '-----BEGIN PUBLIC KEY-----\naGVtbWVsaWc=\n-----END PUBLIC KEY-----'],
  ['other DER', () => Buffer.from([0x30, 3, 2, 1, 5]).toString('base64')],
])('refuses %s, and quotes nothing', (_what, given) => {
  expect(() => readSertifikat(given() as string)).toThrow(
    new TypeError('Option sertifikat: not a certificate. Give base64 of DER, as in person.sertifikat, or PEM.'),
  );
});
