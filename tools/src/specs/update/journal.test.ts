import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from '../../files-below.ts';
import { inTemporaryFolder } from '../../temporary-folder.ts';
import { commit, resume } from './journal.ts';
import { needed, type Write } from './write.ts';

const writes: readonly Write[] = [
  { path: 'a.txt', content: 'new' },
  { path: 'deep/b.txt', content: 'b' },
  { path: 'gone.txt', content: null },
];

/** A folder as it is before an update. */
function inFolder(use: (root: string) => Promise<void>): Promise<void> {
  return inTemporaryFolder(async (root) => {
    writeFileSync(join(root, 'a.txt'), 'old');
    writeFileSync(join(root, 'gone.txt'), 'old');
    await use(root);
  });
}

const contents = (root: string): unknown =>
  Object.fromEntries(filesBelow(root).map((path) => [path, readFileSync(join(root, path), 'utf8')]));
const done = { 'a.txt': 'new', 'deep/b.txt': 'b' };

test('everything is written, and the text goes where it is wanted', () =>
  inFolder(async (root) => {
    const delivered: string[] = [];
    await commit(root, writes, 'body', async (body) => void delivered.push(body));
    expect(contents(root)).toEqual(done);
    expect(delivered).toEqual(['body']);
    expect(await resume(root, async () => {})).toBe(false);
  }));

/** Breaks off as the text is delivered: the journal is there, and nothing else is yet. */
const broken = (root: string): Promise<void> =>
  expect(commit(root, writes, 'body', () => Promise.reject(new Error('killed')))).rejects.toThrow('killed');

test('what was broken off is completed by the next', () =>
  inFolder(async (root) => {
    await broken(root);
    expect(readdirSync(root)).toContain('gone.txt');
    writeFileSync(join(root, 'a.txt'), 'new'); // as far as it may have come
    const delivered: string[] = [];
    expect(await resume(root, async (body) => void delivered.push(body))).toBe(true);
    expect(delivered).toEqual(['body']);
    expect(contents(root)).toEqual(done);
  }));

test('but not over what somebody has changed since', () =>
  inFolder(async (root) => {
    await broken(root);
    writeFileSync(join(root, 'a.txt'), 'by hand');
    await expect(resume(root, async () => {})).rejects.toThrow(
      /^a\.txt: has changed since .*journal\.json to give it up\.$/,
    );
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('by hand');
    expect(existsSync(join(root, 'deep'))).toBe(false);
  }));

test('what is as it should be is not written', () =>
  inFolder(async (root) => {
    const all = [...writes, { path: 'gone.txt', content: 'old' }, { path: 'nowhere.txt', content: null }];
    expect(await needed(root, all)).toEqual(writes);
  }));
