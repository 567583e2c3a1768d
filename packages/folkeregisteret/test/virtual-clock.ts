import type { Clock } from '@fellesklient/core';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** A clock that leaps to the next sleeper as soon as nothing else is left to do; no test ever waits. */
export function virtualClock(): Clock {
  let now = Date.UTC(2026, 0, 1);
  const sleepers = new Set<Sleeper>();
  let scheduled = false;

  const schedule = (): void => {
    if (scheduled || sleepers.size === 0) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      const [first] = [...sleepers].sort((a, b) => a.at - b.at);
      if (!first) return;
      sleepers.delete(first);
      now = Math.max(now, first.at);
      first.wake();
      schedule();
    });
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
