import { expect, test } from 'vitest';
import { against, json, request } from '../../test/register.ts';

const refused = (): Response => new Response(null, { status: 401 });
const fails = (): never => {
  throw Object.assign(new Error('cannot forget eyJhbGciOiJ'), { code: 'ECONNREFUSED', syscall: 'connect' });
};

test.each([
  ['at once', fails],
  ['later', async () => fails()],
])('a token source that cannot forget, and says so %s, is named without its words', async (_, invalidate) => {
  const { call, sent } = against([refused, () => json({})], { auth: { get: async () => 'token', invalidate } });
  const error = await call(request).catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'token', cause: { name: 'Error', code: 'ECONNREFUSED', syscall: 'connect' } });
  expect(JSON.stringify([error, error.stack])).not.toContain('eyJ');
  expect(sent).toHaveLength(1);
});
