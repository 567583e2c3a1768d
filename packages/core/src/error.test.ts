import { inspect } from 'node:util';
import { expect, test, vi } from 'vitest';
import { asFellesklientError, FellesklientError, isFellesklientError } from './error.ts';
import { type ErrorCode, passing, texts } from './error-code.ts';

const context = { register: 'demo', operation: 'lookUp', urlTemplate: 'POST /people', attempts: 2, elapsedMs: 7 };
const codes: readonly ErrorCode[] = [
  'invalid-input',
  'aborted',
  'deadline',
  'timeout',
  'network',
  'token',
  'rate-limiter',
  'unauthorized',
  'forbidden',
  'not-found',
  'gone',
  'rejected',
  'rate-limited',
  'quota-exceeded',
  'blocked',
  'server',
  'redirected',
  'invalid-response',
  'too-large',
  'schema-drift',
  'unexpected',
];

test.each(codes)('%s says what happened, where and what to do', (code) => {
  const error = new FellesklientError(code, context, { status: 418, registerCode: 'X-001' });
  const [happened, remedy] = texts[code];
  const retryable = passing.test(code);
  expect(error.message).toBe(`${happened} (demo.lookUp POST /people, 418, X-001). ${remedy}`);
  expect(error).toMatchObject({ ...context, code, remedy, retryable, name: 'FellesklientError' });
});

test('two copies of the package agree on what an error is', async () => {
  vi.resetModules();
  const copy = await import('./error.ts');
  expect(copy.FellesklientError).not.toBe(FellesklientError);
  const error = new copy.FellesklientError('network', context);
  expect(error).not.toBeInstanceOf(FellesklientError);
  expect([isFellesklientError(error), copy.isFellesklientError(new FellesklientError('network', context))]).toEqual([
    true,
    true,
  ]);
});

test.each([undefined, null, 'network', new Error('network'), { code: 'network' }])('%s is no such error', (value) => {
  expect(isFellesklientError(value)).toBe(false);
});

test('toJSON is plain data with what is known and nothing else', () => {
  const error = new FellesklientError('blocked', context, { status: 403, supportId: '123', traceId: undefined });
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'FellesklientError',
    message: error.message,
    code: 'blocked',
    ...context,
    retryable: false,
    remedy: texts.blocked[1],
    status: 403,
    supportId: '123',
  });
});

test('printing shows the cause as rebuilt', () => {
  const error = new FellesklientError('network', context, { cause: { name: 'Error', code: 'ECONNRESET' } });
  expect(inspect(error)).toMatch(/\[cause\]: \{ name: 'Error', code: 'ECONNRESET' \}/);
});

test('many problems are counted, not listed', () => {
  const problems = Array.from({ length: 7 }, (_, i) => `/ids/${i}: wrong`);
  const error = new FellesklientError('invalid-input', context, { problems });
  expect(error.message).toContain('/ids/4: wrong; and 2 more (demo');
  expect(error.problems).toHaveLength(7);
});

test('what somebody else throws is kept without its words, and an error of ours as it is', () => {
  const ours = new FellesklientError('aborted', context);
  expect(asFellesklientError(ours, { ...context, attempts: 5 })).toBe(ours);
  const theirs = asFellesklientError(new TypeError('Failed to parse URL from /01810012345'), context);
  expect(theirs).toMatchObject({ code: 'unexpected', ...context, cause: { name: 'TypeError' } });
  expect(inspect(theirs, { showHidden: true })).not.toContain('01810012345');
});

test('a value that cannot be read is no error of ours', () => {
  const unreadable = new Proxy(new Error('failed'), {
    get: () => {
      throw new Error('01810012345');
    },
  });
  expect(isFellesklientError(unreadable)).toBe(false);
  expect(asFellesklientError(unreadable, context)).toMatchObject({ code: 'unexpected', cause: { name: 'Error' } });
});
