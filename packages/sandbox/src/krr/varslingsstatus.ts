import { monthsBefore } from '../time/oslo.ts';
import type { Instant, Kontaktpunkt, KrrRecord } from '../world/krr-record.ts';

/**
 * The instant after which a date makes contact information fresh: 18 calendar months ago in Norway (krr_18mnd.md). Months, not
 * days, and the time zone are inferred.
 */
export function freshnessLimit(now: Instant): Instant {
  return monthsBefore(now, 18);
}

/** Whether a contact point was entered or confirmed later than the limit. Each of a person's two is judged on its own. */
export function isFresh(point: Kontaktpunkt | undefined, limit: Instant): boolean {
  return point !== undefined && Math.max(point.oppdatert, point.sistVerifisert ?? point.oppdatert) > limit;
}

/** Whether the person has contact information and none of it is fresh. */
export function isExpired({ epostadresse, mobiltelefonnummer }: KrrRecord, limit: Instant): boolean {
  return (
    Boolean(epostadresse ?? mobiltelefonnummer) && !isFresh(epostadresse, limit) && !isFresh(mobiltelefonnummer, limit)
  );
}

/**
 * Whether a person may be notified: at least one fresh contact point, and not reserved (krr_attributter.md with
 * felleslosninger/docs PR #645).
 */
export function varslingsstatus(record: KrrRecord, limit: Instant): 'KAN_VARSLES' | 'KAN_IKKE_VARSLES' {
  const reachable = isFresh(record.epostadresse, limit) || isFresh(record.mobiltelefonnummer, limit);
  return reachable && !record.reservasjon?.reservert ? 'KAN_VARSLES' : 'KAN_IKKE_VARSLES';
}
