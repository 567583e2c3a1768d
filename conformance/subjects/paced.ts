import { setTimeout as sleep } from 'node:timers/promises';

export interface Pace {
  /** Addresses that begin so are counted. */
  readonly below: string;
  readonly perMinute: number;
  /** Milliseconds; the system's clock when absent. */
  readonly now?: () => number;
  readonly wait?: (ms: number) => Promise<unknown>;
}

const minute = 60_000;

/** Sends no more than so many requests in any minute; whoever comes too early waits. */
export function paced(
  fetch: typeof globalThis.fetch,
  { below, perMinute, now = performance.now.bind(performance), wait = sleep }: Pace,
): typeof globalThis.fetch {
  const sent: number[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  const take = async (): Promise<void> => {
    const first = sent.length < perMinute ? undefined : sent.shift();
    if (first !== undefined) await wait(Math.max(0, first + minute - now()));
    sent.push(now());
  };
  return async (input, init) => {
    if (String(input).startsWith(below)) {
      turn = turn.then(take);
      await turn;
    }
    return fetch(input, init);
  };
}
