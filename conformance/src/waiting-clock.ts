import { type Clock, systemClock } from '@fellesklient/core';

/** The machine's clock, but for the waits between two calls: those of a call, like its deadline, come with a signal that ends them. */
export function waitingBy(wait: (ms: number) => Promise<void>): Clock {
  return { now: systemClock.now, sleep: (ms, signal) => (signal ? systemClock.sleep(ms, signal) : wait(ms)) };
}
