import { expect, test } from 'vitest';
import { scoreOf } from './score-of.ts';

test('the score is of those that could be tried', () => {
  expect(
    scoreOf([{ outcome: 'killed' }, { outcome: 'killed' }, { outcome: 'survived' }, { outcome: 'error' }]),
  ).toBeCloseTo(66.7, 1);
});

test('nothing tried is nothing proved', () => {
  expect(scoreOf([{ outcome: 'error' }])).toBe(0);
});
