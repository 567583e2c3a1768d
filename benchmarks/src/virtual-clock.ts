import { setImmediate } from 'node:timers/promises';
import type { Clock } from '@fellesklient/core';

/** A clock that leaps to the next sleeper when nothing else is left to do. */
export interface VirtualClock extends Clock {
  /** Lets time pass until the work is done. */
  passUntil(work: Promise<unknown>): Promise<void>;
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

export function createVirtualClock(): VirtualClock {
  let now = Date.UTC(2026, 0, 1);
  const sleepers = new Set<Sleeper>();
  const clock: Clock = {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const onAbort = (): void => {
          sleepers.delete(sleeper);
          reject(signal?.reason);
        };
        const wake = (): void => {
          signal?.removeEventListener('abort', onAbort);
          resolve();
        };
        const sleeper: Sleeper = { at: now + ms, wake };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', onAbort, { once: true });
      }),
  };
  const leap = (): void => {
    let next: Sleeper | undefined;
    for (const sleeper of sleepers) if (!next || sleeper.at < next.at) next = sleeper;
    if (!next) throw new Error('The work waits for something else than the clock.');
    sleepers.delete(next);
    now = Math.max(now, next.at);
    next.wake();
  };
  return {
    ...clock,
    async passUntil(work) {
      let ended = false;
      const end = (): void => {
        ended = true;
      };
      work.then(end, end);
      for (;;) {
        await setImmediate(); // whatever needs no time happens before time passes
        if (ended) break;
        leap();
      }
      await work;
    },
  };
}
