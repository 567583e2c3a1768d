import { idnr } from '@navikt/fnrvalidator';
import { describe, expect, test } from 'vitest';
import { birthDate, birthDates } from './birth-date.ts';
import { passesControlDigits } from './check-digits.ts';
import { dayOf } from './day.ts';
import { dNumberAt, numberAt, placeOf } from './number-series.ts';
import {
  birthDateOf,
  birthOf,
  bornOn,
  createPopulation,
  largestPopulation,
  numbersPerDay,
  smallestPopulation,
} from './population.ts';
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
    const types = new Map<string, number>();
    for (const index of sample) {
      const checked = idnr(population.personidentifikator(index));
      const type = checked.status === 'valid' ? checked.type : 'invalid';
      types.set(type, (types.get(type) ?? 0) + 1);
      const isDNumber = population.personidentifikator(index) >= '4';
      expect(type).toBe(isDNumber ? 'dnr-and-tnr' : 'tnr');
    }
    expect((types.get('dnr-and-tnr') ?? 0) / sample.length).toBeGreaterThan(0.02);
    expect((types.get('dnr-and-tnr') ?? 0) / sample.length).toBeLessThan(0.08);
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

  test('turns 100 000 d-numbers, alone or beside a fødselsnummer, back into the index', () => {
    let alone = 0;
    let beside = 0;
    for (let index = 0; alone + beside < 100_000; index++) {
      const dNumber = population.numberOf(index, 'dNummer');
      if (dNumber === undefined) continue;
      const foedselsnummer = population.numberOf(index, 'foedselsnummer');
      if (foedselsnummer === undefined) alone++;
      else beside++;
      if (population.indexOf(dNumber) !== index) expect.unreachable(`${index} has a d-number that is not its own`);
      if (foedselsnummer !== undefined && population.indexOf(foedselsnummer) !== index) expect.unreachable(`${index}`);
      if (population.personidentifikator(index) !== (foedselsnummer ?? dNumber)) expect.unreachable(`${index}`);
      const born = birthDate(birthDateOf(index));
      const individnummer = Number(dNumber.slice(6, 9));
      // The ranges of d-numbers since 2021-11-16 (sos-utvidelse-av-dnr-serien.md).
      if (born.year < 1940 && individnummer > 199) expect.unreachable(`${index} is out of range`);
      if (born.year >= 2000 && individnummer < 200) expect.unreachable(`${index} is out of range`);
      if (index % 100 === 0) expect(idnr(dNumber)).toEqual({ status: 'valid', type: 'dnr-and-tnr' });
      if (passesControlDigits(dNumber) === false) expect.unreachable(`${index} has wrong control digits`);
      if (dNumber.slice(0, 6) !== `${born.day + 40}${born.month + 80}${String(born.year % 100).padStart(2, '0')}`) {
        expect.unreachable(`${index} has another date`);
      }
    }
    expect(alone).toBeGreaterThan(30_000);
    expect(beside).toBeGreaterThan(30_000);
  });

  test('knows no number that its kind of person never gets', () => {
    for (const index of sample) {
      const { day, place } = placeOf(population.personidentifikator(index)) ?? expect.unreachable(`${index}`);
      const dNumber = dNumberAt(birthDate(day), place);
      const foedselsnummer = numberAt(birthDate(day), place) ?? '';
      if (!population.numberOf(index, 'dNummer')) expect(dNumber && population.indexOf(dNumber)).toBeUndefined();
      if (!population.numberOf(index, 'foedselsnummer')) expect(population.indexOf(foedselsnummer)).toBeUndefined();
    }
  });

  test('knows who was born on a day', () => {
    for (const [day, expected] of [
      [dayOf(1965, 9, 17), 1],
      [dayOf(1925, 12, 31), 0],
      [dayOf(2026, 1, 1), 0],
    ] as const) {
      const small = createPopulation(5000);
      const brute = Array.from({ length: small.size }, (_, index) => index).filter(
        (index) => birthOf(index).born === day,
      );
      expect([...bornOn(day, small.size)].sort((a, b) => a - b)).toEqual(brute);
      expect(brute.length).toBeLessThanOrEqual(expected);
    }
    const days = Array.from({ length: 3000 }, (_, index) => birthOf(index).born);
    for (const [index, day] of days.entries()) expect([...bornOn(day, 3000)]).toContain(index);
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
