import type { Certificate } from 'pkijs';

/** Attributes of a distinguished name, in order: object identifier and value. */
export type NameAttributes = readonly (readonly [type: string, value: string])[];

/** An extension: object identifier, whether it is critical, and its value. */
export interface CertificateExtension {
  readonly type: string;
  readonly critical: boolean;
  readonly value: ArrayBuffer;
}

/** Everything that a certificate says, and the key that it is signed with. */
export interface CertificateContents {
  readonly serialNumber: number;
  readonly subject: NameAttributes;
  readonly issuer: NameAttributes;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly publicKey: CryptoKey;
  readonly extensions?: readonly CertificateExtension[];
}

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};

/** A new key pair for a certificate. 2048 bits, where the CAs have 3072 by now: faster to make. */
export function certificateKeyPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

/** Makes an X.509 certificate (RFC 5280) and signs it with the issuer's key. */
export async function signCertificate(contents: CertificateContents, issuerKey: CryptoKey): Promise<Certificate> {
  // Loaded when the first certificate is needed: most programs never need any.
  const [{ AttributeTypeAndValue, Certificate, Extension, RelativeDistinguishedNames, Time }, asn1] = await Promise.all(
    [import('pkijs'), import('asn1js')],
  );
  // RFC 5280 section 4.1.2.4: a sequence of sets, one for each attribute; pkijs itself would put all into one set.
  const name = (attributes: NameAttributes) =>
    RelativeDistinguishedNames.fromBER(
      new asn1.Sequence({
        value: attributes.map(([type, text]) => {
          // RFC 5280 appendix A: country and serial number are PrintableString.
          const isPrintable = ['2.5.4.5', '2.5.4.6'].includes(type);
          const value = isPrintable ? new asn1.PrintableString({ value: text }) : new asn1.Utf8String({ value: text });
          return new asn1.Set({ value: [new AttributeTypeAndValue({ type, value }).toSchema()] });
        }),
      }).toBER(),
    );
  // RFC 5280 section 4.1.2.5: UTCTime until 2049, GeneralizedTime after.
  const time = (at: number) => new Time({ type: new Date(at).getUTCFullYear() < 2050 ? 0 : 1, value: new Date(at) });
  const certificate = new Certificate({
    version: 2,
    serialNumber: new asn1.Integer({ value: contents.serialNumber }),
    issuer: name(contents.issuer),
    subject: name(contents.subject),
    notBefore: time(contents.notBefore),
    notAfter: time(contents.notAfter),
    extensions: (contents.extensions ?? []).map(
      ({ type, critical, value }) => new Extension({ extnID: type, critical, extnValue: value }),
    ),
  });
  await certificate.subjectPublicKeyInfo.importKey(contents.publicKey);
  await certificate.sign(issuerKey, 'SHA-256');
  return certificate;
}

/** Base64 of the DER form, one line: an element of `x5c` (RFC 7515 section 4.1.6). */
export function base64Of(certificate: Certificate): string {
  return base64OfBytes(certificate.toSchema(true).toBER());
}

/** Base64, one line. */
export function base64OfBytes(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
