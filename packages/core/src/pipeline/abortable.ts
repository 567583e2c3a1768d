import type { Clock } from '../clock.ts';

/** Waits for work that may not honour the signal itself; rejects with its reason as soon as it is aborted. */
export function abortable<T>(work: T | Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    Promise.resolve(work)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/** A reason that costs nothing: without one, `abort` builds a DOMException with its stack. */
const nothing = {};

/** Does the work; calls `onTimeUp` if it has not ended after so many milliseconds. */
export async function within<T>(clock: Clock, ms: number, onTimeUp: () => void, work: () => Promise<T>): Promise<T> {
  const ended = new AbortController();
  clock.sleep(ms, ended.signal).then(onTimeUp, () => {});
  try {
    return await work();
  } finally {
    ended.abort(nothing);
  }
}

/** Aborts `target` when the signal is aborted, with its reason or another. The returned function unties them. */
export function follow(
  target: AbortController,
  signal: AbortSignal,
  reason: () => unknown = () => signal.reason,
): () => void {
  const onAbort = (): void => target.abort(reason());
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  return () => signal.removeEventListener('abort', onAbort);
}
