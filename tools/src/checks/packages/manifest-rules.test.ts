import { expect, test } from 'vitest';
import type { Manifest } from '../../workspace.ts';
import { checkManifest } from './manifest-rules.ts';

const sound: Manifest = { name: 'client', license: 'MIT', type: 'module', engines: { node: '>=22.12' } };

const check = (range: string, version: string): readonly string[] =>
  checkManifest({ ...sound, dependencies: { base: range } }, new Map([['base', { name: 'base', version }]]));

test.each([
  ['^1.2.3', '1.2.3'],
  ['^1.2.3', '1.10.0'],
  ['^0.1.0', '0.1.1'],
  ['^0.0.0', '0.0.0'],
])('%s takes the base of the workspace when that is %s', (range, version) => {
  expect(check(range, version)).toEqual([]);
});

test.each([
  ['^1.2.3', '2.0.0'],
  ['^1.2.3', '1.2.2'],
  ['^1.2.3', '12.3.0'],
  ['^0.1.0', '0.2.0'],
  ['^0.1.0', '0.10.0'],
  ['^0.0.1', '0.0.2'],
  ['^0.0.1', '0.0.10'],
  ['1.2.3', '1.2.3'],
  ['*', '1.2.3'],
])('%s would bring a second base along when that is %s', (range, version) => {
  expect(check(range, version)).toEqual([
    `client: depends on base ${range}. Write ^${version}, so that one copy serves all.`,
  ]);
});
