/** A point in time as the register wrote it. */
export interface Timestamp {
  readonly instant: Date;
  /** Minutes ahead of UTC: 120 for `+02`, 0 for `Z`. */
  readonly offsetMinutes: number;
  /** As it stood in the answer. */
  readonly text: string;
}

const form = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])([01]\d|2[0-3])(?::?([0-5]\d))?)$/;

/**
 * Reads a timestamp of KRR in any of its forms, which `new Date()` does not: `2023-06-29T10:14:52+02` (oppslagstjenesten_rest.md),
 * `2023-08-05T10:45:15.768Z` (krr_attributter.md), `2018-01-31T13:32:05.000+01:00` (pilot of 2017).
 *
 * @returns undefined for what is no timestamp, has no offset or names a day that does not exist; never a guess
 *
 * @example
 * ```ts
 * import type { Person } from '@fellesklient/krr';
 * import { readTimestamp } from '@fellesklient/krr/reading';
 *
 * const reservedSince = (person: Person): Date | undefined => readTimestamp(person.reservasjonstidspunkt)?.instant;
 * ```
 */
export function readTimestamp(text: string | undefined): Timestamp | undefined {
  if (typeof text !== 'string') return undefined;
  const [, local, fraction = '', sign, hours = 0, minutes = 0] = form.exec(text) ?? [];
  if (local === undefined) return undefined;
  const wallClock = new Date(`${local}.${fraction.slice(0, 3).padEnd(3, '0')}Z`);
  // V8 reads 30 February as 2 March, and 24:00 as the next day.
  if (Number.isNaN(wallClock.getTime()) || !wallClock.toISOString().startsWith(local)) return undefined;
  const distance = Number(hours) * 60 + Number(minutes);
  const offsetMinutes = sign === '-' ? 0 - distance : distance;
  return { instant: new Date(wallClock.getTime() - offsetMinutes * 60_000), offsetMinutes, text };
}
