import { expect, test } from 'vitest';
import { ratioSpread } from './ratio-spread.ts';

test('each figure is divided by the one beside it, not by all of them', () => {
  const pairs = [
    { ours: { time: 2, heap: 7 }, theirs: { time: 1, heap: 7 } },
    { ours: { time: 300, heap: 7 }, theirs: { time: 100, heap: 14 } },
    { ours: { time: 40, heap: 7 }, theirs: { time: 10, heap: 28 } },
  ];
  expect(ratioSpread(pairs, 'time')).toEqual({ min: 2, lower: 2.5, median: 3, upper: 3.5, max: 4 });
  expect(ratioSpread(pairs, 'heap').median).toBe(0.5);
});

test('without pairs there is no ratio', () => {
  expect(() => ratioSpread([], 'time')).toThrow(RangeError);
});
