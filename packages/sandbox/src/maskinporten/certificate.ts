import type { Certificate } from 'pkijs';

/** What a business certificate says about its holder. */
export interface BusinessCertificate {
  readonly certificate: Certificate;
  readonly isRsa: boolean;
  readonly keyUsage: readonly KeyUsage[];
  /** Whether every critical extension is one that business certificates may have. */
  readonly isUnderstood: boolean;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly organisationNumber: string | undefined;
}

export type KeyUsage = 'digitalSignature' | 'nonRepudiation';

const serialNumber = '2.5.4.5';
const organizationName = '2.5.4.10';
const organizationIdentifier = '2.5.4.97';
const rsaEncryption = '1.2.840.113549.1.1.1';
const keyUsage = '2.5.29.15';
const basicConstraints = '2.5.29.19';
const usages: readonly KeyUsage[] = ['digitalSignature', 'nonRepudiation'];

/** Reads the DER of a certificate, base64 (not base64url). Undefined for anything else. */
export async function readCertificate(base64: string): Promise<BusinessCertificate | undefined> {
  // Loaded when the first certificate arrives: most programs sign with a registered key and never need it.
  const [{ Certificate }, { BitString }] = await Promise.all([import('pkijs'), import('asn1js')]);
  try {
    const certificate = Certificate.fromBER(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
    const subject = new Map(
      certificate.subject.typesAndValues.map(({ type, value }) => [type, String(value.valueBlock.value)]),
    );
    // RFC 5280 section 4.2.1.3: a bit string, the first bits of which are digitalSignature and nonRepudiation.
    const usage: unknown = certificate.extensions?.find(({ extnID }) => extnID === keyUsage)?.parsedValue;
    const bits = usage instanceof BitString ? (usage.valueBlock.valueHexView[0] ?? 0) : 0;
    return {
      certificate,
      isRsa: certificate.subjectPublicKeyInfo.algorithm.algorithmId === rsaEncryption,
      keyUsage: usages.filter((_, position) => (bits & (0x80 >> position)) !== 0),
      isUnderstood: (certificate.extensions ?? []).every(
        ({ critical, extnID }) => !critical || [keyUsage, basicConstraints].includes(extnID),
      ),
      notBefore: certificate.notBefore.value.getTime(),
      notAfter: certificate.notAfter.value.getTime(),
      organisationNumber: organisationNumberOf(subject),
    };
  } catch {
    return undefined;
  }
}

// In the order of felleslosninger/idporten-certificate-validator-lib, NorwegianOrganizationNumberRule.java (2026-05-22).
function organisationNumberOf(subject: ReadonlyMap<string, string>): string | undefined {
  return (
    /^\d{9}$/.exec(subject.get(serialNumber) ?? '')?.[0] ??
    /- (\d{9})$/.exec(subject.get(organizationName) ?? '')?.[1] ??
    /^(?:NTRNO-|PSDNO-FSA-)?(\d{9})$/.exec(subject.get(organizationIdentifier) ?? '')?.[1]
  );
}
