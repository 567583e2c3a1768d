import type { Quirks } from '../quirks.ts';
import type { Postkasseleverandoer } from '../world/krr-record.ts';
import type { SupplierCertificates } from './supplier-certificates.ts';

/** A mailbox supplier as the register delivers it. */
export interface Supplier {
  readonly organisationNumber: string;
  /** Base64 of the DER form, one line. Absent when the answer will not show it. */
  readonly certificate?: string;
}

export type Suppliers = Readonly<Record<Postkasseleverandoer, Supplier>>;

/** The two mailbox suppliers. Each has one certificate for all its customers (krr_lokal_kopi.md). */
export function createSuppliers(
  quirks: Quirks['krr'],
  certificateOf: SupplierCertificates,
): { withoutCertificates: Suppliers; withCertificates(): Promise<Suppliers> } {
  const numbers = { Digipost: '984661185', 'e-Boks': quirks.eBoksNumber };
  const supplier = async (name: Postkasseleverandoer): Promise<Supplier> => {
    const organisationNumber = numbers[name];
    return { organisationNumber, certificate: await certificateOf(name, organisationNumber) };
  };
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
