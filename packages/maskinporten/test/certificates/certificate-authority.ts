import { BitString, Integer, ObjectIdentifier, type Sequence, Utf8String } from 'asn1js';
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  CertificatePolicies,
  Extension,
  PolicyInformation,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs';

export type Attributes = readonly (readonly [type: string, value: string])[];

export interface CertificateRequest {
  readonly subject: Attributes;
  readonly publicKey: CryptoKey;
  /** Bits of RFC 5280 section 4.2.1.3, the first is 0. Null: no such extension. */
  readonly keyUsage?: readonly number[] | null;
  readonly keyUsageCritical?: boolean;
  readonly policies?: readonly string[];
  /** An extension of this id, critical and unknown to everybody. */
  readonly criticalExtension?: string;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

export interface CertificateAuthority {
  readonly certificate: Uint8Array<ArrayBuffer>;
  issue(request: CertificateRequest): Promise<Uint8Array<ArrayBuffer>>;
}

export const oid = {
  commonName: '2.5.4.3',
  serialNumber: '2.5.4.5',
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  unit: '2.5.4.11',
  organisationIdentifier: '2.5.4.97',
} as const;

export const bit = {
  digitalSignature: 0,
  nonRepudiation: 1,
  keyEncipherment: 2,
  keyAgreement: 4,
  keyCertSign: 5,
} as const;

/** The middle of the life of every certificate that does not say otherwise. */
export const today = new Date('2026-03-01T12:00:00Z');
export const validFrom = new Date('2025-01-01T00:00:00Z');
export const validUntil = new Date('2028-01-01T00:00:00Z');

/** Listed for test and prod (felleslosninger/idporten-seid2-certificate-validator-lib, CertificateAuthoritiesProperties.java). */
export const commonPolicy = '2.16.578.1.26.1.3.5';

export const generateKey = (modulusLength = 2048): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  );

export const generateEcKey = (namedCurve = 'P-256'): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey({ name: 'ECDSA', namedCurve }, true, ['sign', 'verify']) as Promise<CryptoKeyPair>;

/** The subject of a SEID2 business certificate (SEID 2.0, Buypass slides). */
export function seid2Subject(organisationNumber: string, name = 'PRØVE AS'): Attributes {
  return [
    [oid.country, 'NO'],
    [oid.organisation, name],
    [oid.organisationIdentifier, `NTRNO-${organisationNumber}`],
    [oid.unit, 'Avdeling'],
    [oid.commonName, name],
    [oid.serialNumber, organisationNumber],
  ];
}

/** A CA of that name, self-signed or below another one. */
export async function certificateAuthority(
  commonName: string,
  parent?: CertificateAuthority,
): Promise<CertificateAuthority> {
  const keys = await generateKey();
  const subject: Attributes = [
    [oid.country, 'NO'],
    [oid.commonName, commonName],
  ];
  const request: CertificateRequest = { subject, publicKey: keys.publicKey, keyUsage: [bit.keyCertSign] };
  const issue = (wanted: CertificateRequest): Promise<Uint8Array<ArrayBuffer>> =>
    signed(wanted, subject, keys.privateKey);
  return { certificate: parent ? await parent.issue(request) : await issue(request), issue };
}

export async function selfSigned(request: CertificateRequest, key: CryptoKey): Promise<Uint8Array<ArrayBuffer>> {
  return signed(request, request.subject, key);
}

let serial = 0;

async function signed(
  request: CertificateRequest,
  issuer: Attributes,
  key: CryptoKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const { keyUsage = [bit.digitalSignature], policies = [commonPolicy] } = request;
  const certificate = new Certificate({
    version: 2,
    serialNumber: new Integer({ value: ++serial }),
    issuer: nameOf(issuer),
    subject: nameOf(request.subject),
    notBefore: new Time({ value: request.notBefore ?? validFrom }),
    notAfter: new Time({ value: request.notAfter ?? validUntil }),
    extensions: [
      extension(
        '2.5.29.19',
        true,
        new BasicConstraints({ cA: keyUsage?.includes(bit.keyCertSign) ?? false }).toSchema(),
      ),
      ...(keyUsage ? [extension('2.5.29.15', request.keyUsageCritical ?? true, usageBits(keyUsage))] : []),
      ...(policies.length > 0 ? [extension('2.5.29.32', false, policySchema(policies))] : []),
      ...(request.criticalExtension
        ? [extension(request.criticalExtension, true, new ObjectIdentifier({ value: request.criticalExtension }))]
        : []),
    ],
  });
  await certificate.subjectPublicKeyInfo.importKey(request.publicKey);
  await certificate.sign(key, 'SHA-256');
  return new Uint8Array(certificate.toSchema(true).toBER());
}

export function nameOf(attributes: Attributes): RelativeDistinguishedNames {
  return new RelativeDistinguishedNames({
    typesAndValues: attributes.map(
      ([type, value]) => new AttributeTypeAndValue({ type, value: new Utf8String({ value }) }),
    ),
  });
}

function extension(extnID: string, critical: boolean, value: Sequence | BitString | ObjectIdentifier): Extension {
  return new Extension({ extnID, critical, extnValue: value.toBER() });
}

function usageBits(bits: readonly number[]): BitString {
  const byte = bits.reduce((all, each) => all | (0x80 >> each), 0);
  return new BitString({ valueHex: new Uint8Array([byte]).buffer });
}

function policySchema(policies: readonly string[]): Sequence {
  const certificatePolicies = policies.map((policyIdentifier) => new PolicyInformation({ policyIdentifier }));
  return new CertificatePolicies({ certificatePolicies }).toSchema();
}
