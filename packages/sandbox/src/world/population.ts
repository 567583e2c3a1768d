import { birthDate, birthDates, birthDay } from './birth-date.ts';
import { type Day, dayOf } from './day.ts';
import { draw, topic } from './draw.ts';
import {
  dateOf,
  dNumberAt,
  isWomansPlace,
  type NumberType,
  numberAt,
  placeOf,
  type SeriesPlace,
} from './number-series.ts';
import { publishedPersons } from './published-persons.ts';

/** Who lives in the world: index and personidentifikator, each computed from the other, nothing stored. */
export interface Population {
  readonly size: number;
  /**
   * The number of an inhabitant: the fødselsnummer of those who ever get one, else the d-number.
   *
   * @throws RangeError when there is no inhabitant with that index.
   */
  personidentifikator(index: number): string;
  /**
   * An inhabitant's number of one kind; undefined when they never have one.
   *
   * @throws RangeError when there is no inhabitant with that index.
   */
  numberOf(index: number, type: NumberType): string | undefined;
  /** The index of the inhabitant who has, had or will have a number; undefined for any other text. */
  indexOf(personidentifikator: string): number | undefined;
}

/**
 * Which numbers a person gets in the course of life. Like the numbers themselves it is the same in every world. Of those with both
 * the d-number is the older: it was replaced, or in a few cases overlooked and closed as a duplicate.
 */
export type Numbers = 'foedselsnummer' | 'dNummer' | 'dNummerReplaced' | 'dNummerMerged';

/** The published persons come first in every world, whatever its size. */
export const smallestPopulation: number = publishedPersons.length;

/** Every birth date has at least this many numbers to give, the published ones not counted. */
export const numbersPerDay = 400;

export const largestPopulation: number = smallestPopulation + birthDates * numbersPerDay;

// Neighbours by index are born far apart, so that a world of a hundred people has all ages. Any step without a common factor
// with the number of birth dates would do; this one, near the golden section, spreads every prefix evenly.
const step = 22_573;
const stepBack = inverse(step, birthDates);

// Whoever has a d-number was grown up before the world's last birth date.
const lastBornWithDNumber = birthDates - 21 * 365;

const publishedIndex: ReadonlyMap<string, number> = new Map(
  publishedPersons.map(({ personidentifikator }, index) => [personidentifikator, index]),
);
const publishedBirthdays: readonly Day[] = publishedPersons.map(({ personidentifikator }) => {
  const { year, month, day } = dateOf(personidentifikator);
  return dayOf(year, month, day);
});

// Places that are taken by published persons, per birth date, in ascending order. One of them was born before the world's first.
const taken = new Map<number, number[]>();
for (const { personidentifikator } of publishedPersons) {
  const found = placeOf(personidentifikator);
  if (found)
    taken.set(
      found.day,
      [...(taken.get(found.day) ?? []), found.place].sort((a, b) => a - b),
    );
}

export function createPopulation(size: number): Population {
  const numberOf = (index: number, type: NumberType): string | undefined => {
    requireInhabitant(index, size);
    if (!gets(numbersOf(index), type)) return undefined;
    const published = publishedPersons[index];
    if (published) return published.personidentifikator;
    const { day, place } = seriesPlaceOf(index);
    return (type === 'dNummer' ? dNumberAt : numberAt)(birthDate(day), place) ?? outOfNumbers(index);
  };
  return {
    size,
    numberOf,
    personidentifikator(index) {
      return numberOf(index, 'foedselsnummer') ?? numberOf(index, 'dNummer') ?? outOfNumbers(index);
    },
    indexOf(personidentifikator) {
      const published = publishedIndex.get(personidentifikator);
      if (published !== undefined) return published;
      const found = placeOf(personidentifikator);
      if (!found) return undefined;
      const takenHere = taken.get(found.day) ?? [];
      if (takenHere.includes(found.place)) return undefined;
      const before = takenHere.filter((occupied) => occupied < found.place).length;
      const ordinal = (found.place - before) * birthDates + ((found.day * stepBack) % birthDates);
      const index = ordinal + smallestPopulation;
      return index < size && gets(numbersOf(index), found.type) ? index : undefined;
    },
  };
}

/** @throws RangeError when there is no inhabitant with that index. */
export function requireInhabitant(index: number, size: number): void {
  if (!Number.isInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`There is no inhabitant ${index}: indices run from 0 to ${size - 1}.`);
  }
}

/** Which numbers an inhabitant gets. The shares are plausible, not statistics. */
export function numbersOf(index: number): Numbers {
  const chance = draw(0, index, topic.numbers);
  if (chance >= 0.142 || index < smallestPopulation) return 'foedselsnummer';
  const { day, place } = seriesPlaceOf(index);
  if (day > lastBornWithDNumber || dNumberAt(birthDate(day), place) === undefined) return 'foedselsnummer';
  if (chance < 0.08) return 'dNummer';
  return chance < 0.14 ? 'dNummerReplaced' : 'dNummerMerged';
}

/** The birthday of an inhabitant, and the sex, which the ninth digit of the number decides until 2032: even for women. */
export function birthOf(index: number): { readonly born: Day; readonly woman: boolean } {
  if (index < smallestPopulation) {
    const { personidentifikator = '' } = publishedPersons[index] ?? {};
    return { born: publishedBirthdays[index] ?? 0, woman: Number(personidentifikator[8]) % 2 === 0 };
  }
  const place = seriesPlaceOf(index);
  return { born: birthDay(place.day), woman: isWomansPlace(place) };
}

/** The number of the birth date of an inhabitant who is not a published person. */
export function birthDateOf(index: number): number {
  return (((index - smallestPopulation) % birthDates) * step) % birthDates;
}

/** The inhabitants born on a day. */
export function* bornOn(day: Day, size: number): Generator<number> {
  for (const [index, birthday] of publishedBirthdays.entries()) if (birthday === day) yield index;
  const number = day - birthDay(0);
  if (number < 0 || number >= birthDates) return;
  const first = ((number * stepBack) % birthDates) + smallestPopulation;
  for (let index = first; index < size; index += birthDates) yield index;
}

/** Where the numbers of an inhabitant who is not a published person stand in the series. */
function seriesPlaceOf(index: number): SeriesPlace {
  const day = birthDateOf(index);
  let place = Math.floor((index - smallestPopulation) / birthDates);
  const takenHere = taken.get(day);
  if (takenHere) for (const occupied of takenHere) if (occupied <= place) place++;
  return { day, place };
}

function gets(numbers: Numbers, type: NumberType): boolean {
  return numbers !== (type === 'dNummer' ? 'foedselsnummer' : 'dNummer');
}

function inverse(value: number, modulus: number): number {
  for (let candidate = 1; candidate < modulus; candidate++) if ((value * candidate) % modulus === 1) return candidate;
  throw new RangeError('The step has a common factor with the number of birth dates.');
}

function outOfNumbers(index: number): never {
  throw new RangeError(`The birth date of inhabitant ${index} has no more numbers.`);
}
