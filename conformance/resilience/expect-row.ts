import { type ErrorCode, type FellesklientError, isFellesklientError } from '@fellesklient/core';
import { expect } from 'vitest';
import type { Client } from './client.ts';
import { findLeak } from './find-leak.ts';
import type { Range, Row, Wanted, WantedError } from './row.ts';
import type { Outcome } from './run-row.ts';

/** What a row wants from this client. */
export function wantedFrom(row: Row, client: Client): Wanted {
  return (
    (client.idempotent ? undefined : row.wantedOnce) ??
    (client.takesToken ? undefined : row.wantedWithoutToken) ??
    row.wanted
  );
}

/** Fails when what came of a call is not what the row wants. */
export function expectRow(row: Row, client: Client, outcome: Outcome): void {
  const { value, error, exchanges, elsewhere, events } = outcome;
  const wanted = wantedFrom(row, client);
  expect(elsewhere, 'requests that followed a redirect').toBe(0);
  expect(findLeak(error, exchanges), 'a secret in the error').toBeUndefined();
  expect(findLeak(events, exchanges), 'a secret in an event').toBeUndefined();
  expectNothingTwice(client, outcome);
  if (row.abort && client.shared) {
    expect(error === outcome.abortReason || (error as FellesklientError).code === 'aborted').toBe(true);
    return;
  }

  if (wanted.error) expectError(wanted.error, client, outcome);
  else expect({ error, value }).toEqual({ error: undefined, value: client.value(2) });
  expect(exchanges, 'requests').toHaveLength(wanted.requests);
  expectEvents(wanted, outcome);
}

function expectError(wanted: WantedError, client: Client, { value, error }: Outcome): void {
  expect(value, 'a value').toBeUndefined();
  expect(isFellesklientError(error), String(error)).toBe(true);
  const { code, status, retryAfterMs, supportId, retryable, cause, register, remedy } = error as FellesklientError;
  expect({ code, status, supportId, retryable }).toEqual({
    code: wantedCode(wanted, client),
    status: wanted.status,
    supportId: wanted.supportId,
    retryable: wanted.retryable,
  });
  expect(
    [register, remedy].every((text) => text.length > 0),
    'register and remedy',
  ).toBe(true);
  if (wanted.retryAfterMs) expectWithin(retryAfterMs, wanted.retryAfterMs, 'retryAfterMs');
  else expect(retryAfterMs, 'retryAfterMs').toBeUndefined();
  if (wanted.remedy) expect(remedy).toMatch(wanted.remedy);
  if (wanted.cause !== undefined) expect(cause?.code, 'cause.code').toMatch(wanted.cause);
}

function wantedCode({ code }: WantedError, { drift, unsignedNotFound = 'not-found' }: Client): ErrorCode {
  if (code === 'not-found') return unsignedNotFound;
  return code === 'drift' ? drift : code;
}

function expectEvents(wanted: Wanted, { events, error }: Outcome): void {
  const waits = events.flatMap((event) => (event.type === 'wait' ? [event.waitMs] : []));
  expect(waits, 'pauses').toHaveLength(wanted.waits.length);
  for (const [i, range] of wanted.waits.entries()) expectWithin(waits[i], range, `pause ${i + 1}`);
  const [first, last] = [events[0], events.at(-1)];
  expect([first?.type, last?.type]).toEqual(['start', 'done']);
  if (last?.type !== 'done') return;
  expect(events.filter(({ type }) => type === 'attempt')).toHaveLength(last.attempts);
  if (last.code !== undefined) expect(error).toMatchObject({ code: last.code, attempts: last.attempts });
}

/** Neither a token that was refused, nor anything that works once. */
function expectNothingTwice(client: Client, { exchanges }: Outcome): void {
  const refused = new Set<string | undefined>();
  for (const { request, status } of exchanges) {
    expect(refused.has(request.headers.authorization), 'a refused token was sent again').toBe(false);
    if (status === 401 && client.takesToken) refused.add(request.headers.authorization);
  }
  const used = exchanges.flatMap(({ request }) => client.singleUse?.(request) ?? []);
  expect(new Set(used).size, 'different grants').toBe(used.length);
}

function expectWithin(value: number | undefined, [least, most]: Range, name: string): void {
  expect(value, name).toBeGreaterThanOrEqual(least);
  expect(value, name).toBeLessThanOrEqual(most);
}
