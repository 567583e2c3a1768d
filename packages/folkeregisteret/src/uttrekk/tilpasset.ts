import type { CallOptions } from '@fellesklient/core';
import type { Connection } from '../folkeregisteret-client.ts';
import { lagJobb as operation } from '../generated/operations.ts';
import type { Kommunenummer, TilpassetUttrekkJobbRequest } from '../generated/types.ts';
import type { PakkeWith } from '../rettighetspakke.ts';
import { criteriaProblems } from './criteria-problems.ts';
import { order } from './order.ts';

/** Whom an extract is to hold. `personstatustyper` is all that is needed; the rest narrows it down. Years are of four digits. */
export type TilpassetCriteria = Omit<TilpassetUttrekkJobbRequest, 'personstatustyper' | 'kommunenummer'> & {
  /** `aktiv` is temporary, not resident, missing and birth registered in one. */
  readonly personstatustyper: readonly TilpassetUttrekkJobbRequest['personstatustyper'][number][];
  /** A municipality, by home or by temporary stay. */
  readonly kommunenummer?:
    | { readonly bostedskommunenummer: Kommunenummer; readonly oppholdskommunenummer?: never }
    | { readonly bostedskommunenummer?: never; readonly oppholdskommunenummer: Kommunenummer };
};

/**
 * Orders the numbers of everybody who fits (Skatteetaten/folkeregisteret-api-dokumentasjon, src/konsumenttjenester/uttrekk.md): the id of the
 * job, to keep until it is read. The same order given twice comes in two different orders.
 *
 * Sent once: an order whose answer is lost may have made a job. An organisation has ten at once.
 *
 * @throws FellesklientError `invalid-input` before anything is sent; `quota-exceeded` when ten jobs are under way; otherwise any code of the
 *   pipeline.
 *
 * @example
 * ```ts
 * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
 * import * as uttrekk from '@fellesklient/folkeregisteret/uttrekk';
 *
 * const voters = (freg: FolkeregisteretClient<'offentligutenhjemmel'>, bostedskommunenummer: string): Promise<string> =>
 *   uttrekk.tilpasset(freg, { personstatustyper: ['bosatt'], kommunenummer: { bostedskommunenummer }, foedselsaarTilOgMed: '2008' });
 * ```
 */
export async function tilpasset<P extends PakkeWith<'lagJobb'>>(
  freg: Connection<P>,
  criteria: TilpassetCriteria,
  options: CallOptions = {},
): Promise<string> {
  return order(freg, operation, { ...options, body: criteria, problems: criteriaProblems(criteria) });
}
