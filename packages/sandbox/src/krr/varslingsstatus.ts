import type { Quirks } from '../quirks.ts';
import { monthsAfter } from '../time/oslo.ts';
import type { Instant, Kontaktpunkt, KrrRecord } from '../world/krr-record.ts';

/**
 * Whether a contact point was entered or confirmed less than 18 calendar months ago in Norway (krr_18mnd.md; months, not days, and
 * the time zone are inferred). Each of a person's two is judged on its own.
 *
 * Counted forwards from the date: backwards from now, what has expired would be fresh again on the last days of a longer month.
 */
export function isFresh(point: Kontaktpunkt | undefined, now: Instant): boolean {
  return (
    point !== undefined && monthsAfter(Math.max(point.oppdatert, point.sistVerifisert ?? point.oppdatert), 18) > now
  );
}

/** Whether the person has contact information and none of it is fresh. */
export function isExpired({ epostadresse, mobiltelefonnummer }: KrrRecord, now: Instant): boolean {
  return (
    Boolean(epostadresse ?? mobiltelefonnummer) && !isFresh(epostadresse, now) && !isFresh(mobiltelefonnummer, now)
  );
}

/**
 * Whether a person may be notified: at least one fresh contact point, and not reserved (krr_attributter.md with
 * felleslosninger/docs PR #645). By the switch a reservation does not count.
 */
export function varslingsstatus(
  record: KrrRecord,
  now: Instant,
  rule: Quirks['krr']['varslingsstatus'],
): 'KAN_VARSLES' | 'KAN_IKKE_VARSLES' {
  const reachable = isFresh(record.epostadresse, now) || isFresh(record.mobiltelefonnummer, now);
  const silenced = rule === 'age-and-reservation' && record.reservasjon?.reservert === true;
  return reachable && !silenced ? 'KAN_VARSLES' : 'KAN_IKKE_VARSLES';
}
