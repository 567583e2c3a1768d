import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { workspaceRoot } from '../../workspace.ts';

interface Update {
  readonly 'package-ecosystem': string;
  readonly directory?: string;
  readonly directories?: readonly string[];
  readonly ignore?: readonly { readonly 'dependency-name': string; readonly versions?: readonly string[] }[];
}

const read = (path: string): string => readFileSync(join(workspaceRoot, path), 'utf8');
const { updates } = parse(read('.github/dependabot.yml')) as { readonly updates: readonly Update[] };
const npm = updates.filter((update) => update['package-ecosystem'] === 'npm');

test('every lockfile is looked after, and no folder that has none', () => {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', 'package-lock.json', '*/package-lock.json'];
  const lockfiles = execFileSync('git', args, { cwd: workspaceRoot, encoding: 'utf8' }).trim().split('\n');
  const watched = npm.flatMap(({ directory, directories = [] }) => [...(directory ? [directory] : []), ...directories]);
  expect([...watched].sort()).toEqual(lockfiles.map((path) => posix.join('/', posix.dirname(path))).sort());
});

test('what must not rise is held at the version that we have', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
  const root = npm.find(({ directory }) => directory === '/');
  for (const name of ['nx', '@biomejs/biome']) {
    const held = root?.ignore?.find((entry) => entry['dependency-name'] === name);
    expect(held?.versions).toEqual([`> ${devDependencies[name]}`]);
  }
});
