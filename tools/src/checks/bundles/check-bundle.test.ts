import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { inTemporaryFolder } from '../../temporary-folder.ts';
import { readProjects } from '../../workspace.ts';
import { bundle } from './bundle.ts';
import type { BundleRule } from './bundle-rules.ts';
import { checkBundle } from './check-bundle.ts';
import { sizes } from './sizes.ts';

const exportsOf = (...names: readonly string[]): object =>
  Object.fromEntries(names.map((name) => [name === 'index' ? '.' : `./${name}`, `./dist/${name}.js`]));

/** A workspace with a client, what it needs, and what must not be in its bundle. */
const sound: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ workspaces: ['packages/*'] }),
  'packages/core/package.json': JSON.stringify({
    name: 'core',
    sideEffects: false,
    exports: exportsOf('index', 'otel'),
  }),
  'packages/core/dist/index.js': 'export const send = (what) => fetch(what);',
  'packages/core/dist/otel.js': 'export const telemetry = () => "spans";',
  'packages/krr/package.json': JSON.stringify({
    name: 'krr',
    sideEffects: false,
    exports: exportsOf('index', 'validation'),
  }),
  'packages/krr/dist/index.js': 'import { send } from "core";\nexport const createClient = () => send("krr");',
  'packages/krr/dist/validation.js': 'export { validators } from "./generated/validators.js";',
  'packages/krr/dist/generated/validators.js': 'export const validators = { a: () => [] };',
  'packages/other/package.json': JSON.stringify({ name: 'other', sideEffects: false, exports: exportsOf('index') }),
  'packages/other/dist/index.js': 'export const other = () => "other";',
  'node_modules/tiny/package.json': JSON.stringify({ name: 'tiny', exports: './index.js' }),
  'node_modules/tiny/index.js': 'globalThis.tiny = true;',
};

const rule: BundleRule = {
  name: 'client',
  program: "export { createClient } from 'krr';",
  mostBytes: 1000,
  packages: ['core', 'krr'],
};
const withValidation: BundleRule = {
  ...rule,
  program: `${rule.program} export { validators } from 'krr/validation';`,
  holds: ['packages/krr/dist/generated/validators.js'],
};

/** What is made of a rule in the sound workspace after the given files have changed. */
function inWorkspace<Result>(
  changes: Readonly<Record<string, string>>,
  { program }: BundleRule,
  use: (made: Awaited<ReturnType<typeof bundle>>) => Result,
): Promise<Result> {
  return inTemporaryFolder(async (root) => {
    for (const [path, text] of Object.entries({ ...sound, ...changes })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const projects = readProjects(root);
    for (const { name, folder } of projects) symlinkSync(join(root, folder), join(root, 'node_modules', name));
    return use(await bundle(root, projects, program));
  });
}

const check = (changes: Readonly<Record<string, string>> = {}, wanted = rule): Promise<readonly string[]> =>
  inWorkspace(changes, wanted, (made) => checkBundle(wanted, made));

test('a sound program has no problems', async () => {
  expect(await check()).toEqual([]);
  expect(await check({}, withValidation)).toEqual([]);
});

test.each(['node:fs', 'fs', 'node:fs/promises'])('names an import of %s and who imports it', async (specifier) => {
  const leaky = `import { readFile } from ${JSON.stringify(specifier)};\nexport const send = readFile;`;
  expect(await check({ 'packages/core/dist/index.js': leaky })).toEqual([
    `client: ${specifier} is in the bundle, imported by packages/core/dist/index.js. A bundle for any runtime imports nothing of Node.`,
  ]);
});

test('names the code of another package of ours and who imports it', async () => {
  const leaky = "import { other } from 'other';\nexport const createClient = () => other();";
  expect(await check({ 'packages/krr/dist/index.js': leaky })).toEqual([
    'client: packages/other/dist/index.js is in the bundle, imported by packages/krr/dist/index.js. Only core, krr may be in it.',
  ]);
});

test('names the code of an npm package that is not allowed', async () => {
  expect(await check({ 'packages/core/dist/index.js': "import 'tiny';\nexport const send = fetch;" })).toEqual([
    expect.stringContaining('node_modules/tiny/index.js is in the bundle, imported by packages/core/dist/index.js'),
  ]);
});

test('names validators and telemetry in a program that does not import them', async () => {
  const drags = (path: string): string =>
    `import * as all from '${path}';\nexport const createClient = () => Object.keys(all);`;
  expect(await check({ 'packages/krr/dist/index.js': drags('./generated/validators.js') })).toEqual([
    'client: packages/krr/dist/generated/validators.js is in the bundle, imported by packages/krr/dist/index.js. It belongs to an entry of its own, which the program does not import.',
  ]);
  expect(await check({ 'packages/krr/dist/index.js': drags('core/otel') })).toEqual([
    expect.stringContaining('packages/core/dist/otel.js is in the bundle, imported by packages/krr/dist/index.js'),
  ]);
});

test('validators must be there when their entry is imported', async () => {
  expect(await check({ 'packages/krr/dist/validation.js': 'export const validators = {};' }, withValidation)).toEqual([
    'client: packages/krr/dist/generated/validators.js is not in the bundle, and the program imports what needs it.',
  ]);
});

test('says by how much a bundle is too large and what is largest', async () => {
  const random = Array.from({ length: 400 }, (_, i) => Math.sin(i).toString(36)).join('');
  expect(await check({ 'packages/core/dist/index.js': `export const send = () => '${random}';` })).toEqual([
    expect.stringMatching(
      /^client: \d+ bytes minified and gzipped, \d+ more than the 1000 allowed\. Largest: packages\/core\/dist\/index\.js \(\d+ minified\), packages\/krr\/dist\/index\.js/,
    ),
  ]);
});

test('a module that cannot be found ends the check', async () => {
  await expect(check({ 'packages/krr/dist/index.js': "export * from 'nowhere';" })).rejects.toThrow(/"nowhere"/);
});

test('what is imported but not used is no leak, since it is not in the bundle', async () => {
  const careless = "export { other } from 'other';\nexport const createClient = () => 1;";
  expect(await check({ 'packages/krr/dist/index.js': careless })).toEqual([]);
});

test('prints what a bundle weighs and what weighs most', async () => {
  const text = await inWorkspace({}, rule, (made) => sizes(rule, made));
  expect(text).toMatch(
    /^client: \d+ of 1000 bytes minified and gzipped, \d+ minified\n +\d+\.\d % {2}packages\/krr\/dist\/index\.js\n/,
  );
});
