import { expect, test } from 'vitest';
import { bearerToken } from './index.ts';

test.each([
  ['Bearer abc.def.ghi', 'abc.def.ghi'],
  ['bearer  abc', 'abc'],
  ['Basic abc', undefined],
  ['Bearer', undefined],
  ['Bearer a b', undefined],
  ['', undefined],
  [null, undefined],
  [undefined, undefined],
])('of %j it is %j', (authorization, token) => expect(bearerToken(authorization)).toBe(token));
