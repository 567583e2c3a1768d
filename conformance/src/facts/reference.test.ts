import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readReference } from './reference.ts';

const folder = await mkdtemp(join(tmpdir(), 'reference-'));
afterAll(() => rm(folder, { recursive: true }));

test('sheets have the names of their files, and the first documents those of what they are about', async () => {
  for (const below of ['facts', 'seeds']) await mkdir(join(folder, below));
  await writeFile(join(folder, 'facts/krr.md'), '- a fact');
  await writeFile(join(folder, 'facts/kommuner.csv'), 'no sheet');
  await writeFile(join(folder, 'seeds/001_b.txt'), 'pilot');
  await writeFile(join(folder, 'seeds/000_c.txt'), 'rest');
  const sheets = await readReference(folder);
  expect(sheets.map(({ name, statements }) => [name, statements.map(({ text }) => text)])).toEqual([
    ['krr', ['- a fact']],
    ['krr-rest', ['rest']],
    ['krr-pilot', ['pilot']],
  ]);
});
