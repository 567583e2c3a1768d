import { beforeAll, expect, test } from 'vitest';
import { certificateAuthority } from '../../test/certificates/certificate-authority.ts';
import { pem } from '../../test/certificates/pem.ts';
import { readCertificate } from './read-certificate.ts';

let der: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  der = (await certificateAuthority('Prøve-CA')).certificate;
});

const inPem = (): string => pem('CERTIFICATE', der);

test.each<[string, () => string | Uint8Array]>([
  ['PEM', inPem],
  ['PEM with Windows line ends, after other text', () => `Bag Attributes\r\n${inPem().replaceAll('\n', '\r\n')}`],
  ['PEM of a chain, the leaf first', () => inPem() + pem('CERTIFICATE', new Uint8Array(9))],
  ['base64', () => Buffer.from(der).toString('base64')],
  ['DER', () => der],
  ['DER in a Buffer', () => Buffer.from(der)],
  ['DER in the middle of a buffer', () => new Uint8Array([1, ...der, 1]).subarray(1, -1)],
  ['the bytes of PEM', () => new TextEncoder().encode(inPem())],
])('reads %s', (_form, given) => {
  expect(new Uint8Array(readCertificate(given()).toSchema().toBER())).toEqual(der);
});

test.each<[string, () => unknown]>([
  ['nothing', () => undefined],
  ['an empty text', () => ''],
  ['a text', () => 'geheimnis'],
  ['a key', () => '-----BEGIN PRIVATE KEY-----\nZ2VoZWltbmlz\n-----END PRIVATE KEY-----'],
  ['base64url', () => Buffer.from(der).toString('base64url').replace(/.$/, '_')],
  ['other DER', () => new Uint8Array([0x30, 3, 2, 1, 5])],
  ['half of it', () => der.slice(0, 300)],
  ['an object', () => ({ geheimnis: 1 })],
])('refuses %s, and quotes nothing', (_what, given) => {
  expect(() => readCertificate(given())).toThrow(
    new TypeError(
      'Option certificate: not a certificate. Give PEM (-----BEGIN CERTIFICATE-----), base64 of DER, or the bytes of DER.',
    ),
  );
});
