import { expect, test } from 'vitest';
import { against, json, type Reply, request } from '../../test/register.ts';
import { createRateLimiter, type RateLimiter } from '../rate-limiter.ts';

const ok: Reply = () => json({ people: [] });
const unavailable: Reply = () => new Response(null, { status: 503 });

test('every attempt pays, also a failed one', async () => {
  let paid = 0;
  const rateLimiter: RateLimiter = {
    reserve: () => {
      paid++;
      return 0;
    },
  };
  await against([unavailable, ok], { rateLimiter }).call(request);
  expect(paid).toBe(2);
});

test('a call waits for its place and tells so', async () => {
  const { call, events, clock } = against([ok], { rateLimiter: createRateLimiter({ perMinute: 61, burst: 1 }) });
  const before = clock.now();
  await Promise.all([call(request), call(request), call(request)]);
  expect(clock.now() - before).toBe(2000);
  expect(events.filter(({ type }) => type === 'wait')).toMatchObject([
    { reason: 'rate-limit', waitMs: 1000 },
    { reason: 'rate-limit', waitMs: 2000 },
  ]);
});

test('a place beyond the deadline fails at once, without a request', async () => {
  const { call, sent, clock } = against([ok], { rateLimiter: { reserve: () => 60_000 }, deadlineMs: 1000 });
  const before = clock.now();
  await expect(call(request)).rejects.toMatchObject({ code: 'deadline', attempts: 0 });
  expect([sent.length, clock.now() - before]).toEqual([0, 0]);
});

test('a limiter that fails is named, and its words are not repeated', async () => {
  const reserve = (): Promise<number> => Promise.reject(new Error('redis://user:secret@host'));
  const error = await against([ok], { rateLimiter: { reserve } })
    .call(request)
    .catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'rate-limiter', cause: { name: 'Error' } });
  expect(JSON.stringify([error, error.stack])).not.toContain('secret');
});

test('a limiter that never answers is left at the deadline', async () => {
  const { call } = against([ok], { rateLimiter: { reserve: () => new Promise<number>(() => {}) }, deadlineMs: 1000 });
  await expect(call(request)).rejects.toMatchObject({ code: 'deadline' });
});

test.each(['01810012345', Number.NaN, -1, undefined])('%j is no number of milliseconds', async (waitMs) => {
  const { call, sent } = against([ok], { rateLimiter: { reserve: async () => waitMs as number } });
  await expect(call(request)).rejects.toMatchObject({ code: 'rate-limiter' });
  expect(sent).toHaveLength(0);
});
