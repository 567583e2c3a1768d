import { describe, expect, test } from 'vitest';
import {
  base64Of,
  type CertificateContents,
  certificateKeyPair,
  type NameAttributes,
  signCertificate,
} from '../certificate-authority/sign-certificate.ts';
import { type BusinessCertificate, readCertificate } from './certificate.ts';

const { privateKey, publicKey } = await certificateKeyPair();
const organizationIdentifier = '2.5.4.97';
const serialNumber = '2.5.4.5';
const organizationName = '2.5.4.10';

async function read(contents: Partial<CertificateContents> = {}): Promise<BusinessCertificate | undefined> {
  const name: NameAttributes = [['2.5.4.3', 'A']];
  const usual = { serialNumber: 1, subject: name, issuer: name, notBefore: 0, notAfter: 1000, publicKey };
  return readCertificate(base64Of(await signCertificate({ ...usual, ...contents }, privateKey)));
}

// felleslosninger/idporten-certificate-validator-lib, NorwegianOrganizationNumberRule.java (2026-05-22).
describe('the organisation number', () => {
  test.each<[NameAttributes, string | undefined]>([
    [[[serialNumber, '331188212']], '331188212'],
    [[[organizationName, 'Prøve AS - 331188212']], '331188212'],
    [[[organizationIdentifier, 'NTRNO-331188212']], '331188212'],
    [[[organizationIdentifier, 'PSDNO-FSA-331188212']], '331188212'],
    [[[organizationIdentifier, '331188212']], '331188212'],
    [[[organizationIdentifier, 'VATNO-331188212']], undefined],
    [[[serialNumber, 'UN:NO-331188212']], undefined],
    [[[organizationName, 'Prøve 331188212']], undefined],
    [[], undefined],
  ])('of the subject %j', async (subject, expected) => {
    expect((await read({ subject }))?.organisationNumber).toBe(expected);
  });

  test('is looked for in serialNumber, then O, then organizationIdentifier', async () => {
    const [third, second, first] = [
      [organizationIdentifier, 'NTRNO-333333333'],
      [organizationName, 'Prøve AS - 322222222'],
      [serialNumber, '311111111'],
    ] as const;
    expect((await read({ subject: [third, second, first] }))?.organisationNumber).toBe('311111111');
    expect((await read({ subject: [third, second] }))?.organisationNumber).toBe('322222222');
  });
});

describe('what a certificate may be used for', () => {
  const keyUsage = (...value: number[]): CertificateContents['extensions'] => [
    { type: '2.5.29.15', critical: true, value: new Uint8Array([3, 2, ...value]).buffer },
  ];

  test.each([
    ['digitalSignature', keyUsage(7, 0x80), ['digitalSignature']],
    ['nonRepudiation', keyUsage(6, 0x40), ['nonRepudiation']],
    ['both', keyUsage(6, 0xc0), ['digitalSignature', 'nonRepudiation']],
    ['keyEncipherment', keyUsage(5, 0x20), []],
    ['nothing said', [], []],
  ])('%s', async (_, extensions, expected) => {
    expect((await read({ extensions: extensions ?? [] }))?.keyUsage).toEqual(expected);
  });
});

// felleslosninger/idporten-seid2-certificate-validator-lib allows keyUsage and basicConstraints to be critical.
test('a critical extension that nobody knows is not understood', async () => {
  const unknown = { type: '1.2.3.4', value: new Uint8Array([5, 0]).buffer };
  expect((await read())?.isUnderstood).toBe(true);
  expect((await read({ extensions: [{ ...unknown, critical: false }] }))?.isUnderstood).toBe(true);
  expect((await read({ extensions: [{ ...unknown, critical: true }] }))?.isUnderstood).toBe(false);
});

test('the kind of key', async () => {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const elliptic = await crypto.subtle.generateKey(curve, false, ['sign', 'verify']);
  expect((await read())?.isRsa).toBe(true);
  expect((await read({ publicKey: elliptic.publicKey }))?.isRsa).toBe(false);
});
