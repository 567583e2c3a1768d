import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { operation } from '../../test/register.ts';
import { type PositionFile, positionFile } from './index.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'core-'));
  path = join(folder, 'position');
});
afterEach(() => rm(folder, { recursive: true }));

/** Positions are words in capitals. */
const fileAt = (place: string): PositionFile<string> =>
  positionFile(place, {
    register: 'demo',
    operation,
    read: (text) => /^[A-Z]+$/.exec(text)?.[0],
    write: (position) => position,
    otherwise: 'do something',
  });

test('there is no position before the first, and then the last one', async () => {
  const file = fileAt(path);
  expect(await file.read()).toBeUndefined();
  await file.write('A');
  await file.write('B');
  expect(await file.read()).toBe('B');
  expect(await fileAt(path).read()).toBe('B');
  expect(await readdir(folder)).toEqual(['position']);
});

test('what a crash leaves half written beside the file does no harm', async () => {
  const file = fileAt(path);
  await file.write('A');
  await writeFile(`${path}.new`, 'B and a ha');
  expect(await file.read()).toBe('A');
  await file.write('C');
  expect(await readFile(path, 'utf8')).toBe('C');
});

test('what is written at once is written one after the other', async () => {
  const file = fileAt(path);
  await Promise.all([...'ABCDEFGHIJ'].map((letter) => file.write(letter)));
  expect(await file.read()).toBe('J');
  expect(await readdir(folder)).toEqual(['position']);
});

test('a file that holds something else is told and left as it is, and so is one that cannot be read', async () => {
  await writeFile(path, 'something else');
  await expect(fileAt(path).read()).rejects.toMatchObject({
    code: 'invalid-input',
    register: 'demo',
    problems: ['path: the file holds no position, do something'],
  });
  expect(await readFile(path, 'utf8')).toBe('something else');
  await expect(fileAt(folder).read()).rejects.toMatchObject({ problems: ['path: the file cannot be read (EISDIR)'] });
});

test('a write that fails is told without the path, and the next one goes on', async () => {
  const later = join(folder, 'later');
  const file = fileAt(join(later, 'position'));
  const error = await file.write('A').catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'invalid-input', problems: ['path: the file cannot be written (ENOENT)'] });
  expect(`${error.message} ${error.stack.split('\n    at')[0]} ${JSON.stringify(error)}`).not.toContain(folder);
  await mkdir(later);
  await file.write('B');
  expect(await file.read()).toBe('B');
});
