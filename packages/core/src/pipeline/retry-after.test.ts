import { expect, test } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const now = Date.UTC(2026, 0, 1, 12);

test.each([
  ['2', 's', 2000],
  ['1500', 'ms', 1500],
  ['1.5', 's', 1500],
  ['0', 's', 0],
  ['99999999', 's', 2 ** 31 - 1],
  ['01810012345', 'ms', 2 ** 31 - 1],
  ['0.01810012345', 's', 18],
  ['Thu, 01 Jan 9999 12:00:00 GMT', 's', 2 ** 31 - 1],
  ['Thu, 01 Jan 2026 12:00:05 GMT', 's', 5000],
  ['Thu, 01 Jan 2026 12:00:05 GMT', 'ms', 5000],
  ['Thu, 01 Jan 2026 11:00:00 GMT', 's', 0],
  ['-5', 's', undefined],
  ['soon', 's', undefined],
  ['', 's', undefined],
  [null, 's', undefined],
] as const)('Retry-After %j in %s is %j', (header, unit, expected) => {
  expect(retryAfterMs(header, unit, now)).toBe(expected);
});
