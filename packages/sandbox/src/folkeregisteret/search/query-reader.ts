import { type Day, dayOf } from '../../world/day.ts';
import type { AddressCriterion, NameCriterion, Paper } from './criteria.ts';

/** Reads the parameters of a search. Each is undefined when it is not there. @throws InvalidParameter when it is malformed. */
export interface QueryReader {
  has(name: string): boolean;
  text(name: string, form: RegExp): string | undefined;
  flag(...spellings: readonly string[]): boolean;
  oneOf<Value extends string>(name: string, values: readonly Value[]): Value | undefined;
  words(name: string, atLeast: number): readonly string[] | undefined;
  /** YYYYMMDD. */
  day(name: string): Day | undefined;
  paper(name: string, refusal: string): Paper | undefined;
}

/** A parameter that no search can be made with. */
export class InvalidParameter extends Error {
  override readonly name = 'InvalidParameter';
}

/** @param known the parameters there are: others are not looked at. */
export function createQueryReader(query: URLSearchParams, known: readonly string[]): QueryReader {
  const get = (name: string): string | undefined =>
    known.includes(name) ? query.get(name)?.trim() || undefined : undefined;
  const reader: QueryReader = {
    has: (name) => get(name) !== undefined,
    text(name, form) {
      const value = get(name);
      if (value !== undefined && !form.test(value)) throw notValid(name);
      return value;
    },
    flag(...spellings) {
      const name = spellings.find((spelling) => reader.has(spelling));
      return name !== undefined && reader.oneOf(name, ['true', 'false']) === 'true';
    },
    oneOf(name, values) {
      const value = get(name);
      if (value === undefined) return undefined;
      const found = values.find((allowed) => allowed === value);
      if (found === undefined) throw notValid(name);
      return found;
    },
    words(name, atLeast) {
      const words = get(name)?.toUpperCase().split(/\s+/);
      if (words && words.length < atLeast) throw new InvalidParameter(`${name} må ha minst ${atLeast} ord.`);
      return words;
    },
    day(name) {
      const digits = reader.text(name, /^\d{8}$/);
      if (digits === undefined) return undefined;
      const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number) as [
        number,
        number,
        number,
      ];
      const date = new Date(Date.UTC(year, month - 1, day));
      if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day) throw notValid(name);
      return dayOf(year, month, day);
    },
    paper(name, refusal) {
      const value = get(name);
      const [, utstederland, nummer] = /^([A-Z]{3})-(.+)$/.exec(value ?? '') ?? [];
      if (value !== undefined && nummer === undefined) throw new InvalidParameter(refusal);
      return utstederland !== undefined && nummer !== undefined ? { utstederland, nummer } : undefined;
    },
  };
  return reader;
}

export function readName(reader: QueryReader, inOrder: boolean): NameCriterion | undefined {
  const words = reader.words('navn', inOrder ? 2 : 1);
  const fonetisk = reader.flag('soekFonetisk', 'soekfonetisk');
  return words && { words, inOrder, fonetisk };
}

export function readAddress(reader: QueryReader): AddressCriterion | undefined {
  const number = /^(\d{1,4}) ?([A-ZÆØÅ])?$/i.exec(reader.text('husnummer', /^\d{1,4} ?[A-ZÆØÅ]?$/i) ?? '');
  const adresse: AddressCriterion = {
    adressenavn: reader.text('adressenavn', /^.{3}/u)?.toLowerCase(),
    husnummer: number ? { husnummer: String(Number(number[1])), husbokstav: number[2]?.toUpperCase() } : undefined,
    postnummer: reader.text('postnummer', /^\d{4}$/),
    kommunenummer: reader.text('kommunenummer', /^\d{4}$/),
    fylkesnummer: reader.text('fylkesnummer', /^\d{2}$/),
  };
  return Object.values(adresse).some((value) => value !== undefined) ? adresse : undefined;
}

export function isHistorisk(reader: QueryReader): boolean {
  return reader.oneOf('opplysningsgrunnlag', ['gjeldende', 'historisk']) === 'historisk';
}

function notValid(name: string): InvalidParameter {
  return new InvalidParameter(`${name} er ikke på gyldig format`);
}
