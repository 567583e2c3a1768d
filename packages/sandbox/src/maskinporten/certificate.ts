/** What a business certificate says about its holder. */
export interface BusinessCertificate {
  /** DER of the public key (SPKI). */
  readonly publicKey: ArrayBuffer;
  readonly isRsa: boolean;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly organisationNumber: string | undefined;
}

const serialNumber = '2.5.4.5';
const organizationName = '2.5.4.10';
const organizationIdentifier = '2.5.4.97';
const rsaEncryption = '1.2.840.113549.1.1.1';

/** Reads the DER of a certificate, base64 (not base64url). Undefined for anything else. */
export async function readCertificate(base64: string): Promise<BusinessCertificate | undefined> {
  // Loaded when the first certificate arrives: most programs sign with a registered key and never need it.
  const { Certificate } = await import('pkijs');
  try {
    const certificate = Certificate.fromBER(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
    const subject = new Map(
      certificate.subject.typesAndValues.map(({ type, value }) => [type, String(value.valueBlock.value)]),
    );
    return {
      publicKey: certificate.subjectPublicKeyInfo.toSchema().toBER(),
      isRsa: certificate.subjectPublicKeyInfo.algorithm.algorithmId === rsaEncryption,
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
