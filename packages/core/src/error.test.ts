import { inspect } from 'node:util';
import { expect, test, vi } from 'vitest';
import { FellesklientError, isFellesklientError } from './error.ts';
import { codeTexts, type ErrorCode } from './error-code.ts';

const context = { register: 'demo', operation: 'lookUp', urlTemplate: 'POST /people', attempts: 2, elapsedMs: 7 };
const codes = Object.keys(codeTexts) as ErrorCode[];

test.each(codes)('%s says what happened, where and what to do', (code) => {
  const error = new FellesklientError(code, context, { status: 418, registerCode: 'X-001' });
  const { happened, remedy, retryable } = codeTexts[code];
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
    remedy: codeTexts.blocked.remedy,
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
