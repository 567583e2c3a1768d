import type { Clock } from '../clock.ts';

/** Does this when the signal is aborted, at once when it is already. The returned function calls it off. */
export function onAbort(signal: AbortSignal, act: () => void): () => void {
  if (signal.aborted) act();
  signal.addEventListener('abort', act, { once: true });
  return () => signal.removeEventListener('abort', act);
}

/** Waits for work that may not honour the signal itself; rejects with its reason as soon as it is aborted. */
export function abortable<T>(work: T | Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const untie = onAbort(signal, () => reject(signal.reason));
    Promise.resolve(work).then(resolve, reject).finally(untie);
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
  return onAbort(signal, () => target.abort(reason()));
}
