import type { Clock } from '@fellesklient/core';

/** Time that moves only when told to. */
export interface TestClock extends Clock {
  /** So many milliseconds go by, and whoever waits for a moment among them wakes. */
  pass(ms: number): void;
  /** Goes to the next moment that anybody waits for. */
  passToNext(): void;
}

export function createTestClock(): TestClock {
  let now = Date.now();
  const sleepers = new Map<() => void, number>();
  const moveTo = (moment: number): void => {
    now = moment;
    for (const [wake, at] of [...sleepers]) if (at <= now) wake();
  };
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const wake = (): void => {
          sleepers.delete(wake);
          signal?.removeEventListener('abort', onAbort);
          resolve();
        };
        const onAbort = (): void => {
          sleepers.delete(wake);
          reject(signal?.reason);
        };
        sleepers.set(wake, now + ms);
        signal?.addEventListener('abort', onAbort, { once: true });
      }),
    pass: (ms) => moveTo(now + ms),
    passToNext: () => {
      if (sleepers.size > 0) moveTo(Math.min(...sleepers.values()));
    },
  };
}
