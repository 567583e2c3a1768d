import type { BirthDate } from '../birth-date.ts';
import { type Day, dayOf, msPerDay } from '../day.ts';
import type { NotedHendelse } from '../lives/lives.ts';
import type { Inhabitant } from '../lives/relations.ts';
import { dNumberAt, type NumberType, numberAt, numbersFrom2032 } from '../number-series.ts';
import type { Population } from '../population.ts';

/** The numbers that the log has given to somebody, or led to somebody else. */
export interface GivenNumbers {
  /** Whom a number leads to, by what was noted up to a sequence number; undefined for one that the log has not touched by then. */
  indexOf(nummer: string, upTo: number): Inhabitant | undefined;
  /** Whom a number was given to, whoever it leads to now. */
  ownerOf(nummer: string): Inhabitant | undefined;
  /** The first number of a kind that the log has given to somebody. */
  numberOf(person: Inhabitant, type: NumberType): string | undefined;
  /**
   * A number of a birthday that nobody has: not given yet, and the same whenever it is asked for on a day until it is.
   *
   * @throws RangeError when the day has no more.
   */
  free(born: Day, woman: boolean, type: NumberType, today: Day): string;
  /** Learns of an event. */
  note(noted: NotedHendelse): void;
}

/** Where a number leads from an event on. */
interface Lead {
  readonly from: number;
  readonly index: Inhabitant;
}

/** The first day of the numbers that tell neither sex nor century (Skatteetaten/folkeregisteret-api-dokumentasjon, nyttfnr2032.md). */
const newRule = dayOf(2032, 1, 1);

/** The ninth digit is even for women. */
function* numbersOf1964(date: BirthDate, woman: boolean, type: NumberType): Generator<string> {
  for (let place = 0; ; place++) {
    const foedselsnummer = numberAt(date, place);
    if (foedselsnummer === undefined) return;
    if ((Number(foedselsnummer[8]) % 2 === 0) !== woman) continue;
    const nummer = type === 'dNummer' ? dNumberAt(date, place) : foedselsnummer;
    if (nummer !== undefined) yield nummer;
  }
}

export function createGivenNumbers(population: Population): GivenNumbers {
  const leads = new Map<string, Lead[]>();
  const firsts = new Map<string, string>();
  const lead = (nummer: string, to: Lead): void => {
    const known = leads.get(nummer);
    if (known) known.push(to);
    else leads.set(nummer, [to]);
  };
  const ownerOf = (nummer: string): Inhabitant | undefined =>
    population.indexOf(nummer) ?? leads.get(nummer)?.[0]?.index;
  return {
    ownerOf,
    indexOf: (nummer, upTo) => leads.get(nummer)?.findLast(({ from }) => from <= upTo)?.index,
    numberOf: (person, type) => firsts.get(`${person} ${type}`),
    free(born, woman, type, today) {
      const date = new Date(born * msPerDay);
      const birthDate = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      const numbers = today < newRule ? numbersOf1964(birthDate, woman, type) : numbersFrom2032(birthDate, type);
      for (const nummer of numbers) {
        if (!leads.has(nummer) && population.indexOf(nummer) === undefined) return nummer;
      }
      throw new RangeError(`The birth date has no more numbers of type ${type}.`);
    },
    note({ sekvensnummer: from, hendelse: { person, egenskaper } }) {
      for (const { entitet, endring, verdi } of egenskaper) {
        if (entitet !== 'identifikasjonsnummer' || verdi.nummer === undefined) continue;
        const { nummer, identifikatortype } = verdi;
        if (endring === 'annullere') {
          lead(nummer, { from, index: ownerOf(nummer) ?? person });
          continue;
        }
        lead(nummer, { from, index: person });
        const first = `${person} ${identifikatortype}`;
        if (verdi.status === 'iBruk' && !firsts.has(first)) firsts.set(first, nummer);
      }
    },
  };
}
