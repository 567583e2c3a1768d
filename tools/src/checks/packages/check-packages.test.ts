import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { inTemporaryFolder } from '../../temporary-folder.ts';
import { readProjects } from '../../workspace.ts';
import { checkPackages } from './check-packages.ts';
import { packPublic } from './pack.ts';

const manifest = {
  version: '1.2.3',
  license: 'MIT',
  type: 'module',
  engines: { node: '>=22.12' },
  files: ['dist'],
  exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
};

/** A workspace of two public packages, of which one needs the other and a package from elsewhere, all as it should be. */
const sound: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ workspaces: ['packages/*'] }),
  LICENSE: 'MIT License',
  'node_modules/tiny/package.json': JSON.stringify({
    name: 'tiny',
    version: '2.0.0',
    type: 'module',
    exports: './index.js',
  }),
  'node_modules/tiny/index.js': 'export const three = 3;',
  'packages/base/package.json': JSON.stringify({ ...manifest, name: 'base', dependencies: { tiny: '^2.0.0' } }),
  'packages/base/LICENSE': 'MIT License',
  'packages/base/README.md': '# base',
  'packages/base/src/index.ts': '',
  'packages/base/src/index.test.ts': '',
  'packages/base/dist/index.js': "import { three } from 'tiny';\nexport const four = three + 1;\n",
  'packages/base/dist/index.d.ts': 'export declare const four: number;\n',
  'packages/client/package.json': JSON.stringify({ ...manifest, name: 'client', dependencies: { base: '^1.2.3' } }),
  'packages/client/LICENSE': 'MIT License',
  'packages/client/README.md': '# client',
  'packages/client/src/index.ts': '',
  'packages/client/dist/index.js': "export { four } from 'base';\n",
  'packages/client/dist/index.d.ts': "export { four } from 'base';\n",
  'program.ts':
    "import { four } from 'client';\nconst sum: number = four;\nif (sum !== 4) throw new Error('not four');\n",
};

/** What the check says about the sound workspace after the given files have changed; `undefined` removes one. */
function check(changes: Readonly<Record<string, string | undefined>> = {}): Promise<readonly string[]> {
  return inTemporaryFolder((root) =>
    inTemporaryFolder((scratch) => {
      const { 'program.ts': program = '', ...files } = { ...sound, ...changes };
      for (const [path, text] of Object.entries(files)) {
        if (text === undefined) continue;
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
      const projects = readProjects(root);
      return checkPackages(root, projects, packPublic(root, projects, scratch), { 'main.ts': program }, scratch);
    }),
  );
}

/** Other people's packages, of which two need a third in different versions. */
const several = {
  'node_modules/tiny/package.json': tool('tiny', '2.0.0', { left: '^1.0.0', right: '^1.0.0' }),
  'node_modules/left/package.json': tool('left', '1.0.0', { pad: '^2.0.0' }),
  'node_modules/left/index.js': 'export {};',
  'node_modules/right/package.json': tool('right', '1.0.0', { pad: '^1.0.0' }),
  'node_modules/right/index.js': 'export {};',
  'node_modules/right/node_modules/pad/package.json': tool('pad', '1.0.0'),
  'node_modules/right/node_modules/pad/index.js': 'export {};',
  'node_modules/pad/package.json': tool('pad', '2.0.0'),
  'node_modules/pad/index.js': 'export {};',
};

function tool(name: string, version: string, dependencies = {}): string {
  return JSON.stringify({ name, version, type: 'module', exports: './index.js', dependencies });
}

test('a sound workspace installs without network, compiles in every way and runs; of what other people need in several versions, one does for all', {
  timeout: 60_000,
}, async () => {
  expect(await check(several)).toEqual([]);
});

test('names everything that a package does wrong', { timeout: 60_000 }, async () => {
  const exports = { ...manifest.exports, './left': './dist/left.js', './gone': './dist/gone.js' };
  const base = { ...manifest, name: 'base', version: '2.0.0', license: 'ISC', engines: {}, exports };
  const problems = await check({
    'packages/base/package.json': JSON.stringify({
      ...base,
      scripts: { postinstall: 'node spy.js' },
      dependencies: { left: '*' },
    }),
    'packages/base/LICENSE': 'All rights reserved',
    'packages/base/README.md': undefined,
    'packages/base/src/new.ts': '',
    'packages/base/dist/index.test.js': '',
    'packages/base/dist/left.js': 'export {};',
    'packages/base/dist/tsconfig.tsbuildinfo': '',
  });
  for (const problem of [
    'base: the tarball lacks README.md.',
    'base: the tarball lacks dist/new.js.',
    'base: the tarball holds dist/index.test.js.',
    'base: the tarball holds dist/left.js.',
    'base: the tarball holds dist/tsconfig.tsbuildinfo.',
    'packages/base/LICENSE differs from the LICENSE of the workspace.',
    'base: license must be MIT.',
    'base: engines.node must be >=22.12.',
    'base: script postinstall would run on install.',
    'base: the build imports tiny, which package.json does not declare.',
    'base: package.json declares left, which the build never imports.',
    'client: depends on base ^1.2.3. Write ^2.0.0',
    'base: publint: pkg.exports["./gone"] is ./dist/gone.js but the file does not exist.',
    'base: arethetypeswrong:',
  ]) {
    expect(problems).toContainEqual(expect.stringContaining(problem));
  }
});

test('sees a consumer that does not compile, with every compiler', { timeout: 60_000 }, async () => {
  const problems = await check({ 'program.ts': "import { four } from 'client';\nexport const text: string = four;\n" });
  expect(problems).toHaveLength(3);
  for (const problem of problems) expect(problem).toContain('TS2322');
});

test('sees a program that fails and a command that does not start', { timeout: 60_000 }, async () => {
  const client = {
    ...manifest,
    name: 'client',
    dependencies: { base: '^1.2.3' },
    bin: { 'the-client': './dist/cli.js' },
  };
  const problems = await check({
    'packages/base/dist/index.js': "import { three } from 'tiny';\nexport const four = three;\n",
    'packages/client/package.json': JSON.stringify(client),
    'packages/client/src/cli.ts': '',
    'packages/client/dist/cli.js': "#!/usr/bin/env node\nthrow new Error('no help');\n",
    'packages/client/dist/cli.d.ts': 'export {};',
  });
  expect(problems).toEqual([
    expect.stringMatching(/^consumer: the program failed:.*not four/s),
    expect.stringMatching(/^consumer: the-client --help failed:.*no help/s),
  ]);
});
