import { type FellesklientError, isFellesklientError } from '@fellesklient/core';
import { createKrrClient } from '@fellesklient/krr';
import { afterEach, expect, test } from 'vitest';
import { krr } from './clients/krr.ts';
import { createTokenSource, maskinporten } from './clients/maskinporten.ts';
import { personidentifikator } from './clients/personidentifikator.ts';
import { findLeak } from './find-leak.ts';
import { echo, fine, firewallPage, html, json, says } from './server/answers.ts';
import { cut, hang, reset } from './server/broken-answers.ts';
import type { Behaviour } from './server/exchange.ts';
import { type FaultServer, startFaultServer } from './server/fault-server.ts';
import { delivered } from './server/pace.ts';
import { createTestClock } from './test-clock.ts';

const running: FaultServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

/** A register client that gets its tokens from a Maskinporten which misbehaves so. */
async function chain(
  tokenFaults: readonly Behaviour[],
  {
    registerFaults = [fine] as readonly Behaviour[],
    deadlineMs = 120_000,
    onStall = undefined as (() => void) | undefined,
  } = {},
) {
  const clock = createTestClock();
  const pause = async (ms: number): Promise<void> => clock.pass(ms);
  const pace = { now: clock.now, delivered, pause, stalled: onStall ?? clock.passToNext };
  const on = (event: { readonly type: string; readonly waitMs?: number }): void => {
    if (event.type === 'wait') setImmediate(() => clock.pass(event.waitMs ?? 0));
  };
  const [tokens, register] = (await Promise.all(
    [maskinporten, krr].map((client) => startFaultServer({ ...client, elsewhere: '', pace })),
  )) as [FaultServer, FaultServer];
  running.push(tokens, register);
  tokens.play(tokenFaults);
  register.play(registerFaults);
  const auth = createTokenSource(tokens.baseUrl, { clock, on });
  const client = createKrrClient({ environment: { baseUrl: register.baseUrl }, auth, clock, on, deadlineMs });
  const call = (signal?: AbortSignal) => client.personer([personidentifikator(2)], { signal });
  return { tokens, register, call };
}

test.each([
  ['503 for ever', says(503), { status: 503, retryable: true, cause: { code: 'server' } }, 4],
  ['reset for ever', cut('nothing', reset), { retryable: true, cause: { code: 'network' } }, 4],
  ['hang for ever', cut('nothing', hang), { retryable: true }, 4],
  ['firewall', says(403, html, firewallPage()), { status: 403, retryable: false, cause: { code: 'blocked' } }, 1],
  [
    'a scope that was not granted',
    says(
      400,
      json,
      JSON.stringify({
        error: 'invalid_scope',
        error_description: `Ikke tildelt (trace_id: ${'0af7651916cd43dd8448eb211c80319c'})`,
        error_uri: 'https://docs.digdir.no/maskinporten_feilkoder/MP-250',
      }),
    ),
    { status: 400, registerCode: 'MP-250', traceId: '0af7651916cd43dd8448eb211c80319c', retryable: false },
    1,
  ],
  ['an answer that repeats the request', echo(400, json), { status: 400, retryable: false }, 1],
])('Maskinporten, %s: the call fails for want of a token, and says why', async (_name, fault, wanted, requests) => {
  const { tokens, register, call } = await chain([fault]);
  const error: FellesklientError = await call().then(
    () => undefined,
    (thrown) => thrown,
  );
  expect(isFellesklientError(error), String(error)).toBe(true);
  expect(error.code).toMatch(/^(token|deadline)$/);
  expect(error).toMatchObject({ register: 'krr', attempts: 0, ...wanted });
  expect(findLeak(error, tokens.exchanges)).toBeUndefined();
  expect([tokens.exchanges.length, register.exchanges.length]).toEqual([requests, 0]);
});

test('Maskinporten, 503 once: the call notices nothing', async () => {
  const { tokens, register, call } = await chain([says(503), fine]);
  expect(await call()).toEqual(krr.value(2));
  expect([tokens.exchanges.length, register.exchanges.length]).toEqual([2, 1]);
});

test('a token that the register refuses is replaced by another', async () => {
  let number = 0;
  const another: Behaviour = (exchange) =>
    exchange.answer(200, json, JSON.stringify({ access_token: `synthetic-${++number}`, expires_in: 120 }));
  const { tokens, register, call } = await chain([another], { registerFaults: [says(401), fine] });
  expect(await call()).toEqual(krr.value(2));
  expect(register.exchanges.map(({ request }) => request.headers.authorization)).toEqual([
    'Bearer synthetic-1',
    'Bearer synthetic-2',
  ]);
  expect(new Set(tokens.exchanges.map(({ request }) => maskinporten.singleUse?.(request))).size).toBe(2);
});

test('abort while the token is on its way', async () => {
  const caller = new AbortController();
  const { register, call } = await chain([cut('nothing', hang)], { onStall: () => caller.abort() });
  await expect(call(caller.signal)).rejects.toMatchObject({ code: 'aborted', register: 'krr' });
  expect(register.exchanges).toHaveLength(0);
});

test('deadline while the token is on its way', async () => {
  const { register, call } = await chain([cut('nothing', hang)], { deadlineMs: 10_000 });
  await expect(call()).rejects.toMatchObject({ code: 'deadline', register: 'krr' });
  expect(register.exchanges).toHaveLength(0);
});
