import { expect, test } from 'vitest';
import { spreadOf } from './spread.ts';

test('the order of the figures does not matter', () => {
  expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ min: 1, lower: 2, median: 3, upper: 4, max: 5 });
});

test('between two figures it takes the place in proportion', () => {
  expect(spreadOf([1, 2, 3, 5])).toEqual({ min: 1, lower: 1.75, median: 2.5, upper: 3.5, max: 5 });
});

test('one figure is all of its spread', () => {
  expect(spreadOf([2])).toEqual({ min: 2, lower: 2, median: 2, upper: 2, max: 2 });
});

test('no figures are an error', () => {
  expect(() => spreadOf([])).toThrow(RangeError);
});
