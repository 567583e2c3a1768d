import type { ClientOptions, FellesklientEvent } from '@fellesklient/core';
import type { Client } from './client.ts';
import type { Row } from './row.ts';
import type { Exchange } from './server/exchange.ts';
import { delivered } from './server/pace.ts';
import { createTestClock } from './test-clock.ts';
import { closeWay, openWay } from './way.ts';

/** What came of a call. */
export interface Outcome {
  readonly value?: unknown;
  readonly error?: unknown;
  readonly exchanges: readonly Exchange[];
  /** Requests that reached the place where redirects point to. */
  readonly elsewhere: number;
  readonly events: readonly FellesklientEvent[];
  /** The reason that the caller aborted with, if it did. */
  readonly abortReason: unknown;
}

/** Just under 1, then 0, then the middle: pauses touch both ends of their range. */
const draws = [1 - Number.EPSILON, 0, 0.5];

/** Makes one call with one client against one fault. Time is virtual: it passes when client or server wait for it to. */
export async function runRow(row: Row, client: Client): Promise<Outcome> {
  const clock = createTestClock();
  const controller = new AbortController();
  const events: FellesklientEvent[] = [];
  let drawn = 0;
  const options: ClientOptions = {
    clock,
    random: () => draws[drawn++ % draws.length] as number,
    on: (event) => {
      events.push(event);
      if (event.type !== 'wait') return;
      setImmediate(() => (row.abort === 'during the pause' ? controller.abort() : clock.pass(event.waitMs)));
    },
    ...(row.deadlineMs !== undefined && { deadlineMs: row.deadlineMs }),
    ...(row.maxResponseBytes !== undefined && { maxResponseBytes: row.maxResponseBytes }),
    ...(row.abort === 'while connecting' && { fetch: abortingFetch(controller) }),
  };
  const way = await openWay(row, client, {
    now: clock.now,
    delivered,
    stalled: () => (row.abort === 'when the server stalls' ? controller.abort() : clock.passToNext()),
    pause: async (ms) => {
      await delivered();
      clock.pass(ms);
      await delivered();
    },
  });
  const { server, elsewhere } = way;
  try {
    const call = client.make(way.baseUrl, options);
    if (row.before) {
      server.play([row.before]);
      await call(1);
      events.length = 0;
    }
    server.play(row.server);
    if (row.abort === 'before the call') controller.abort();
    const [result] = await Promise.allSettled([call(2, controller.signal)]);
    const outcome = result.status === 'fulfilled' ? { value: result.value } : { error: result.reason };
    // Whoever gives up on an answer must also hang up; a shared call goes on without this caller.
    if (!client.shared) await server.settled();
    const { reason: abortReason } = controller.signal;
    return { ...outcome, exchanges: server.exchanges, elsewhere: elsewhere.exchanges.length, events, abortReason };
  } finally {
    await closeWay(way);
  }
}

function abortingFetch(controller: AbortController): typeof fetch {
  return (input, init) => {
    const answer = fetch(input, init);
    controller.abort();
    return answer;
  };
}
