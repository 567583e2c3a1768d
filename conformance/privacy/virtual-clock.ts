import type { Clock } from '@fellesklient/core';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

const underWay = new Set<Promise<unknown>>();
const { subtle } = crypto;
for (const method of ['sign', 'importKey'] as const) {
  const original = subtle[method].bind(subtle) as (...args: unknown[]) => Promise<unknown>;
  const noted = (...args: unknown[]): Promise<unknown> => {
    const work = original(...args).finally(() => underWay.delete(work));
    underWay.add(work);
    return work;
  };
  Object.defineProperty(subtle, method, { value: noted });
}

/** The end of all signing and loading of keys that is under way; undefined when there is none. */
export function cryptographyUnderWay(): Promise<unknown> | undefined {
  return underWay.size > 0 ? Promise.allSettled(underWay) : undefined;
}

/** A clock that leaps to the next sleeper when nothing else is left to do; signing takes real time, and it waits for that. */
export function virtualClock(): Clock {
  let now = Date.UTC(2026, 0, 1);
  let scheduled = false;
  const sleepers = new Set<Sleeper>();

  const schedule = (): void => {
    if (scheduled || sleepers.size === 0) return;
    scheduled = true;
    const cryptography = cryptographyUnderWay();
    if (cryptography) void cryptography.then(() => setImmediate(leap));
    else setImmediate(leap);
  };
  const leap = (): void => {
    scheduled = false;
    let first: Sleeper | undefined;
    for (const sleeper of sleepers) if (!first || sleeper.at < first.at) first = sleeper;
    if (first && !cryptographyUnderWay()) {
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
