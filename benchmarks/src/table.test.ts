import { expect, test } from 'vitest';
import { comparisonTable, count, percent, ratio, table } from './table.ts';

test('ratios near 1 have two digits after the point, large ones three in all', () => {
  expect([1, 1.256, 9.994, 12.34, 123.4, 12345].map(ratio)).toEqual(['1.00', '1.26', '9.99', '12.3', '123', '12300']);
  expect(percent(0.9849)).toBe('98.5 %');
  expect([999, 1200, 1_234_567].map(count)).toEqual(['999', '1 200', '1 234 567']);
});

test('a table has its first column to the left', () => {
  expect(table(['', 'a'], [['x', '1']])).toBe('|  | a |\n| --- | ---: |\n| x | 1 |');
});

test('the contestant that all are measured against has no row', () => {
  const spread = { min: 1, lower: 1.1, median: 1.2, upper: 1.3, max: 1.4 };
  const rows = comparisonTable(
    [
      { name: 'plain', elapsed: spread, cpu: spread },
      { name: 'ours', elapsed: spread, cpu: spread },
    ],
    { ours: '≤ 1.50' },
  ).split('\n');
  expect(rows.slice(2)).toEqual(['| ours | ≤ 1.50 | **1.20** | 1.10–1.30 | 1.00–1.40 | 1.20 | 1.10–1.30 |']);
});
