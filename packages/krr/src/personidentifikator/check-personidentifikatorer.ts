import { FellesklientError, notSent, type Operation } from '@fellesklient/core';
import { idnr } from '@navikt/fnrvalidator';
import { operations } from '../generated/operations.ts';

/** What is doubtful about one element of a list. The element itself is never repeated. */
export interface DoubtfulPersonidentifikator {
  /** Where it stands in the list, from 0. */
  readonly position: number;
  readonly reasons: readonly PersonidentifikatorDoubt[];
}

export type PersonidentifikatorDoubt = 'not-eleven-digits' | 'wrong-check-digits' | 'no-such-date';

type ValidatorReason = Extract<ReturnType<typeof idnr>, { status: 'invalid' }>['reasons'][number];

const doubts: Readonly<Record<ValidatorReason, PersonidentifikatorDoubt>> = {
  'fnr, dnr or hnr must consist of 11 digits': 'not-eleven-digits',
  "checksums don't match": 'wrong-check-digits',
  'invalid date': 'no-such-date',
};

const texts: Readonly<Record<PersonidentifikatorDoubt, string>> = {
  'not-eleven-digits': 'must be eleven digits',
  'wrong-check-digits': 'has wrong check digits',
  'no-such-date': 'begins with no date that exists',
};

/**
 * Looks for personidentifikatorer that cannot be right, by their check digits and date, so that a typing error is found before it is
 * sent. The register does not say what it answers to one.
 *
 * Sound are fødselsnummer and D-numbers with the check digits of 1964 or those issued from 2032
 * (Skatteetaten/folkeregisteret-api-dokumentasjon, nyttfnr2032.md), and the synthetic forms of both: month + 80 (Tenor) and + 40
 * (Dolly, which nobody can tell from an H-number). NAV's NPID, FH-numbers and DUF-numbers are doubtful: KRR knows none.
 *
 * @param mode `warn` returns the doubtful ones, `refuse` throws
 * @throws FellesklientError `invalid-input` with a JSON pointer for each, in mode `refuse`
 *
 * @example
 * ```ts
 * import type { KrrClient } from '@fellesklient/krr';
 * import { checkPersonidentifikatorer } from '@fellesklient/krr/personidentifikator';
 *
 * async function lookUp(krr: KrrClient, ids: readonly string[]) {
 *   checkPersonidentifikatorer(ids, 'refuse');
 *   return krr.personer(ids);
 * }
 * ```
 */
export function checkPersonidentifikatorer(
  ids: readonly string[],
  mode: 'warn' | 'refuse',
): readonly DoubtfulPersonidentifikator[] {
  if (mode !== 'warn' && mode !== 'refuse') throw new TypeError("Option mode: unknown. Give 'warn' or 'refuse'.");
  if (!Array.isArray(ids)) throw refused(['/personidentifikatorer: must be an array']);
  const doubtful = ids.flatMap((id, position) => {
    const reasons = doubtsAbout(id);
    return reasons.length > 0 ? [{ position, reasons }] : [];
  });
  if (mode === 'refuse' && doubtful.length > 0) {
    const problems = doubtful.map(({ position, reasons }) => {
      return `/personidentifikatorer/${position}: ${reasons.map((reason) => texts[reason]).join(' and ')}`;
    });
    throw refused(problems);
  }
  return doubtful;
}

function refused(problems: readonly string[]): FellesklientError {
  return new FellesklientError('invalid-input', notSent('krr', operation), { problems });
}

const operation = operations['POST /rest/v2/personer'] as Operation;

function doubtsAbout(id: unknown): readonly PersonidentifikatorDoubt[] {
  if (typeof id !== 'string') return ['not-eleven-digits'];
  const found = idnr(id);
  return found.status === 'valid' ? [] : found.reasons.map((reason) => doubts[reason]);
}
