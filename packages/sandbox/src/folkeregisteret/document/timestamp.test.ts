import { expect, test } from 'vitest';
import { timestamp } from './timestamp.ts';

test.each([
  [Date.UTC(2017, 5, 20, 7, 26, 3, 689), '2017-06-20T09:26:03.689+02:00'],
  [Date.UTC(2019, 11, 31, 23), '2020-01-01T00:00:00+01:00'],
  [Date.UTC(2020, 0, 1, 0, 0, 0, 40), '2020-01-01T01:00:00.040+01:00'],
])('%d is written %s', (at, written) => {
  expect(timestamp(at)).toBe(written);
});
