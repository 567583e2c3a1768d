import { describe, expect, test } from 'vitest';
import { topic } from './draw.ts';
import { createPermutation } from './permutation.ts';
import { createWheel } from './wheel.ts';

describe('a permutation', () => {
  test.each([1, 2, 3, 16, 357, 405, 516, 87_500])('of %i numbers gives each place once, and back', (size) => {
    for (const shift of [0, 1, 4_294_967_295]) {
      const order = createPermutation(size);
      const places = Array.from({ length: size }, (_, number) => order.at(number, shift));
      expect(new Set(places).size).toBe(size);
      if (places.some((place, number) => order.of(place, shift) !== number)) expect.unreachable('no way back');
    }
  });

  test('is exact in the largest world', () => {
    const order = createPermutation(228_282);
    for (let number = 0; number < order.size; number += 97) {
      expect(order.of(order.at(number, 4_000_000_000), 4_000_000_000)).toBe(number);
    }
  });
});

describe('a wheel', () => {
  const wheel = createWheel(405, 3, topic.fornavn);

  test('finds everybody with a value, and nobody else', () => {
    const limit = 5000;
    const values = Array.from({ length: limit }, (_, index) => wheel.at(index));
    for (const value of [0, 1, 200, 404]) {
      const brute = [...values.keys()].filter((index) => values[index] === value);
      expect([...wheel.of(value, limit)]).toEqual(brute);
      expect(brute.length).toBeGreaterThan(10);
    }
  });

  test('turns in another order every time', () => {
    const turn = (number: number): number[] => Array.from({ length: 405 }, (_, i) => wheel.at(number * 405 + i));
    expect(turn(0)).not.toEqual(turn(1));
    expect(turn(0).toSorted()).toEqual(turn(1).toSorted());
  });
});
