import {
  base64Of,
  certificateKeyPair,
  type NameAttributes,
  signCertificate,
} from './certificate-authority/sign-certificate.ts';

/** Whom a certificate is for, and when it is valid. */
export interface CertificateSubject {
  readonly commonName: string;
  /** Absent for who is no organisation. */
  readonly organisationNumber?: string;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
}

export interface SelfSignedCertificate {
  /** Base64 of the DER form, one line. */
  readonly base64: string;
  readonly privateKey: CryptoKey;
}

/** Makes a certificate, with a new key unless one is given, and with the subject fields of a Norwegian business certificate (SEID2 profile). */
export async function selfSignedCertificate(
  subject: CertificateSubject,
  keyPair?: CryptoKeyPair,
): Promise<SelfSignedCertificate> {
  const { commonName, organisationNumber, notBefore, notAfter } = subject;
  const { privateKey, publicKey } = keyPair ?? (await certificateKeyPair());
  const name: NameAttributes = [
    ['2.5.4.6', 'NO'],
    ['2.5.4.10', commonName],
    ...(organisationNumber === undefined ? [] : [['2.5.4.97', `NTRNO-${organisationNumber}`] as const]),
    ['2.5.4.3', commonName],
  ];
  const contents = { serialNumber: 1, subject: name, issuer: name, notBefore, notAfter, publicKey };
  return { base64: base64Of(await signCertificate(contents, privateKey)), privateKey };
}
