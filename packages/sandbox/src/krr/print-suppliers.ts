import type { PrintSertifikat } from '../generated/krr/types.ts';
import type { SupplierCertificates } from './supplier-certificates.ts';
import type { Leverandoer } from './supplier-numbers.ts';

export type PrintSuppliers = (version: 'v1' | 'v2') => Promise<PrintSertifikat>;

/** The print services: Posten's in v1, Skatteetaten's in v2 (eFormidling's installation guide). */
export function createPrintSuppliers(
  numbers: Readonly<Record<Leverandoer, string>>,
  certificates: SupplierCertificates,
): PrintSuppliers {
  return async (version) => {
    const leverandoer = version === 'v1' ? 'Posten print' : 'Skatteetaten print';
    return {
      postkasseleverandoerAdresse: numbers[leverandoer],
      x509Sertifikat: await certificates.of(leverandoer),
    };
  };
}
