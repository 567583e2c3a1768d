import { onAbort } from './pipeline/abortable.ts';

/** Time as the pipeline sees it. Tests inject a virtual one; nothing else in the package reads the time or sleeps. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** Resolves after so many milliseconds; rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Node.js fires a longer timer at once, and writes its length into a warning. */
const longestMs = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => {
          untie?.();
          resolve();
        },
        Math.min(ms, longestMs),
      );
      const untie =
        signal &&
        onAbort(signal, () => {
          clearTimeout(timer);
          reject(signal.reason);
        });
    }),
};
