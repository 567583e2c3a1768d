import { expect, test } from 'vitest';
import { type Contestant, compare, type Measure } from './compare.ts';

const contestant = (name: string): Contestant => ({ name, run: async () => {} });
const plain = contestant('plain');
const twice = contestant('twice');

test('each round goes forwards and then backwards, after all have warmed up', async () => {
  const order: string[] = [];
  const measure: Measure = async ({ name }) => {
    order.push(name);
    return { elapsed: 1, cpu: 1 };
  };
  await compare([plain, twice], { runs: 1, rounds: 2 }, measure);
  order.splice(0, order.length - 8);
  for (const round of [order.slice(0, 4), order.slice(4)]) {
    expect(new Set(round.slice(0, 2))).toEqual(new Set(['plain', 'twice']));
    expect(round.slice(2)).toEqual(round.slice(0, 2).toReversed());
  }
});

test('a machine that becomes slower all the time does not shift the ratio', async () => {
  let slowness = 0;
  const measure: Measure = async ({ name }) => {
    slowness++;
    return { elapsed: (name === 'twice' ? 2 : 1) * slowness, cpu: slowness };
  };
  const [first, second] = await compare([plain, twice], { runs: 1, rounds: 20 }, measure);
  expect(first?.elapsed).toEqual({ min: 1, lower: 1, median: 1, upper: 1, max: 1 });
  expect(second?.elapsed).toEqual({ min: 2, lower: 2, median: 2, upper: 2, max: 2 });
  expect(second?.cpu.median).toBe(1);
});

test('without a stand-in, a block runs so many times, and its cost is above zero', async () => {
  let runs = 0;
  const counted: Contestant = {
    name: 'counted',
    run: async () => {
      runs++;
      Array.from({ length: 10_000 }, (_, i) => i * runs);
    },
  };
  const [only] = await compare([counted], { runs: 3, rounds: 2 });
  expect(runs).toBe(3 * (5 + 2 * 2));
  expect(only?.elapsed.median).toBe(1);
});
