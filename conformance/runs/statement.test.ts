import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { clientChecks, registerChecks } from '../checks/index.ts';
import { madePages } from '../scripts/made-pages.ts';
import { environmentChecks } from '../smoke/checks/index.ts';
import { checkId } from '../src/index.ts';

test.each(await madePages())(
  '$name is what `npm run statement -w conformance` makes of today',
  async ({ file, text }) => {
    expect(await readFile(file, 'utf8')).toBe(text);
  },
);

test('no two checks have one id', () => {
  const ids = [...registerChecks, ...environmentChecks, ...clientChecks].map(checkId);
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
});
