import type { Clock } from '@fellesklient/core';
import { realWorkUnderWay } from './real-work.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** A clock that leaps to the next sleeper when nothing else is left to do; it waits for work that takes real time. */
export function virtualClock(): Clock {
  let now = Date.UTC(2026, 0, 1);
  let scheduled = false;
  const sleepers = new Set<Sleeper>();

  const schedule = (): void => {
    if (scheduled || sleepers.size === 0) return;
    scheduled = true;
    const work = realWorkUnderWay();
    if (work) void work.then(() => setImmediate(leap));
    else setImmediate(leap);
  };
  const leap = (): void => {
    scheduled = false;
    let first: Sleeper | undefined;
    for (const sleeper of sleepers) if (!first || sleeper.at < first.at) first = sleeper;
    if (first && !realWorkUnderWay()) {
      sleepers.delete(first);
      now = Math.max(now, first.at);
      first.wake();
    }
    schedule();
  };

  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const sleeper = { at: now + ms, wake: resolve };
        sleepers.add(sleeper);
        const onAbort = (): void => {
          sleepers.delete(sleeper);
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        schedule();
      }),
  };
}
