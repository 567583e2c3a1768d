import { expect, test } from 'vitest';
import { against, request } from '../../test/register.ts';

const blue = '{"navn":"blåbær"}';
const utf8 = new TextEncoder().encode(blue);
const latin1 = Uint8Array.from(blue, (letter) => letter.charCodeAt(0));

test.each([
  ['UTF-8', utf8, 'application/json'],
  ['UTF-8, declared', utf8, 'application/json; charset=UTF-8'],
  ['UTF-8 declared as Latin-1', utf8, 'application/json;charset="iso-8859-1"'],
  ['UTF-8 with an unknown charset', utf8, 'application/json; charset=klingon'],
  ['UTF-8 with a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8), 'application/json'],
  ['Latin-1, declared', latin1, 'application/json; charset=latin1'],
])('%s is read', async (_name, bytes, type) => {
  const { call } = against([() => new Response(bytes, { headers: { 'content-type': type } })]);
  expect((await call(request)).json).toEqual({ navn: 'blåbær' });
});

test.each(['application/json', 'application/json; charset=utf-8', 'application/json; charset=klingon'])(
  'Latin-1 as %s is no text',
  async (type) => {
    const { call, sent } = against([() => new Response(latin1, { headers: { 'content-type': type } })]);
    await expect(call(request)).rejects.toMatchObject({ code: 'invalid-response', status: 200, retryable: false });
    expect(sent).toHaveLength(1);
  },
);
