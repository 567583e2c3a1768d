import { isFellesklientError } from '@fellesklient/core';
import { createKrrClient } from '@fellesklient/krr';
import { raw } from '@fellesklient/krr/raw';
import type { Section } from './section.ts';
import { count, ratio, table } from './table.ts';
import { createVirtualClock } from './virtual-clock.ts';

const workers = 50;

type Fault = 'answers 503' | 'refuses connections';

/** How many requests a register that is down receives for each call. Exact: no time is measured. */
export async function outage(): Promise<Section> {
  const rows: string[][] = [];
  for (const fault of ['answers 503', 'refuses connections'] as const) {
    for (const calls of [2000, 20_000]) {
      rows.push([
        `${fault}, ${count(calls)} calls`,
        '≤ 1.10',
        `**${ratio((await requestsFor(calls, fault)) / calls)}**`,
      ]);
    }
  }
  return {
    title: 'Requests for each call while the register is down',
    text: [
      `Every request fails, ${workers} callers at once, one client with default options. A client that sends each call three times more`,
      'multiplies an outage by 4. Time is virtual: this comes out the same on every machine.',
      '',
      table(['', 'target', 'requests for each call'], rows),
    ].join('\n'),
  };
}

async function requestsFor(calls: number, fault: Fault): Promise<number> {
  const clock = createVirtualClock();
  let requests = 0;
  const krr = createKrrClient({
    environment: { baseUrl: 'http://localhost' },
    auth: { get: async () => 'a-token', invalidate: () => {} },
    fetch: async () => {
      requests++;
      await clock.sleep(1);
      if (fault === 'answers 503') return new Response(null, { status: 503 });
      throw new TypeError('fetch failed', { cause: { name: 'Error', code: 'ECONNREFUSED' } });
    },
    clock,
  });
  const { POST } = raw(krr);
  let started = 0;
  const work = async (): Promise<void> => {
    while (started < calls) {
      started++;
      try {
        await POST('/rest/v2/personer', { body: { personidentifikatorer: ['00000000000'] } });
      } catch (error) {
        if (!isFellesklientError(error)) throw error;
      }
    }
  };
  await clock.passUntil(Promise.all(Array.from({ length: workers }, work)));
  return requests;
}
