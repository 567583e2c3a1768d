// Single lookups as fast as the test environment lets them, on a virtual clock that client and sandbox share. FELLESKLIENT_FULL=1 asks for twenty
// thousand, else for some.
import { setImmediate } from 'node:timers/promises';
import type { TokenSource } from '@fellesklient/core';
import { createFolkeregisteretClient } from '@fellesklient/folkeregisteret';
import { createSandbox } from '@fellesklient/sandbox';
import { expect, test } from 'vitest';
import { createTestClock } from '../../resilience/test-clock.ts';
import { accessTo, fetchOf } from './access.ts';

const isFull = process.env.FELLESKLIENT_FULL === '1';
const lookups = isFull ? 20_000 : 2500;
/** Of the test environment (Skatteetaten/folkeregisteret-api-dokumentasjon, SLA-bruksvilkar.md). */
const perMinute = 1200;
const callers = 50;
const roundTripMs = 40;

test(
  `${lookups} lookups by the default limiter use at least 98 % of the allowance, and none is refused`,
  async () => {
    const clock = createTestClock();
    const sandbox = createSandbox({ now: clock.now });
    const ask = fetchOf(sandbox);
    const atWork = new Set<Promise<Response>>();
    let arrivals = 0;
    let lastAt = clock.now();
    const statuses = new Map<number, number>();
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const isLookup = new URL(new Request(input, init).url).pathname.includes('/personer/');
      if (isLookup) {
        arrivals++;
        lastAt = clock.now();
      }
      const answering = ask(input, init);
      atWork.add(answering);
      const answer = await answering.finally(() => atWork.delete(answering));
      if (isLookup) statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      await clock.sleep(roundTripMs);
      return answer;
    };
    // Signing takes real time, in which the clock must stand still: tokens are fetched between its steps.
    const scopes = ['folkeregister:deling/offentligmedhjemmel'];
    const source = await accessTo(sandbox, { scopes, clock });
    const newToken = (): Promise<string> => Promise.resolve(source.get({ register: 'folkeregisteret', scopes }));
    let token = await newToken();
    const auth: TokenSource = { get: async () => token, invalidate: () => {} };
    const options = { environment: 'test', rettighetspakke: 'offentlig-med-hjemmel', auth, clock, fetch } as const;
    const freg = createFolkeregisteretClient(options);

    const startedAt = clock.now();
    let next = 0;
    const call = async (): Promise<void> => {
      while (next < lookups) {
        const number = sandbox.world.personidentifikator(1000 + (next++ % 64)); // a family that is computed once
        await freg.person(number, { part: ['navn'] });
      }
    };
    let isDone = false;
    const all = Promise.all(Array.from({ length: callers }, call)).finally(() => {
      isDone = true;
    });
    all.catch(() => {}); // told below
    while (!isDone) {
      await setImmediate(); // whatever needs no time happens before time passes
      if (atWork.size > 0) await Promise.allSettled(atWork);
      else if (!isDone) {
        token = await newToken();
        clock.passToNext();
      }
    }
    await all;

    expect(arrivals).toBe(lookups);
    expect(statuses.get(429)).toBeUndefined();
    expect((statuses.get(200) ?? 0) + (statuses.get(404) ?? 0)).toBe(lookups);
    const allowed = perMinute * ((lastAt - startedAt) / 60_000);
    expect(lookups / allowed, 'share of the allowance that was used').toBeGreaterThanOrEqual(0.98);
  },
  isFull ? 600_000 : 60_000,
);
