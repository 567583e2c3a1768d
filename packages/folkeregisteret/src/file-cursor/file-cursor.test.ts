import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { feed, items } from '../../test/fake-feed.ts';
import { against } from '../../test/fake-register.ts';
import { hendelser, type Position } from '../hendelser/index.ts';
import { fileCursor } from './index.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'freg-'));
  path = join(folder, 'position.json');
});
afterEach(() => rm(folder, { recursive: true }));

const position: Position = { rettighetspakke: 'finans', environment: 'test', sekvensnummer: 40241 };
const ofOslo: Position = { ...position, rettighetspakke: 'offentlig-med-hjemmel', kommunenummer: '0301' };

test.each([position, ofOslo])('a position is kept as JSON that says of which feed it is: %j', async (kept) => {
  expect(await fileCursor(path).read()).toBeUndefined();
  await fileCursor(path).write(kept);
  expect(await fileCursor(path).read()).toEqual(kept);
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(kept);
});

test('keeps a feed from one run to the next', async () => {
  const { freg } = against('finans', feed(items(1, 2, 3), { pageSize: 2 }));
  const read: number[] = [];
  const run = async (pages: number): Promise<void> => {
    for await (const page of hendelser(freg, { cursor: fileCursor(path), fra: 1 })) {
      read.push(...page.hendelser.map(({ sekvensnummer }) => sekvensnummer));
      if (--pages < 0) return; // dies
      await page.commit();
    }
  };
  await run(0);
  await run(9);
  expect(read).toEqual([1, 2, 1, 2, 3]);
  expect(await fileCursor(path).read()).toEqual({ ...position, sekvensnummer: 3 });
});

const damaged: readonly string[] = [
  '',
  'seven',
  '7',
  'null',
  '[]',
  '{"rettighetspakke":"finans","environment":"test"}',
  '{"rettighetspakke":"finans","environment":"test","sekvensnummer":-1}',
  '{"rettighetspakke":"finans","environment":"test","sekvensnummer":1.5}',
  '{"rettighetspakke":"finans","environment":"test","sekvensnummer":9007199254740993}',
  '{"rettighetspakke":"finans","environment":"test","kommunenummer":301,"sekvensnummer":1}',
  '{"rettighetspakke":"finans","sekvensnummer":1}',
  '{"rettighetspakke":"finans","environment":"test","sekvensnum',
];
const foreign: readonly Position[] = [
  { ...position, rettighetspakke: 'eid' },
  { ...position, environment: 'prod' },
  { ...position, kommunenummer: '0301' },
];
test.each([
  ...damaged.map((text) => [text, /^path: the file holds no position, .*remove it to begin at fra$/] as const),
  ...foreign.map((other) => [JSON.stringify(other), /^cursor: .* of another .*a cursor of its own$/] as const),
])('a file with %j is refused before anything is asked, and nothing is overwritten', async (text, problem) => {
  await writeFile(path, text);
  const { freg, sent } = against('finans', feed(items(1)));
  const reading = hendelser(freg, { cursor: fileCursor(path), fra: 1 }).next();
  const error = await reading.catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'invalid-input', problems: [expect.stringMatching(problem)] });
  expect(`${error.message} ${JSON.stringify(error)}`).not.toContain(folder);
  expect(await readFile(path, 'utf8')).toBe(text);
  expect(sent).toEqual([]);
});

test('a file that cannot be written fails the commit, without the path', async () => {
  const { freg } = against('finans', feed(items(1)));
  for await (const page of hendelser(freg, { cursor: fileCursor(join(folder, 'none', 'position.json')), fra: 1 })) {
    await expect(page.commit()).rejects.toMatchObject({
      code: 'invalid-input',
      problems: ['path: the file cannot be written (ENOENT)'],
    });
  }
});
