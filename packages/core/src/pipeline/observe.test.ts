import { expect, test } from 'vitest';
import { against, json, type Reply, request } from '../../test/register.ts';
import { virtualClock } from '../../test/virtual-clock.ts';
import type { FellesklientError } from '../error.ts';
import type { PipelineOptions } from './pipeline.ts';

const ok: Reply = () => json({ people: [] });
const down: Reply = () => new Response(null, { status: 503 });
const fails = (): never => {
  throw new Error('redis://user:secret@host');
};
const failing = (work: Promise<unknown>): Promise<FellesklientError> =>
  work.then(
    () => Promise.reject(new Error('should have failed')),
    (error) => error,
  );

test.each<[string, Reply, Partial<PipelineOptions>]>([
  ['a clock that cannot tell the time', ok, { clock: { ...virtualClock(), now: fails } }],
  ['a clock that cannot wait', down, { clock: { ...virtualClock(), sleep: fails } }],
  ['a source of jitter', down, { random: fails }],
  ['a response', () => ({ status: 500, headers: { get: fails }, body: null }) as never, {}],
])('%s that throws fails the call, without its words', async (_, reply, options) => {
  const { call, events } = against([reply], options);
  const error = await failing(call(request));
  expect(error).toMatchObject({ code: 'unexpected', operation: 'lookUp', retryable: false, cause: { name: 'Error' } });
  expect(JSON.stringify([error, error.stack, events])).not.toContain('secret');
  expect(events.at(-1)).toMatchObject({ type: 'done', code: 'unexpected' });
});

test('a body that cannot be written is named, and what it holds is not', async () => {
  const { call } = against([ok]);
  const error = await failing(call({ ...request, body: { ids: ['11'], secret: 1n } }));
  expect(error).toMatchObject({ code: 'invalid-input', problems: ['body: cannot be written as JSON'] });
});

test('a listener fails no call, neither at once nor later', async () => {
  const rejections: unknown[] = [];
  const onRejection = (reason: unknown): unknown => rejections.push(reason);
  process.on('unhandledRejection', onRejection);
  await against([ok], { on: fails }).call(request);
  await against([ok], { on: async () => fails() }).call(request);
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', onRejection);
  expect(rejections).toEqual([]);
});
