import type { PrintSertifikat } from '../generated/krr/types.ts';
import { syntheticOrganisationNumber } from '../organisation-number.ts';
import type { SupplierCertificates } from './supplier-certificates.ts';

export type PrintSuppliers = (version: 'v1' | 'v2') => Promise<PrintSertifikat>;

/** No organisation of a sandbox gets so far in the series. */
const ordinal = 2 ** 32 - 1;

/**
 * The print services: Posten's in v1, Skatteetaten's in v2 (eFormidling's installation guide). Posten's number is the one that
 * felleslosninger/efm-service-registry had until 2023; the other has not been published and is synthetic.
 */
export function createPrintSuppliers(seed: number, certificateOf: SupplierCertificates): PrintSuppliers {
  const suppliers = {
    v1: { name: 'Posten print', number: '984661185' },
    v2: { name: 'Skatteetaten print', number: syntheticOrganisationNumber(seed, ordinal) },
  };
  return async (version) => {
    const { name, number } = suppliers[version];
    return { postkasseleverandoerAdresse: number, x509Sertifikat: await certificateOf(name, number) };
  };
}
