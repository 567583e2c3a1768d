import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Manifest, readProjects } from '../../workspace.ts';
import type { LayerRule } from '../layer-rules.ts';
import { checkLayers } from './check-layers.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const rules: Record<string, LayerRule> = {
  base: { every: [] },
  client: { every: ['base', 'jose'], entries: { './server': ['node:*'] } },
  suite: { every: ['base', 'npm:*', 'node:*'] },
};
const entries: Record<string, Manifest['exports']> = {
  base: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
  client: { '.': './dist/index.js', './server': { default: './dist/server.js' } },
};

/** Writes a workspace with the given files and returns what the check says about it. */
function check(files: Record<string, string>, rows = rules): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'layers-'));
  folders.push(root);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('package.json', JSON.stringify({ workspaces: ['packages/*'] }));
  for (const path of Object.keys(files)) {
    const name = path.split('/')[1] ?? '';
    write(`packages/${name}/package.json`, JSON.stringify({ name, exports: entries[name] }));
  }
  for (const [path, text] of Object.entries(files)) write(path, text);
  return checkLayers(root, readProjects(root), rows);
}

test('names file, line and what leaked in a source', () => {
  expect(check({ 'packages/base/src/index.ts': "\nimport { readFileSync } from 'node:fs';\n" })).toEqual([
    "packages/base/src/index.ts:2 imports node:fs, which the entry '.' of base may not. It may use: nothing.",
  ]);
});

test.each([
  ["import fs from 'fs';", 'imports fs'],
  ["export * from 'hono';", 'imports hono'],
  ["import 'hono/cors';", 'imports hono/cors'],
  ["import { type Hono } from 'hono';", 'imports hono'],
  ["export const load = () => import('hono');", 'imports hono'],
  ["const hono = require('hono');", 'imports hono'],
  ['export const load = (name: string) => import(name);', 'imports (a computed name)'],
  ["const fs = process.getBuiltinModule('fs');", 'imports fs'],
])('sees %s', (source, leak) => {
  expect(check({ 'packages/client/src/index.ts': source })).toEqual([expect.stringContaining(leak)]);
});

test.each([
  "import type { Hono } from 'hono';",
  "export type { Hono } from 'hono';",
  "let app: import('hono').Hono;",
  "import { base } from 'base';",
  "import * as jose from 'jose';",
])('lets %s pass', (source) => {
  expect(check({ 'packages/client/src/index.ts': source, 'packages/base/src/index.ts': '' })).toEqual([]);
});

test('sees what leaked into the built output alone', () => {
  const files = { 'packages/base/src/index.ts': '', 'packages/base/dist/index.js': "import 'tslib';" };
  expect(check(files)).toEqual([expect.stringContaining('packages/base/dist/index.js:1 imports tslib')]);
});

test('a subpath entry may use more, its modules included, and the main entry may not', () => {
  const files = {
    'packages/client/src/server.ts': "import './listen.ts';",
    'packages/client/src/listen.ts': "import 'node:http';",
    'packages/client/src/index.ts': '',
  };
  expect(check(files)).toEqual([]);
  expect(check({ ...files, 'packages/client/src/index.ts': "import './listen.ts';" })).toEqual([
    expect.stringContaining("packages/client/src/listen.ts:1 imports node:http, which the entry '.' of client may not"),
  ]);
});

test('a module that no entry reaches follows the rule of every module', () => {
  expect(check({ 'packages/base/src/index.ts': '', 'packages/base/src/left.ts': "import 'jose';" })).toEqual([
    'packages/base/src/left.ts:1 imports jose, which base may not. It may use: nothing.',
  ]);
});

test('only public entries of another package, also for types and tests', () => {
  const base = { 'packages/base/src/index.ts': '' };
  expect(check({ ...base, 'packages/suite/src/a.ts': "import 'base/src/index.js';" })).toEqual([
    'packages/suite/src/a.ts:1 imports base/src/index.js, which is no public entry of base.',
  ]);
  const relative = "import type { A } from '../../base/src/index.ts';";
  expect(check({ ...base, 'packages/suite/src/a.test.ts': relative })).toEqual([
    expect.stringContaining('packages/suite/src/a.test.ts:1 reaches out of its project with ../../base/src/index.ts'),
  ]);
});

test('tests may use any npm package, but of ours only those of their row', () => {
  const imports = "import 'vitest';\nimport 'node:fs';\nimport 'suite';";
  expect(check({ 'packages/base/src/a.test.ts': imports, 'packages/suite/src/b.ts': '' })).toEqual([
    'packages/base/src/a.test.ts:3 imports suite, which base may not. It may use: nothing.',
  ]);
});

test('sees every leak of a line, in every folder with sources but those left apart', () => {
  const leaky = { every: [], apart: ['programs'] };
  const files = {
    'packages/base/src/index.ts': '',
    'packages/base/checks/a.ts': "export const all = [import('jose'), import('hono')];",
    'packages/base/programs/a.ts': "import 'jose';",
    'packages/base/test/a.ts': "import 'vitest';",
  };
  expect(check(files, { base: leaky })).toEqual([
    expect.stringContaining('packages/base/checks/a.ts:1 imports jose'),
    expect.stringContaining('packages/base/checks/a.ts:1 imports hono'),
  ]);
});

test('a package without a row is a problem', () => {
  expect(check({ 'packages/stranger/src/index.ts': '' })).toEqual([expect.stringContaining('stranger has no row')]);
});
