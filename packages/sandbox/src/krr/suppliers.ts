import type { Quirks } from '../quirks.ts';
import { selfSignedCertificate } from '../self-signed-certificate.ts';
import type { Instant, Postkasseleverandoer } from '../world/krr-record.ts';

/** A mailbox supplier as the register delivers it. */
export interface Supplier {
  readonly organisationNumber: string;
  /** Base64 of the DER form, one line. Absent when the answer will not show it. */
  readonly certificate?: string;
}

export type Suppliers = Readonly<Record<Postkasseleverandoer, Supplier>>;

const year = 365 * 86_400_000;

/**
 * The two mailbox suppliers. Each has one certificate for all its customers (krr_lokal_kopi.md), made when first asked for and
 * then kept; being made from a random key it is the one thing in an answer that differs from run to run.
 */
export function createSuppliers(
  quirks: Quirks['krr'],
  now: () => Instant,
): { withoutCertificates: Suppliers; withCertificates(): Promise<Suppliers> } {
  const numbers = { Digipost: '984661185', 'e-Boks': quirks.eBoksNumber };
  let made: Promise<Suppliers> | undefined;

  const make = async (): Promise<Suppliers> => {
    const [digipost, eBoks] = await Promise.all(
      (['Digipost', 'e-Boks'] as const).map(async (name): Promise<Supplier> => {
        const organisationNumber = numbers[name];
        const { base64 } = await selfSignedCertificate({
          commonName: `${name} (sandbox)`,
          organisationNumber,
          notBefore: now() - year,
          notAfter: now() + 2 * year,
        });
        return { organisationNumber, certificate: base64 };
      }),
    );
    return { Digipost: digipost as Supplier, 'e-Boks': eBoks as Supplier };
  };

  return {
    withoutCertificates: {
      Digipost: { organisationNumber: numbers.Digipost },
      'e-Boks': { organisationNumber: numbers['e-Boks'] },
    },
    withCertificates() {
      made ??= make();
      return made;
    },
  };
}
