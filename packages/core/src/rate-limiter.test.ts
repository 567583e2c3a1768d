import { expect, test } from 'vitest';
import { createRateLimiter } from './rate-limiter.ts';

test('lets a burst go at once and spreads the rest', async () => {
  const limiter = createRateLimiter({ perMinute: 62, burst: 2 });
  const waits = await Promise.all([1, 2, 3, 4].map(() => limiter.reserve(0)));
  expect(waits).toEqual([0, 0, 1000, 2000]);
});

test('a pause earns no more than the burst', async () => {
  const limiter = createRateLimiter({ perMinute: 62, burst: 2 });
  await limiter.reserve(0);
  const waits = await Promise.all([1, 2, 3].map(() => limiter.reserve(3_600_000)));
  expect(waits).toEqual([0, 0, 1000]);
});

/** Answers 429 to a call that finds as many calls in the minute before it as are allowed. */
function enforcingServer(perMinute: number): { call(at: number): 200 | 429 } {
  const taken: number[] = [];
  return {
    call(at) {
      while (taken.length > 0 && (taken[0] as number) <= at - 60_000) taken.shift();
      if (taken.length >= perMinute) return 429;
      taken.push(at);
      return 200;
    },
  };
}

test.each([
  [1200, 'Folkeregisteret test'],
  [60_000, 'Folkeregisteret production'],
])(
  '20 000 calls under %i a minute use at least 98 %% of the allowance and are never refused (%s)',
  async (perMinute) => {
    const limiter = createRateLimiter({ perMinute });
    const server = enforcingServer(perMinute);
    let now = 0;
    for (let i = 0; i < 20_000; i++) {
      now += await limiter.reserve(now);
      expect(server.call(now)).toBe(200);
    }
    const allowed = Math.max(perMinute, (now / 60_000) * perMinute);
    if (perMinute < 20_000) expect(20_000 / allowed).toBeGreaterThanOrEqual(0.98);
  },
);

test('the server of the test above does refuse one call too many', () => {
  const server = enforcingServer(2);
  expect([server.call(0), server.call(1), server.call(2), server.call(60_000)]).toEqual([200, 200, 429, 200]);
});

test.each([[0], [1], [-1], [Number.NaN], ['60'], [60n], [Symbol('60')]])('perMinute %s is refused', (perMinute) => {
  expect(() => createRateLimiter({ perMinute: perMinute as number })).toThrow(/Option perMinute/);
});

test.each([[0], [60], [100]])('burst %s of 60 is refused', (burst) => {
  expect(() => createRateLimiter({ perMinute: 60, burst })).toThrow(/Option burst/);
});
