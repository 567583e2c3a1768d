import { type BirthDate, birthDateNumber } from './birth-date.ts';
import { controlDigits, type DateRemainders, dateRemainders } from './check-digits.ts';

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

/** The number at a place of a day's series; undefined when the day has no more. Synthetic: month + 80. */
export function numberAt(date: BirthDate, place: number): string | undefined {
  const digits = dateDigits(date);
  const remainders = dateRemainders(digits);
  const individnummer = seriesOf(date.year, remainders).individnummer[place];
  if (individnummer === undefined) return undefined;
  return `${digits}${individnummer}${controlDigits(remainders, individnummer)}`;
}

/** Which day (its number among the birth dates) and place a synthetic number is; undefined when it belongs to none. */
export function placeOf(number: string): { readonly day: number; readonly place: number } | undefined {
  if (!/^\d{11}$/.test(number)) return undefined;
  const individnummer = number.slice(6, 9);
  const date: BirthDate = {
    year: (Number(individnummer) >= 500 && Number(number.slice(4, 6)) < 40 ? 2000 : 1900) + Number(number.slice(4, 6)),
    month: Number(number.slice(2, 4)) - 80,
    day: Number(number.slice(0, 2)),
  };
  const day = birthDateNumber(date);
  if (day === undefined) return undefined;
  const remainders = dateRemainders(number.slice(0, 6));
  const place = seriesOf(date.year, remainders).place.get(individnummer);
  if (place === undefined || controlDigits(remainders, individnummer) !== number.slice(9)) return undefined;
  return { day, place };
}

function dateDigits({ year, month, day }: BirthDate): string {
  return `${String(day).padStart(2, '0')}${month + 80}${String(year % 100).padStart(2, '0')}`;
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
