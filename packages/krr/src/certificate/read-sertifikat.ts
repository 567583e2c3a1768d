import { fromBER } from 'asn1js';
import { Certificate, type RelativeDistinguishedNames } from 'pkijs';
import { type PublicKey, publicKeyOf } from './public-key.ts';

/** The certificate that a letter to a digital mailbox is encrypted for. */
export interface Sertifikat {
  /** The mailbox supplier by its organisation number; undefined for one that is not known. */
  readonly supplier: 'Digipost' | 'e-Boks' | undefined;
  /** The organisation it was issued to (O). */
  readonly organisation: string | undefined;
  /** Nine digits. */
  readonly organisationNumber: string | undefined;
  /** The common name of the CA (CN). By name only: nothing here proves a signature. */
  readonly issuer: string | undefined;
  readonly validFrom: Date;
  readonly validUntil: Date;
  /** Hexadecimal, as OpenSSL prints it. */
  readonly serialNumber: string;
  readonly publicKey: PublicKey;
  /** PEM (RFC 7468), as most libraries want it. */
  readonly pem: string;
}

/** krr_attributter.md; the second number of e-Boks stands in older test data. */
const suppliers: Readonly<Record<string, 'Digipost' | 'e-Boks'>> = {
  '984661185': 'Digipost',
  '922020175': 'e-Boks',
  '996460320': 'e-Boks',
};

const commonName = '2.5.4.3';
const serialNumber = '2.5.4.5';
const organizationName = '2.5.4.10';
const organizationIdentifier = '2.5.4.97';

/**
 * Reads the certificate of a person's digital mailbox. It is the mailbox supplier's, one for all its customers
 * (krr_lokal_kopi.md), although krr_attributter.md calls it the person's: it need not be kept for each person, and tells nothing of
 * them.
 *
 * @param sertifikat base64 of DER as in `person.sertifikat`, or PEM
 * @throws TypeError that quotes nothing of it, for what is no certificate
 *
 * @example
 * ```ts
 * import type { Person } from '@fellesklient/krr';
 * import { readSertifikat } from '@fellesklient/krr/certificate';
 *
 * function encryptionKeyExpires(person: Person): Date | undefined {
 *   return person.sertifikat === undefined ? undefined : readSertifikat(person.sertifikat).validUntil;
 * }
 * ```
 */
export function readSertifikat(sertifikat: string): Sertifikat {
  const { certificate, base64 } = parse(sertifikat);
  const { subject, issuer } = certificate;
  const organisationNumber = organisationNumberOf(subject);
  return {
    supplier: organisationNumber === undefined ? undefined : suppliers[organisationNumber],
    organisation: valuesOf(subject, organizationName)[0],
    organisationNumber,
    issuer: valuesOf(issuer, commonName)[0],
    validFrom: certificate.notBefore.value,
    validUntil: certificate.notAfter.value,
    serialNumber: hex(certificate.serialNumber.valueBlock.valueHexView),
    publicKey: publicKeyOf(certificate.subjectPublicKeyInfo),
    pem: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`,
  };
}

function parse(text: string): { certificate: Certificate; base64: string } {
  try {
    const base64 = text.replaceAll(/-----(BEGIN|END) CERTIFICATE-----|\s/g, '');
    const der = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const { result, offset } = fromBER(der);
    if (offset === der.length) return { certificate: new Certificate({ schema: result }), base64 };
  } catch {
    // What they throw may quote the text.
  }
  throw new TypeError('Option sertifikat: not a certificate. Give base64 of DER, as in person.sertifikat, or PEM.');
}

/** The places of the Norwegian certificate profiles: serial number in SEID1, organisation identifier in SEID2. */
function organisationNumberOf(subject: RelativeDistinguishedNames): string | undefined {
  const values = [...valuesOf(subject, serialNumber), ...valuesOf(subject, organizationIdentifier)];
  return values.map((value) => /^(?:NTRNO-)?(\d{9})$/.exec(value)?.[1]).find((number) => number !== undefined);
}

function valuesOf(name: RelativeDistinguishedNames, attribute: string): readonly string[] {
  return name.typesAndValues
    .filter(({ type }) => type === attribute)
    .map(({ value }) => String(value.valueBlock.value));
}

/** Without the zero byte that DER puts before a high bit. */
function hex(bytes: Uint8Array): string {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(00)+(?=.)/, '').toUpperCase();
}
