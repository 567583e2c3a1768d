/** Whom a certificate is for, and when it is valid. */
export interface CertificateSubject {
  readonly commonName: string;
  readonly organisationNumber: string;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
}

export interface SelfSignedCertificate {
  /** Base64 of the DER form, one line. */
  readonly base64: string;
  readonly privateKey: CryptoKey;
}

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};

/** Makes a certificate with a new RSA-2048 key and the subject fields of a Norwegian business certificate (SEID2 profile). */
export async function selfSignedCertificate(subject: CertificateSubject): Promise<SelfSignedCertificate> {
  // Loaded when the first certificate is needed: only mailboxes and certificate-signed grants need any.
  const [{ AttributeTypeAndValue, Certificate, RelativeDistinguishedNames, Time }, { Integer, Utf8String }] =
    await Promise.all([import('pkijs'), import('asn1js')]);
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const name = new RelativeDistinguishedNames({
    typesAndValues: [
      ['2.5.4.6', 'NO'],
      ['2.5.4.10', subject.commonName],
      ['2.5.4.97', `NTRNO-${subject.organisationNumber}`],
      ['2.5.4.3', subject.commonName],
    ].map(([type = '', value = '']) => new AttributeTypeAndValue({ type, value: new Utf8String({ value }) })),
  });
  const certificate = new Certificate({
    version: 2,
    serialNumber: new Integer({ value: 1 }),
    issuer: name,
    subject: name,
    notBefore: new Time({ value: new Date(subject.notBefore) }),
    notAfter: new Time({ value: new Date(subject.notAfter) }),
  });
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  await certificate.sign(privateKey, 'SHA-256');
  const der = new Uint8Array(certificate.toSchema(true).toBER());
  return { base64: btoa(String.fromCharCode(...der)), privateKey };
}
