import type { Person } from '../generated/types.ts';
import { monthsLater } from './months-later.ts';
import { readTimestamp, type Timestamp } from './timestamp.ts';

export type Channel = 'epostadresse' | 'mobiltelefonnummer';

/** One way to reach a person, and whether it is recent enough to notify by. */
export type ContactPoint = DatedContactPoint<'fresh'> | DatedContactPoint<'expired'> | UndatedContactPoint;

export type FreshContactPoint = DatedContactPoint<'fresh'>;

export interface DatedContactPoint<F extends 'fresh' | 'expired'> {
  readonly channel: Channel;
  /** The e-mail address or mobile number. */
  readonly value: string;
  readonly freshness: F;
  /** When the person last entered, changed or confirmed it. */
  readonly lastConfirmed: Timestamp;
  /** The first instant at which it is no longer fresh. */
  readonly freshUntil: Date;
}

/** A contact point that came without a date that can be read, so nobody knows whether it is fresh. */
export interface UndatedContactPoint {
  readonly channel: Channel;
  readonly value: string;
  readonly freshness: 'undated';
}

const channels: readonly Channel[] = ['epostadresse', 'mobiltelefonnummer'];
const monthsFresh = 18;

/**
 * A person's e-mail address and mobile number, each with whether it was entered or confirmed less than 18 months ago
 * (eForvaltningsforskriften § 32; krr_18mnd.md). KRR delivers expired ones too: they may carry a service message, but not the
 * notification of a decision.
 *
 * The newer of `*_oppdatert` and `*_sist_verifisert` counts; `*_sist_validert`, a one-time code, is not named by the rule. Months
 * are those of the calendar in Norway, which is inferred.
 *
 * @param now the moment to judge from; the present when absent
 * @throws TypeError when `now` is no valid date
 *
 * @example
 * ```ts
 * import type { Person } from '@fellesklient/krr';
 * import { contactPoints } from '@fellesklient/krr/reading';
 *
 * const expired = (person: Person) => contactPoints(person).filter(({ freshness }) => freshness === 'expired');
 * ```
 */
export function contactPoints(
  { kontaktinformasjon }: Pick<Person, 'kontaktinformasjon'>,
  now: Date = new Date(),
): readonly ContactPoint[] {
  if (!(now instanceof Date) || Number.isNaN(now.getTime())) {
    throw new TypeError('Option now: not a date. Give a valid Date, or leave it out.');
  }
  return channels.flatMap((channel): readonly ContactPoint[] => {
    const value = kontaktinformasjon?.[channel];
    if (!value) return [];
    const lastConfirmed = newest(
      readTimestamp(kontaktinformasjon[`${channel}_oppdatert`]),
      readTimestamp(kontaktinformasjon[`${channel}_sist_verifisert`]),
    );
    if (!lastConfirmed) return [{ channel, value, freshness: 'undated' }];
    const freshUntil = monthsLater(lastConfirmed.instant, monthsFresh);
    return [{ channel, value, freshness: now < freshUntil ? 'fresh' : 'expired', lastConfirmed, freshUntil }];
  });
}

function newest(one: Timestamp | undefined, other: Timestamp | undefined): Timestamp | undefined {
  if (!one || !other) return one ?? other;
  return other.instant > one.instant ? other : one;
}
