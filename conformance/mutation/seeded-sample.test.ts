import { expect, test } from 'vitest';
import { seededSample } from './seeded-sample.ts';

const all = Array.from({ length: 100 }, (_, number) => number);

test('a seed picks the same every time, in the order of the list, and another seed others', () => {
  const picked = seededSample(all, 10, 1);
  expect(picked).toHaveLength(10);
  expect(picked).toEqual([...picked].sort((a, b) => a - b));
  expect(seededSample(all, 10, 1)).toEqual(picked);
  expect(seededSample(all, 10, 2)).not.toEqual(picked);
});

test('over many seeds everything is picked', () => {
  const seen = new Set(Array.from({ length: 100 }, (_, seed) => seededSample(all, 10, seed)).flat());
  expect(seen.size).toBe(100);
});

test('there are no more than there are', () => {
  expect(seededSample([1, 2], 5, 1)).toEqual([1, 2]);
});
