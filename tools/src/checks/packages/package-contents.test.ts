import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { inTemporaryFolder } from '../../temporary-folder.ts';
import { type Contents, contentsOf } from './package-contents.ts';

function contents(files: Readonly<Record<string, unknown>>): Contents {
  return inTemporaryFolder((folder) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), typeof text === 'string' ? text : JSON.stringify(text));
    }
    return contentsOf(folder);
  });
}

test('modules below src are built into dist, tests are not', () => {
  const files = { 'package.json': { files: ['dist'] }, 'src/index.ts': '', 'src/in/a.ts': '', 'src/a.test.ts': '' };
  expect(contents(files)).toEqual({ sources: ['in/a.ts', 'index.ts'], data: [] });
});

test('several folders are built below their names, but for what the compiler or npm leaves out', () => {
  const files = {
    'package.json': { files: ['dist', '!dist/own', '!dist/**/*.tsbuildinfo', 'records', 'schema.json'] },
    'tsconfig.json': {
      compilerOptions: { rootDir: '.' },
      include: ['src', 'checks', 'own'],
      exclude: ['**/*.test.ts', '**/vitest.config.ts', 'checks/testing'],
    },
    'src/index.ts': '',
    'checks/a.ts': '',
    'checks/a.test.ts': '',
    'checks/vitest.config.ts': '',
    'checks/testing/b.ts': '',
    'own/c.ts': '',
    'records/a.yaml': '',
    'schema.json': {},
  };
  expect(contents(files)).toEqual({
    sources: ['src/index.ts', 'checks/a.ts'],
    data: ['records/a.yaml', 'schema.json'],
  });
});
