import { type Check, expectEqual, expectThat, type RegisterSubject } from '../../src/index.ts';
import { hasCheckDigits } from './check-digits.ts';
import { inEach } from './desk.ts';
import { one, some } from './kinds.ts';
import { authority, lookup } from './packages.ts';
import { currentText, entriesOf, numberOf, type PersonDocument, tell } from './person-document.ts';
import { numbersIn, search } from './soek-search.ts';

/** Synthetic numbers with the check digits of 2032 that Skatteetaten has published (foedselsnummer.csv). */
const of2032 = ['30908299902', '41819077906'];

type Series = readonly [from: number, to: number, firstYear: number, lastYear: number];

/** Digits after the date by year of birth (nyttfnr2032.md, and sos-utvidelse-av-dnr-serien.md for d-numbers). */
const foedselsnummer: readonly Series[] = [
  [500, 749, 1854, 1899],
  [0, 499, 1900, 1999],
  [900, 999, 1940, 1999],
  [500, 999, 2000, 2039],
];
const dNummer: readonly Series[] = [
  [500, 599, 1858, 1899],
  [0, 199, 1900, 1939],
  [0, 499, 1940, 1999],
  [600, 999, 1940, 1999],
  [200, 999, 2000, 2039],
];

/** Spans of years that have the same series. */
const years = [
  [1900, 1939],
  [1940, 1999],
  [2000, 2039],
] as const;

/** What the numbers look like that persons have been given. */
export const numberChecks: readonly Check<RegisterSubject>[] = [
  ...onNumbers('FREG-NUMBER-DATE', ({ number, day, month, year }) => {
    const isDate = [1800, 1900, 2000].some((century) => exists(century + year, (month - 1) % 20, day));
    expectThat(`date in ${number}`, isDate, 'one that exists', number.slice(0, 6));
  }),
  ...onNumbers('FREG-NUMBER-D', ({ number, isD }) => {
    expectEqual(`first digit of ${number} from 4 to 7`, /^[4-7]/.test(number), isD);
  }),
  ...onNumbers('FREG-NUMBER-SYNTHETIC', ({ number, month }) => {
    expectThat(`month in ${number}`, month > 80 && month <= 92, '81 to 92', month);
    expectThat(`check digits of ${number}`, hasCheckDigits(number), 'right ones', number.slice(9));
  }),
  ...onNumbers('FREG-NUMBER-INDIVIDNUMMER', (given, document) => {
    if (!given.isD) expectInSeries(foedselsnummer, given, document);
  }),
  ...onNumbers('FREG-NUMBER-INDIVIDNUMMER-D', (given, document) => {
    if (given.isD) expectInSeries(dNummer, given, document);
  }),
  ...ofYears('FREG-NUMBER-INDIVIDNUMMER', foedselsnummer, false),
  ...ofYears('FREG-NUMBER-INDIVIDNUMMER-D', dNummer, true),
  ...onNumbers('FREG-NUMBER-SEX', ({ number }, document) => {
    if (number !== numberOf(document)) return;
    const sex = Number(number[8]) % 2 === 0 ? 'kvinne' : 'mann';
    expectEqual(`sex by ${number}`, sex, currentText(document, 'kjoenn', 'kjoenn'));
  }),
  ...inEach('FREG-NUMBER-2032', 'numbers that nobody has', lookup, async (desk) => {
    const known = one(desk, 'resident in a house in a street');
    expectEqual('status of somebody known', (await desk.ask(`/personer/${numberOf(known)}`)).status, 200);
    for (const number of of2032) expectEqual('status', (await desk.ask(`/personer/${number}`)).status, 404);
  }),
];

/** A number that somebody has been given, read. */
interface Given {
  readonly number: string;
  /** By its kind, not by what it looks like. */
  readonly isD: boolean;
  /** Without what is added to it. */
  readonly day: number;
  /** With what is added to it. */
  readonly month: number;
  /** Its last two digits. */
  readonly year: number;
}

function onNumbers(
  requirement: string,
  judge: (given: Given, document: PersonDocument) => void,
): readonly Check<RegisterSubject>[] {
  return inEach(requirement, 'some of every sort', authority, async (desk) => {
    for (const known of some(desk)) {
      const told = await tell(desk, known, ['identifikasjonsnummer', 'foedsel', 'kjoenn', 'historikk']);
      for (const { foedselsEllerDNummer, identifikatortype } of entriesOf(told, 'identifikasjonsnummer')) {
        judge(read(String(foedselsEllerDNummer), identifikatortype === 'dNummer'), told);
      }
    }
  });
}

/** The numbers of many who were born in the years of a series, by a search: some series have few. */
function ofYears(requirement: string, series: readonly Series[], isD: boolean): readonly Check<RegisterSubject>[] {
  return inEach(requirement, 'many of all ages', authority, async (desk) => {
    for (const [firstYear, lastYear] of years) {
      const found = await search(desk, {
        foedselsaarFraOgMed: `${firstYear}`,
        foedselsaarTilOgMed: `${lastYear}`,
        inkluderDoede: 'true',
        maksTreff: '1000',
      });
      for (const number of numbersIn(found).map(String)) {
        const given = read(number, isD);
        const born = Math.floor(firstYear / 100) * 100 + given.year;
        if (/^[4-7]/.test(number) === isD && born >= firstYear && born <= lastYear) expectIn(series, given, born);
      }
    }
  });
}

function read(number: string, isD: boolean): Given {
  const [day = 0, month = 0, year = 0] = [0, 2, 4].map((at) => Number(number.slice(at, at + 2)));
  return { number, isD, day: day > 40 ? day - 40 : day, month, year };
}

/** @param month from 0. */
function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month && date.getUTCDate() === day;
}

/** Where a registered date of birth is not that of the number, the number tells no century. */
function expectInSeries(series: readonly Series[], { number, year }: Given, document: PersonDocument): void {
  const born = Number(
    currentText(document, 'foedsel', 'foedselsaar') || currentText(document, 'foedsel', 'foedselsdato').slice(0, 4),
  );
  if (born > 0 && born % 100 === year) expectIn(series, { number }, born);
}

function expectIn(series: readonly Series[], { number }: Pick<Given, 'number'>, born: number): void {
  const digits = Number(number.slice(6, 9));
  const isOfYear = series.some(
    ([from, to, first, last]) => digits >= from && digits <= to && born >= first && born <= last,
  );
  expectThat(`individnummer of ${number}`, isOfYear, `one of those born in ${born}`, digits);
}
