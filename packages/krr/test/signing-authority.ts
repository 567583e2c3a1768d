// Certificates and signed answers, made with new keys in every run.
import { BitString, Integer, Utf8String } from 'asn1js';
import { type CompactJWSHeaderParameters, CompactSign } from 'jose';
import {
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  Extension,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs';

export interface Issued {
  readonly certificate: Certificate;
  readonly keys: CryptoKeyPair;
}

export interface CertificateContents {
  readonly name: string;
  readonly keys: CryptoKeyPair;
  readonly organisationNumber?: string;
  /** Self-signed when absent. */
  readonly issuer?: Issued;
  readonly isAuthority?: boolean;
  /** First byte of the key usage (RFC 5280 section 4.2.1.3); no such extension when absent. */
  readonly keyUsage?: number;
  readonly validFrom?: Date;
  readonly validUntil?: Date;
}

export function rsaKeys(modulusLength = 2048): Promise<CryptoKeyPair> {
  const publicExponent = new Uint8Array([1, 0, 1]);
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength, publicExponent };
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

export function ecKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]) as Promise<CryptoKeyPair>;
}

function nameOf(commonName: string, organisationNumber?: string): RelativeDistinguishedNames {
  const attribute = (type: string, value: string) =>
    new AttributeTypeAndValue({ type, value: new Utf8String({ value }) });
  const number = organisationNumber === undefined ? [] : [attribute('2.5.4.97', `NTRNO-${organisationNumber}`)];
  return new RelativeDistinguishedNames({ typesAndValues: [attribute('2.5.4.3', commonName), ...number] });
}

let certificates = 0;

export async function issue(contents: CertificateContents): Promise<Issued> {
  const { name, keys, organisationNumber, issuer, isAuthority, keyUsage } = contents;
  const { validFrom = new Date('2025-01-01T00:00:00Z'), validUntil = new Date('2028-01-01T00:00:00Z') } = contents;
  const subject = nameOf(name, organisationNumber);
  const extension = (extnID: string, value: ArrayBuffer) => new Extension({ extnID, critical: true, extnValue: value });
  const certificate = new Certificate({
    version: 2,
    serialNumber: new Integer({ value: ++certificates }),
    issuer: issuer?.certificate.subject ?? subject,
    subject,
    notBefore: new Time({ value: validFrom }),
    notAfter: new Time({ value: validUntil }),
    extensions: [
      ...(isAuthority ? [extension('2.5.29.19', new BasicConstraints({ cA: true }).toSchema().toBER())] : []),
      ...(keyUsage === undefined
        ? []
        : [extension('2.5.29.15', new BitString({ valueHex: new Uint8Array([keyUsage]) }).toBER())]),
    ],
  });
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign((issuer?.keys ?? keys).privateKey, 'SHA-256');
  return { certificate: Certificate.fromBER(certificate.toSchema(true).toBER()), keys };
}

export function derOf({ certificate }: Issued): Uint8Array<ArrayBuffer> {
  return new Uint8Array(certificate.toSchema().toBER());
}

export function base64Of(issued: Issued): string {
  return Buffer.from(derOf(issued)).toString('base64');
}

export function pemOf(issued: Issued): string {
  const lines = base64Of(issued).replace(/.{1,64}/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n`;
}

/** A compact JWS of the payload, JSON unless it is bytes, signed by the first of the chain unless a key is given. */
export function sign(
  payload: unknown,
  chain: readonly [Issued, ...Issued[]],
  {
    key = chain[0].keys.privateKey,
    ...header
  }: Partial<CompactJWSHeaderParameters> & { key?: CryptoKey | Uint8Array } = {},
): Promise<string> {
  const bytes = payload instanceof Uint8Array ? payload : new TextEncoder().encode(JSON.stringify(payload));
  return new CompactSign(bytes).setProtectedHeader({ alg: 'RS256', x5c: chain.map(base64Of), ...header }).sign(key);
}

/** Undefined takes away. */
export type ContentsChanges = { readonly [Part in keyof CertificateContents]?: CertificateContents[Part] | undefined };

/** A root, an issuing authority below it, and a signer. */
export interface SigningAuthority {
  readonly root: Issued;
  readonly issuing: Issued;
  readonly signer: Issued;
  /** Keys that the authority knows nothing of. */
  readonly otherKeys: CryptoKeyPair;
  /** The signer's certificate, changed. */
  signedBy(
    changes?: { readonly [Part in keyof CertificateContents]?: CertificateContents[Part] | undefined },
  ): Promise<Issued>;
}

/** What makes a certificate that of an authority. */
export const authority = { isAuthority: true, keyUsage: 0b0000_0110 } as const;

export async function signingAuthority(organisationNumber: string): Promise<SigningAuthority> {
  const [rootKeys, issuingKeys, keys, otherKeys] = await Promise.all([rsaKeys(), rsaKeys(), rsaKeys(), rsaKeys()]);
  const root = await issue({ ...authority, name: 'Prøve-CA Root', keys: rootKeys });
  const issuing = await issue({ ...authority, name: 'Prøve-CA Business', keys: issuingKeys, issuer: root });
  const contents = { name: 'Prøveetaten', organisationNumber, keys, keyUsage: 0b1000_0000, issuer: issuing };
  const signedBy: SigningAuthority['signedBy'] = (changes) => issue({ ...contents, ...changes } as CertificateContents);
  return { root, issuing, signer: await signedBy(), otherKeys, signedBy };
}
