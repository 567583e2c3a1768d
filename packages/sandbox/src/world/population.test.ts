import { idnr } from '@navikt/fnrvalidator';
import { describe, expect, test } from 'vitest';
import { birthDate, birthDates } from './birth-date.ts';
import { numberAt } from './number-series.ts';
import { createPopulation, largestPopulation, numbersPerDay, smallestPopulation } from './population.ts';
import { publishedPersons } from './published-persons.ts';
import { createWorld } from './world.ts';

const population = createPopulation(5_600_000);
const sample = Array.from({ length: 20_000 }, (_, i) => (i * 279_991) % population.size);

describe('the population', () => {
  test('turns an index into a number and the number back into the index', () => {
    for (const index of sample) expect(population.indexOf(population.personidentifikator(index))).toBe(index);
  });

  test('holds the published persons first, whatever its size', () => {
    for (const size of [smallestPopulation, 1000, 5_600_000]) {
      const world = createPopulation(size);
      for (const [index, { personidentifikator }] of publishedPersons.entries()) {
        expect(world.personidentifikator(index)).toBe(personidentifikator);
        expect(world.indexOf(personidentifikator)).toBe(index);
      }
    }
  });

  test('has nobody twice', () => {
    const numbers = Array.from({ length: 200_000 }, (_, index) => population.personidentifikator(index));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('gives nobody the number of a published person on the same day', () => {
    const full = createPopulation(largestPopulation);
    for (const { personidentifikator } of publishedPersons) {
      for (let index = smallestPopulation; index < 2000; index++) {
        expect(full.personidentifikator(index)).not.toBe(personidentifikator);
      }
      expect(full.indexOf(personidentifikator)).toBeLessThan(smallestPopulation);
    }
  });

  test('issues only numbers of the synthetic kind that validators know', () => {
    for (const index of sample)
      expect(idnr(population.personidentifikator(index))).toEqual({ status: 'valid', type: 'tnr' });
    for (const { personidentifikator } of publishedPersons) {
      expect(idnr(personidentifikator)).toEqual({ status: 'valid', type: 'tnr' });
    }
  });

  test('has a number for every inhabitant of the largest world', () => {
    const publishedOnOneDay = 2;
    for (let day = 0; day < birthDates; day++) {
      if (!numberAt(birthDate(day), numbersPerDay + publishedOnOneDay - 1))
        expect.unreachable(`day ${day} has too few`);
    }
    const full = createPopulation(largestPopulation);
    expect(full.indexOf(full.personidentifikator(full.size - 1))).toBe(full.size - 1);
  });

  test('knows no strangers', () => {
    const small = createPopulation(1000);
    expect(small.indexOf(population.personidentifikator(1000))).toBeUndefined();
    const known = population.personidentifikator(4711);
    const wrongDigit = known.slice(0, 10) + ((Number(known[10]) + 1) % 10);
    const notSynthetic = `${known.slice(0, 2)}${String(Number(known.slice(2, 4)) - 80).padStart(2, '0')}${known.slice(4)}`;
    for (const stranger of ['', '0', '00000000000', 'abcdefghijk', `${known} `, wrongDigit, notSynthetic]) {
      expect(population.indexOf(stranger)).toBeUndefined();
    }
  });

  test('refuses an index outside itself', () => {
    for (const index of [-1, 0.5, population.size, Number.NaN]) {
      expect(() => population.personidentifikator(index)).toThrow(RangeError);
      expect(() => createWorld(1, population.size, () => 0).krrRecord(index, 0)).toThrow(RangeError);
    }
  });

  test('has all ages in a small world too', () => {
    const small = createPopulation(519);
    const decades = new Set<string>();
    for (let index = smallestPopulation; index < small.size; index++) {
      const number = small.personidentifikator(index);
      decades.add(`${number.slice(4, 5)} ${Number(number.slice(6, 9)) >= 500}`);
    }
    expect(decades.size).toBeGreaterThanOrEqual(10);
  });
});
