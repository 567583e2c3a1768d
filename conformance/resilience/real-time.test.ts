import type { ClientOptions } from '@fellesklient/core';
import { afterEach, expect, test } from 'vitest';
import type { Call } from './client.ts';
import { krr } from './clients/krr.ts';
import { busy, fine, says } from './server/answers.ts';
import { cut, hang } from './server/broken-answers.ts';
import type { Behaviour } from './server/exchange.ts';
import { type FaultServer, startFaultServer } from './server/fault-server.ts';
import { realPace } from './server/pace.ts';

// The rows run on a virtual clock; here the real one does what they take for granted.

let server: FaultServer | undefined;
afterEach(() => server?.close());

async function against(behaviours: readonly Behaviour[], options: ClientOptions): Promise<Call> {
  server = await startFaultServer({ ...krr, elsewhere: '', pace: realPace });
  server.play(behaviours);
  return krr.make(server.baseUrl, options);
}

test('timeouts end attempts, before the headers and in the body', async () => {
  const call = await against([cut('nothing', hang), cut('half the body', hang)], { timeoutMs: 50, maxAttempts: 2 });
  await expect(call(1)).rejects.toMatchObject({ code: 'timeout', attempts: 2 });
});

test('the deadline ends a call', async () => {
  const call = await against([cut('half the body', hang)], { deadlineMs: 50 });
  await expect(call(1)).rejects.toMatchObject({ code: 'deadline', attempts: 1 });
});

test('an abort ends a pause', async () => {
  const caller = new AbortController();
  const call = await against([busy(100_000)], {
    on: ({ type }) => {
      if (type === 'wait') setImmediate(() => caller.abort());
    },
  });
  await expect(call(1, caller.signal)).rejects.toMatchObject({ code: 'aborted', attempts: 1 });
});

test('pauses come to an end', async () => {
  const call = await against([says(503), fine], { random: () => 0.01 });
  expect(await call(1)).toEqual(krr.value(1));
});
