import { expect, test } from 'vitest';
import { createRateLimiter } from './rate-limiter.ts';

test('lets a burst go at once and spreads the rest', async () => {
  const limiter = createRateLimiter({ perMinute: 60, burst: 2 });
  const waits = await Promise.all([1, 2, 3, 4].map(() => limiter.reserve(0)));
  expect(waits).toEqual([0, 0, 1000, 2000]);
});

test('never gives more than the allowance in any minute after the burst', async () => {
  const limiter = createRateLimiter({ perMinute: 1200 });
  const times: number[] = [];
  for (let i = 0; i < 3600; i++) times.push(await limiter.reserve(0));
  expect(times.filter((at) => at > 0 && at <= 60_000).length).toBeLessThanOrEqual(1200);
});

test.each([0, -1, Number.NaN])('perMinute %s is refused', (perMinute) => {
  expect(() => createRateLimiter({ perMinute })).toThrow(/Option perMinute/);
});
