import { type Day, msPerDay } from './day.ts';

export interface BirthDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const firstDay = Date.UTC(1926, 0, 1) / msPerDay;
const lastDay = Date.UTC(2025, 11, 31) / msPerDay;

/** How many birth dates the inhabitants are spread over: a hundred years, from 1926-01-01 to 2025-12-31. */
export const birthDates: number = lastDay - firstDay + 1;

/** The birth date with a number from 0 to `birthDates` - 1. */
export function birthDate(number: number): BirthDate {
  const date = new Date((firstDay + number) * msPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The number of a birth date; undefined when nobody in the world is born then, or when there is no such date. */
export function birthDateNumber({ year, month, day }: BirthDate): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day) return undefined;
  const number = date.getTime() / msPerDay - firstDay;
  return number >= 0 && number < birthDates ? number : undefined;
}

/** Midnight UTC of a birth date, in milliseconds since 1970. */
export function birthInstant(number: number): number {
  return birthDay(number) * msPerDay;
}

/** The calendar day with a number from 0 to `birthDates` - 1. */
export function birthDay(number: number): Day {
  return firstDay + number;
}
