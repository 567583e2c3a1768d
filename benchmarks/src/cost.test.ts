import { expect, test } from 'vitest';
import { sumOf } from './cost.ts';

test('costs are added each to its own kind', () => {
  const costs = [
    { elapsed: 1, cpu: 10 },
    { elapsed: 2, cpu: 20 },
    { elapsed: 4, cpu: 40 },
  ];
  expect(sumOf(costs)).toEqual({ elapsed: 7, cpu: 70 });
});
