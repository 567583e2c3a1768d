import { syntheticOrganisationNumber } from '../organisation-number.ts';
import type { Quirks } from '../quirks.ts';
import type { Postkasseleverandoer } from '../world/krr-record.ts';

/** Who has a certificate in the register: the mailbox suppliers and the print services. */
export type Leverandoer = Postkasseleverandoer | 'Posten print' | 'Skatteetaten print';

/** No organisation of a sandbox gets so far in the series. */
const ordinal = 2 ** 32 - 1;

/**
 * Organisation numbers of the suppliers. That of Posten's print service is the one that felleslosninger/efm-service-registry had until
 * 2023; that of Skatteetaten's has not been published and is synthetic.
 */
export function supplierNumbers(
  seed: number,
  { eBoksNumber }: Pick<Quirks['krr'], 'eBoksNumber'>,
): Readonly<Record<Leverandoer, string>> {
  return {
    Digipost: '984661185',
    'e-Boks': eBoksNumber,
    'Posten print': '984661185',
    'Skatteetaten print': syntheticOrganisationNumber(seed, ordinal),
  };
}
