import { birthDate, birthDates } from './birth-date.ts';
import { numberAt, placeOf } from './number-series.ts';
import { publishedPersons } from './published-persons.ts';

/** Who lives in the world: index and personidentifikator, each computed from the other, nothing stored. */
export interface Population {
  readonly size: number;
  /** The number of an inhabitant. @throws RangeError when there is no inhabitant with that index. */
  personidentifikator(index: number): string;
  /** The index of an inhabitant; undefined for any other text. */
  indexOf(personidentifikator: string): number | undefined;
}

/** The published persons come first in every world, whatever its size. */
export const smallestPopulation: number = publishedPersons.length;

/** Every birth date has at least this many numbers to give, the published ones not counted. */
export const numbersPerDay = 400;

export const largestPopulation: number = smallestPopulation + birthDates * numbersPerDay;

// Neighbours by index are born far apart, so that a world of a hundred people has all ages. Any step without a common factor
// with the number of birth dates would do; this one, near the golden section, spreads every prefix evenly.
const step = 22_573;
const stepBack = inverse(step, birthDates);

const publishedIndex: ReadonlyMap<string, number> = new Map(
  publishedPersons.map(({ personidentifikator }, index) => [personidentifikator, index]),
);

// Places that are taken by published persons, per birth date, in ascending order.
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
  return {
    size,
    personidentifikator(index) {
      requireInhabitant(index, size);
      const published = publishedPersons[index];
      if (published) return published.personidentifikator;
      const ordinal = index - smallestPopulation;
      const day = birthDateOf(index);
      let place = Math.floor(ordinal / birthDates);
      for (const occupied of taken.get(day) ?? []) if (occupied <= place) place++;
      return numberAt(birthDate(day), place) ?? outOfNumbers(index);
    },
    indexOf(personidentifikator) {
      const published = publishedIndex.get(personidentifikator);
      if (published !== undefined) return published;
      const found = placeOf(personidentifikator);
      if (!found) return undefined;
      const before = taken.get(found.day)?.filter((occupied) => occupied < found.place).length ?? 0;
      const ordinal = (found.place - before) * birthDates + ((found.day * stepBack) % birthDates);
      const index = ordinal + smallestPopulation;
      return index < size ? index : undefined;
    },
  };
}

/** @throws RangeError when there is no inhabitant with that index. */
export function requireInhabitant(index: number, size: number): void {
  if (!Number.isInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`There is no inhabitant ${index}: indices run from 0 to ${size - 1}.`);
  }
}

/** The number of the birth date of an inhabitant who is not a published person. */
export function birthDateOf(index: number): number {
  return (((index - smallestPopulation) % birthDates) * step) % birthDates;
}

function inverse(value: number, modulus: number): number {
  for (let candidate = 1; candidate < modulus; candidate++) if ((value * candidate) % modulus === 1) return candidate;
  throw new RangeError('The step has a common factor with the number of birth dates.');
}

function outOfNumbers(index: number): never {
  throw new RangeError(`The birth date of inhabitant ${index} has no more numbers.`);
}
