import { expect, test } from 'vitest';
import { against, request } from '../../test/register.ts';
import { systemClock } from '../clock.ts';

const hang = (): Promise<Response> => new Promise(() => {});

test('an attempt that the deadline ends is told of before the end of the call', async () => {
  const { call, events } = against([hang], { deadlineMs: 1000 });
  await expect(call(request)).rejects.toMatchObject({ code: 'deadline', attempts: 1 });
  expect(events.map(({ type }) => type)).toEqual(['start', 'attempt', 'done']);
});

test('so is one that the caller aborts', async () => {
  const caller = new AbortController();
  const { call, events } = against([
    () => {
      caller.abort();
      return hang();
    },
  ]);
  await expect(call({ ...request, signal: caller.signal })).rejects.toMatchObject({ code: 'aborted', attempts: 1 });
  expect(events.map(({ type }) => type)).toEqual(['start', 'attempt', 'done']);
});

test('a body that is never made does not outlive the deadline', async () => {
  const { call, sent } = against([hang], { deadlineMs: 1000 });
  const body = (): Promise<never> => new Promise(() => {});
  const operation = { ...request.operation, limits: [] };
  await expect(call({ ...request, operation, body })).rejects.toMatchObject({ code: 'deadline', attempts: 0 });
  expect(sent).toHaveLength(0);
});

test.each([Number.POSITIVE_INFINITY, 2 ** 31])('a deadline of %d ms is not over at once', async (ms) => {
  const answer = (): Promise<Response> => new Promise((resolve) => setTimeout(resolve, 20, Response.json({})));
  const { call } = against([answer], { deadlineMs: ms, timeoutMs: ms, clock: systemClock });
  expect(await call(request)).toMatchObject({ status: 200 });
});
