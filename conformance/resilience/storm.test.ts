import { type AnyFellesklientError, type Clock, isFellesklientError } from '@fellesklient/core';
import { createKrrClient } from '@fellesklient/krr';
import { afterEach, describe, expect, test } from 'vitest';
import type { Call } from './client.ts';
import { krr } from './clients/krr.ts';
import { createTokenSource, maskinporten } from './clients/maskinporten.ts';
import { personidentifikator } from './clients/personidentifikator.ts';
import { clients } from './clients.ts';
import { fine, says } from './server/answers.ts';
import { cut, reset } from './server/broken-answers.ts';
import { type FaultServer, startFaultServer } from './server/fault-server.ts';
import { realPace } from './server/pace.ts';

const calls = process.env.FELLESKLIENT_FULL ? 6000 : 1000;
const mostAtOnce = 50;
/** Requests for each call in an outage. */
const mostAmplification = 1.1;

/** Pauses are over at once; only what is longer than any of them, a timeout, takes its time. */
const hasty: Clock = {
  now: Date.now,
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (ms <= 10_000) setImmediate(resolve);
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
};

const running: FaultServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function start(register: Pick<(typeof clients)[number], 'answer' | 'retryAfterUnit'>): Promise<FaultServer> {
  const server = await startFaultServer({ ...register, elsewhere: '', pace: realPace });
  running.push(server);
  return server;
}

/** How often each outcome came of so many calls, many at once. */
async function outcomes(call: Call, count: number): Promise<Record<string, number>> {
  const seen: Record<string, number> = {};
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const outcome = await call(next++).then(
        () => 'fine',
        (error: AnyFellesklientError) => (isFellesklientError(error) ? error.code : String(error)),
      );
      seen[outcome] = (seen[outcome] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: mostAtOnce }, worker));
  return seen;
}

describe.each(clients)('an outage behind $name', (client) => {
  test.each([
    ['503', says(503), 'server'],
    ['reset', cut('nothing', reset), 'network'],
    ['401', says(401), 'unauthorized'],
  ] as const)('all %s: no storm, and all is well afterwards', async (_name, behaviour, code) => {
    const server = await start(client);
    const call = client.make(server.baseUrl, { clock: hasty });
    server.play([behaviour]);
    expect(await outcomes(call, calls)).toEqual({ [code]: calls });
    expect(server.exchanges.length).toBeLessThanOrEqual(calls * mostAmplification);

    server.play([fine]);
    expect(await outcomes((n) => call(calls + n), 200)).toEqual({ fine: 200 });
    expect(server.exchanges).toHaveLength(200);

    server.play([says(503), fine]);
    expect(await call(2 * calls)).toEqual(client.value(2 * calls));
    expect(server.exchanges).toHaveLength(2);
  });
});

test('an outage of the token source is not multiplied by the clients that ask it', async () => {
  const [tokens, register] = await Promise.all([start(maskinporten), start(krr)]);
  const auth = createTokenSource(tokens.baseUrl, { clock: hasty });
  // Each call for a customer of its own, so that none shares its token with another.
  const client = createKrrClient({ environment: { baseUrl: register.baseUrl }, auth, clock: hasty });
  const call: Call = (n) => client.personer([personidentifikator(n)], { consumerOrg: String(310_000_000 + n) });
  tokens.play([says(503)]);
  expect(await outcomes(call, calls)).toEqual({ token: calls });
  expect(tokens.exchanges.length).toBeLessThanOrEqual(calls * mostAmplification);
  expect(register.exchanges).toHaveLength(0);
});
