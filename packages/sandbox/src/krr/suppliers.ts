import type { Postkasseleverandoer } from '../world/krr-record.ts';
import type { SupplierCertificates } from './supplier-certificates.ts';
import type { Leverandoer } from './supplier-numbers.ts';

/** A mailbox supplier as the register delivers it. */
export interface Supplier {
  readonly organisationNumber: string;
  /** Base64 of the DER form, one line. Absent when the answer will not show it. */
  readonly certificate?: string;
}

export type Suppliers = Readonly<Record<Postkasseleverandoer, Supplier>>;

/** The two mailbox suppliers. Each has one certificate for all its customers (krr_lokal_kopi.md). */
export function createSuppliers(
  numbers: Readonly<Record<Leverandoer, string>>,
  certificates: SupplierCertificates,
): { withoutCertificates: Suppliers; withCertificates(): Promise<Suppliers> } {
  const supplier = async (name: Postkasseleverandoer): Promise<Supplier> => ({
    organisationNumber: numbers[name],
    certificate: await certificates.of(name),
  });
  return {
    withoutCertificates: {
      Digipost: { organisationNumber: numbers.Digipost },
      'e-Boks': { organisationNumber: numbers['e-Boks'] },
    },
    async withCertificates() {
      const [digipost, eBoks] = await Promise.all([supplier('Digipost'), supplier('e-Boks')]);
      return { Digipost: digipost, 'e-Boks': eBoks };
    },
  };
}
