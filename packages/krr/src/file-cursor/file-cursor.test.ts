import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileCursor } from './file-cursor.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'krr-'));
  path = join(folder, 'position');
});
afterEach(() => rm(folder, { recursive: true }));

test('there is no position before the first, and then the last one', async () => {
  const cursor = fileCursor(path);
  expect(await cursor.read()).toBeUndefined();
  await cursor.write(200_000_023);
  await cursor.write(200_000_041);
  expect(await cursor.read()).toBe(200_000_041);
  expect(await fileCursor(path).read()).toBe(200_000_041);
  expect(await readdir(folder)).toEqual(['position']);
});

test('what a crash leaves half written beside the file does no harm', async () => {
  const cursor = fileCursor(path);
  await cursor.write(7);
  await writeFile(`${path}.new`, '20000');
  expect(await cursor.read()).toBe(7);
  await cursor.write(8);
  expect(await readFile(path, 'utf8')).toBe('8\n');
});

test.each(['', 'seven', '-1', '1.5', '{"position":7}', '12345678901234567890'])('%j is no position', async (text) => {
  await writeFile(path, text);
  await expect(fileCursor(path).read()).rejects.toThrow(/: path: the file holds no position, remove it to begin/);
});

test('a folder that is not there is told', async () => {
  await expect(fileCursor(join(folder, 'none', 'position')).write(1)).rejects.toMatchObject({
    code: 'invalid-input',
    problems: ['path: the file cannot be written (ENOENT)'],
  });
});
