import { selfSignedCertificate } from '../self-signed-certificate.ts';

/** The certificate of a supplier: base64 of its DER form, one line. */
export type SupplierCertificates = (commonName: string, organisationNumber: string) => Promise<string>;

const year = 365 * 86_400_000;

/**
 * One certificate for each supplier, made when first asked for and then kept. Made with a random key, it is the one thing in an
 * answer that differs from run to run.
 */
export function createSupplierCertificates(now: () => number): SupplierCertificates {
  const made = new Map<string, Promise<string>>();
  return (commonName, organisationNumber) => {
    const known = made.get(commonName);
    if (known) return known;
    const validity = { notBefore: now() - year, notAfter: now() + 2 * year };
    const certificate = selfSignedCertificate({
      commonName: `${commonName} (sandbox)`,
      organisationNumber,
      ...validity,
    }).then(({ base64 }) => base64);
    made.set(commonName, certificate);
    return certificate;
  };
}
