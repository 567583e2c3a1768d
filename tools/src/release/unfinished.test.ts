import { expect, test } from 'vitest';
import type { Registry } from './registry.ts';
import { unfinished } from './unfinished.ts';

/** Whether a release has to see to a package at 1.2.0, of which the registry has that version with the given dist-tags. */
function hasToSee(tags: Readonly<Record<string, string>> | undefined): boolean {
  const refuse = (): never => {
    throw new Error('Only asked.');
  };
  const find: Registry['find'] = () => tags && { integrity: 'sha512-x', tags };
  const registry = { user: refuse, find, upload: refuse, tag: refuse, untag: refuse };
  return unfinished([{ name: 'a', folder: 'a', manifest: { name: 'a', version: '1.2.0' } }], registry).length === 1;
}

test.each([
  ['is not there', undefined, true],
  ['was uploaded', { staging: '1.2.0', latest: '1.1.0' }, true],
  ['was uploaded as the first of all', { staging: '1.2.0', latest: '1.2.0' }, true],
  ['lost its staging tag before it was the newest', { latest: '1.1.0' }, true],
  ['is what consumers get', { latest: '1.2.0' }, false],
  ['is what consumers get, while an older one was left staged', { staging: '1.1.9', latest: '1.2.0' }, false],
])('a version that %s', (_, tags, expected) => {
  expect(hasToSee(tags)).toBe(expected);
});

test('a registry that is further on stops the release', () => {
  expect(() => hasToSee({ latest: '1.10.0' })).toThrow('a is 1.2.0 here and 1.10.0 at the registry');
});
