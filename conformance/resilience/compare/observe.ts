import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '../client.ts';
import type { Row } from '../row.ts';
import { fine } from '../server/answers.ts';
import type { Behaviour, Exchange } from '../server/exchange.ts';
import { realPace } from '../server/pace.ts';
import { closeWay, openWay } from '../way.ts';
import type { Contender, Result } from './contender.ts';

/** What a contender did about a fault, in real time. */
export interface Observation {
  /** Absent when it was still waiting at the end. */
  readonly result: Result | undefined;
  readonly exchanges: readonly Exchange[];
  /** Requests that reached the place where redirects point to. */
  readonly elsewhere: number;
  /** Milliseconds from one request to the next. */
  readonly gapsMs: readonly number[];
  /** Milliseconds from the caller's abort to the end of the call; absent when there was none before that. */
  readonly abortTookMs: number | undefined;
}

/** The caller aborts a pause so many milliseconds after the answer that leads to it. */
const intoPauseMs = 100;

export async function observe(row: Row, contender: Contender, client: Client, observeMs: number): Promise<Observation> {
  const caller = new AbortController();
  const over = new AbortController();
  const arrivals: number[] = [];
  let abortedAt = Number.NaN;
  const abort = (): void => {
    abortedAt = performance.now();
    caller.abort();
  };
  const stalled = row.abort === 'when the server stalls' ? abort : () => {};
  const watched =
    (behaviour: Behaviour): Behaviour =>
    (exchange) => {
      arrivals.push(performance.now());
      if (row.abort === 'during the pause') sleep(intoPauseMs, null, { signal: over.signal }).then(abort, () => {});
      return behaviour(exchange);
    };
  const way = await openWay(row, client, { ...realPace, stalled });
  const { server, elsewhere } = way;
  try {
    const call = contender.make(way.baseUrl);
    elsewhere.play([fine]);
    if (row.before) {
      server.play([row.before]);
      await call(1, caller.signal);
    }
    server.play(row.server.map(watched));
    if (row.abort === 'before the call') abort();
    const calling = call(2, caller.signal);
    if (row.abort === 'while connecting') abort();
    const result = await Promise.race([calling, sleep(observeMs, undefined, { signal: over.signal })]);
    const abortTook = performance.now() - abortedAt;
    return {
      result,
      exchanges: [...server.exchanges],
      elsewhere: elsewhere.exchanges.length,
      gapsMs: arrivals.slice(1).map((at, i) => at - (arrivals[i] as number)),
      abortTookMs: Number.isNaN(abortTook) ? undefined : abortTook,
    };
  } finally {
    over.abort();
    caller.abort();
    await closeWay(way);
  }
}
