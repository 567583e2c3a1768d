import { type BirthDate, birthDate, birthDateNumber } from './birth-date.ts';
import { controlDigits, controlDigitsFrom2032, type DateRemainders, dateRemainders } from './check-digits.ts';

/** The valid individnummer of one kind of day, in the order in which the world hands them out. */
interface Series {
  readonly individnummer: readonly string[];
  /** Place in `individnummer`, by individnummer. */
  readonly place: ReadonlyMap<string, number>;
}

// Individnummer per century by the rule of 1964 (Skatteetaten/folkeregisteret-api-dokumentasjon, nyttfnr2032.md), from the top down
// as Tenor's own test persons mostly are.
const centuries: readonly { readonly before: number; readonly ranges: readonly (readonly [number, number])[] }[] = [
  { before: 1940, ranges: [[499, 0]] },
  {
    before: 2000,
    ranges: [
      [999, 900],
      [499, 0],
    ],
  },
  { before: 2040, ranges: [[999, 500]] },
];

// Days with the same two remainders and the same century share one series, so 3 x 121 short lists cover every date there is.
const series = new Map<number, Series>();

// By birth date number: looking for a day's series is the costly part of asking whether somebody is a woman.
const seriesOfDay: (Series | undefined)[] = [];

export type NumberType = 'foedselsnummer' | 'dNummer';

/** Where a number stands: which birth date (its number among them) and which place in that day's series. */
export interface SeriesPlace {
  readonly day: number;
  readonly place: number;
}

/** The fødselsnummer at a place of a day's series; undefined when the day has no more. Synthetic: month + 80. */
export function numberAt(date: BirthDate, place: number): string | undefined {
  const digits = dateDigits(date, 0);
  const remainders = dateRemainders(digits);
  const individnummer = seriesOf(date.year, remainders).individnummer[place];
  if (individnummer === undefined) return undefined;
  return `${digits}${individnummer}${controlDigits(remainders, individnummer)}`;
}

/**
 * The d-number with the same date and individnummer as the fødselsnummer at a place; undefined when the register would not issue it,
 * because a control digit would be 10 or because of those born before 1940 only individnummer below 200 are d-numbers
 * (Skatteetaten/folkeregisteret-api-dokumentasjon, sos-utvidelse-av-dnr-serien.md).
 */
export function dNumberAt(date: BirthDate, place: number): string | undefined {
  const individnummer = seriesOfDate(date).individnummer[place];
  if (individnummer === undefined || (date.year < 1940 && Number(individnummer) >= 200)) return undefined;
  const digits = dateDigits(date, 40);
  const control = controlDigits(dateRemainders(digits), individnummer);
  return control === undefined ? undefined : `${digits}${individnummer}${control}`;
}

/**
 * The numbers of a date that the register issues from 2032-01-01 on, whatever the sex and the century: from individnummer 999 down, as is
 * planned (Skatteetaten/folkeregisteret-api-dokumentasjon, nyttfnr2032.md).
 */
export function* numbersFrom2032(date: BirthDate, type: NumberType): Generator<string> {
  const digits = dateDigits(date, type === 'dNummer' ? 40 : 0);
  const remainders = dateRemainders(digits);
  for (let i = 999; i >= 0; i--) {
    const individnummer = String(i).padStart(3, '0');
    for (const control of controlDigitsFrom2032(remainders, individnummer)) yield `${digits}${individnummer}${control}`;
  }
}

/** Which kind, day and place a synthetic number is; undefined when it belongs to none. */
export function placeOf(number: string): (SeriesPlace & { readonly type: NumberType }) | undefined {
  if (!/^\d{11}$/.test(number)) return undefined;
  const type = number >= '4' ? 'dNummer' : 'foedselsnummer';
  const date = dateOf(number);
  const day = birthDateNumber(date);
  if (day === undefined) return undefined;
  const place = seriesOfDate(date).place.get(number.slice(6, 9));
  if (place === undefined) return undefined;
  const issued = type === 'dNummer' ? dNumberAt(date, place) : numberAt(date, place);
  return issued === number ? { type, day, place } : undefined;
}

/** The date of birth in a synthetic number of either kind, which need not be one that the world has. */
export function dateOf(number: string): BirthDate {
  const year = Number(number.slice(4, 6));
  return {
    year: (Number(number.slice(6, 9)) >= 500 && year < 40 ? 2000 : 1900) + year,
    month: Number(number.slice(2, 4)) - 80,
    day: Number(number.slice(0, 2)) % 40,
  };
}

/** Whether the ninth digit at a place is even, which until 2032 it is for women. */
export function isWomansPlace({ day, place }: SeriesPlace): boolean {
  seriesOfDay[day] ??= seriesOfDate(birthDate(day));
  return ((seriesOfDay[day].individnummer[place]?.charCodeAt(2) ?? 0) & 1) === 0;
}

function dateDigits({ year, month, day }: BirthDate, dayOffset: 0 | 40): string {
  return `${String(day + dayOffset).padStart(2, '0')}${month + 80}${String(year % 100).padStart(2, '0')}`;
}

function seriesOfDate(date: BirthDate): Series {
  return seriesOf(date.year, dateRemainders(dateDigits(date, 0)));
}

function seriesOf(year: number, remainders: DateRemainders): Series {
  const century = centuries.findIndex(({ before }) => year < before);
  const key = (century * 11 + remainders.first) * 11 + remainders.second;
  const known = series.get(key);
  if (known) return known;
  const individnummer: string[] = [];
  for (const [from, to] of centuries[century]?.ranges ?? []) {
    for (let i = from; i >= to; i--) {
      const digits = String(i).padStart(3, '0');
      if (controlDigits(remainders, digits) !== undefined) individnummer.push(digits);
    }
  }
  const made = { individnummer, place: new Map(individnummer.map((digits, place) => [digits, place])) };
  series.set(key, made);
  return made;
}
