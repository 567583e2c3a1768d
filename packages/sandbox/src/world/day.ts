import { fromOsloWallClock } from '../time/oslo.ts';
import type { Instant } from './krr-record.ts';

/** A calendar day, as days since 1970-01-01. */
export type Day = number;

export const msPerDay = 86_400_000;

/** Later than every day there is: of what never happens. */
export const never: Day = Number.POSITIVE_INFINITY;

/** The day with a date; the month from 1 to 12. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return Date.UTC(year, month - 1, dayOfMonth) / msPerDay;
}

/** So many years, to within a day. */
export function years(count: number): number {
  return Math.floor(count * 365.25);
}

/** The day on which somebody born on a day turns so old; 1 March for who was born on 29 February. */
export function birthday(born: Day, age: number): Day {
  const date = new Date(born * msPerDay);
  return Date.UTC(date.getUTCFullYear() + age, date.getUTCMonth(), date.getUTCDate()) / msPerDay;
}

/** YYYY-MM-DD. */
export function isoDate(day: Day): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** Midnight in Oslo, with which a day begins. */
export function startOf(day: Day): Instant {
  return fromOsloWallClock(day * msPerDay);
}
