import { expect, test } from 'vitest';
import { against, json, request } from '../../test/register.ts';
import { FellesklientError } from '../error.ts';
import type { TokenSource } from '../token-source.ts';

const refused = (): Response => new Response(null, { status: 401 });
const counted = (): TokenSource & { asked: number } => ({
  asked: 0,
  async get() {
    return `token-${++this.asked}`;
  },
  invalidate: () => {},
});

test.each(['0', 'Thu, 01 Jan 2015 12:00:00 GMT'])('a pause follows Retry-After: %s too', async (retryAfter) => {
  const busy = (): Response => new Response(null, { status: 429, headers: { 'retry-after': retryAfter } });
  const { call, events } = against([busy, busy, () => json({})]);
  await call(request);
  expect(events.flatMap((event) => (event.type === 'wait' ? [event.waitMs] : []))).toEqual([125, 250]);
});

test('a token source that failed is not asked again: it has tried for itself', async () => {
  let asked = 0;
  const auth: TokenSource = {
    get: async () => {
      asked++;
      const context = { register: 'source', operation: 'token', urlTemplate: 'POST /token', attempts: 4, elapsedMs: 9 };
      throw new FellesklientError('server', context, { status: 503 });
    },
    invalidate: () => {},
  };
  const { call, sent } = against([() => json({})], { auth });
  await expect(call(request)).rejects.toMatchObject({ code: 'token', status: 503, retryable: true });
  expect([asked, sent.length]).toEqual([1, 0]);
});

test('a 401 to a call without a token is not answered by the same call again', async () => {
  const { token, ...withoutToken } = request;
  const { call, sent } = against([refused, () => json({})]);
  await expect(call(withoutToken)).rejects.toMatchObject({ code: 'unauthorized', status: 401 });
  expect(sent).toHaveLength(1);
});

test('a register that refuses every token is not asked twice by everybody', async () => {
  const auth = counted();
  const { call, sent } = against([refused], { auth });
  for (let i = 0; i < 2000; i++) await expect(call(request)).rejects.toMatchObject({ code: 'unauthorized' });
  expect(sent.length).toBeLessThanOrEqual(2200);
  expect(auth.asked).toBe(sent.length);
});

test('only what is sent again is paid for', async () => {
  const busy = (): Response => new Response(null, { status: 429, headers: { 'retry-after': '86400' } });
  const broken = (): Response => new Response(null, { status: 503 });
  const { call, sent } = against([...Array.from({ length: 200 }, () => busy), broken, () => json({})]);
  for (let i = 0; i < 200; i++) await expect(call(request)).rejects.toMatchObject({ code: 'rate-limited' });
  expect(await call(request)).toMatchObject({ status: 200 });
  expect(sent).toHaveLength(202);
});

test('pauses are whole milliseconds: the digits of a fraction may look like a personidentifikator', async () => {
  const broken = (): Response => new Response(null, { status: 503 });
  const { call, events } = against([broken, () => json({})], { random: () => 0.4321098765432 });
  await call(request);
  expect(events.flatMap((event) => (event.type === 'wait' ? [event.waitMs] : []))).toEqual([108]);
});
