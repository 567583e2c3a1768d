import type { Clock } from '@fellesklient/core';

/** Between two questions for a batch that is not ready. */
const longestPauseMs = 15_000;

/** A clock that stands until it is moved. Pauses by it are over at once; who sleeps longer than any pause guards a call, and no call hangs. */
export interface HandMovedClock extends Clock {
  moveTo(instant: number): void;
}

export function createHandMovedClock(start: number): HandMovedClock {
  let instant = start;
  return {
    now: () => instant,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (ms <= longestPauseMs) return resolve();
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      }),
    moveTo(to) {
      instant = to;
    },
  };
}
