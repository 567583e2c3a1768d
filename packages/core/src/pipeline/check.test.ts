import { expect, test } from 'vitest';
import { against, json, request } from '../../test/register.ts';

const wanted = { problems: ['/people: must be an array'] };

test('an answer that its caller finds nothing wrong with is the answer', async () => {
  const { call } = against([() => json('as promised')]);
  expect((await call({ ...request, check: () => undefined })).json).toBe('as promised');
});

test('what its caller finds wrong fails the call, which is not sent again and tells of all its attempts', async () => {
  const { call, sent, events } = against([() => json('', { status: 503 }), () => json('other')]);
  const failing = call({ ...request, check: async ({ json }) => (json === 'other' ? wanted : undefined) });
  await expect(failing).rejects.toMatchObject({ ...wanted, code: 'invalid-response', status: 200, attempts: 2 });
  expect(sent).toHaveLength(2);
  expect(events.at(-1)).toMatchObject({ type: 'done', code: 'invalid-response', attempts: 2 });
});

test('a check that fails itself tells nothing of its words', async () => {
  const { call } = against([() => json('01810012345')]);
  const check = ({ json }: { json: unknown }): never => {
    throw new Error(`read ${json}`);
  };
  const error = await call({ ...request, check }).catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'unexpected' });
  expect(error.stack).not.toContain('01810012345');
});
