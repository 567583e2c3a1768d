import { expect, test } from 'vitest';
import type { Project } from '../workspace.ts';
import { hasIdentity, requireRepository } from './provenance.ts';

const env = { GITHUB_SERVER_URL: 'https://code.example', GITHUB_REPOSITORY: 'Owner/fellesklient' };
const project = (url?: string): Project => {
  const manifest = { name: 'client', ...(url !== undefined && { repository: { url } }) };
  return { name: 'client', folder: 'packages/client', manifest };
};

test('an identity takes both variables that a job with the permission has', () => {
  expect(hasIdentity({ ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x.example', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'a' })).toBe(
    true,
  );
  expect(hasIdentity({ ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x.example' })).toBe(false);
  expect(hasIdentity({})).toBe(false);
});

test('a package names the repository that it is built in, in any of the usual ways', () => {
  for (const url of ['git+https://code.example/owner/fellesklient.git', 'https://code.example/Owner/fellesklient']) {
    expect(() => requireRepository([project(url)], env)).not.toThrow();
  }
  for (const url of [undefined, 'git+https://code.example/owner/fork.git']) {
    expect(() => requireRepository([project(url)], env)).toThrow(/"repository": .* in packages\/client\/package\.json/);
  }
});
