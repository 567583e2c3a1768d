import { createRateLimiter, isFellesklientError } from '@fellesklient/core';
import { createKrrClient } from '@fellesklient/krr';
import { raw } from '@fellesklient/krr/raw';
import type { Section } from './section.ts';
import { count, percent, table } from './table.ts';
import { createVirtualClock } from './virtual-clock.ts';

const perMinute = 1200;
const windowMs = 60_000;
const calls = 20_000;
const workers = 50;
const roundTripMs = 40;

/** How much of a register's allowance the limiter lets through, and whether it ever lets too much through. Exact: no time is measured. */
export async function allowance(): Promise<Section> {
  const clock = createVirtualClock();
  const startedAt = clock.now();
  const taken: number[] = []; // arrivals that were let in, oldest first
  let oldest = 0;
  let refused = 0;
  const fetch: typeof globalThis.fetch = async () => {
    const now = clock.now();
    while ((taken[oldest] ?? now) <= now - windowMs) oldest++;
    const full = taken.length - oldest >= perMinute;
    if (full) refused++;
    else taken.push(now);
    await clock.sleep(roundTripMs);
    return full ? Response.json({}, { status: 429 }) : Response.json({ personer: [] });
  };
  const krr = createKrrClient({
    environment: { baseUrl: 'http://localhost' },
    auth: { get: async () => 'a-token', invalidate: () => {} },
    rateLimiter: createRateLimiter({ perMinute }),
    deadlineMs: Number.MAX_SAFE_INTEGER,
    fetch,
    clock,
  });
  const { POST } = raw(krr);
  let started = 0;
  let failed = 0;
  const work = async (): Promise<void> => {
    while (started < calls) {
      started++;
      await POST('/rest/v2/personer', { body: { personidentifikatorer: ['00000000000'] } }).catch((error: unknown) => {
        if (!isFellesklientError(error)) throw error;
        failed++;
      });
    }
  };
  await clock.passUntil(Promise.all(Array.from({ length: workers }, work)));
  const lastAt = taken.at(-1) ?? startedAt;
  const used = calls / (perMinute * ((lastAt - startedAt) / windowMs));
  const rows = [
    ['share of the allowance used', '≥ 98 %', `**${percent(used)}**`],
    ['answers 429', '0', `**${refused}**`],
    ['calls that failed', '0', `**${failed}**`],
  ];
  return {
    title: 'The limiter, against a server that counts',
    text: [
      `${count(calls)} single calls by ${workers} callers at once, to a server that refuses the call that would be number ${count(perMinute + 1)} within any 60 seconds. Time`,
      `is virtual and nothing is measured by it: this comes out the same on every machine. The share is the calls let in, over ${count(perMinute)} a`,
      'minute for as long as they took.',
      '',
      table(['', 'target', 'seen'], rows),
    ].join('\n'),
  };
}
