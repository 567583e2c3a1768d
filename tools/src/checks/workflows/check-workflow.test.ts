import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workspaceRoot } from '../../workspace.ts';
import { checkWorkflow } from './check-workflow.ts';

const folder = '.github/workflows';
const read = (name: string): string => readFileSync(join(workspaceRoot, folder, name), 'utf8');

test.each(readdirSync(join(workspaceRoot, folder)))('%s is sound', async (name) => {
  expect(await checkWorkflow(`${folder}/${name}`, read(name))).toEqual([]);
});

const expression = (of: string): string => ['$', '{{ ', of, ' }}'].join('');

const sound = `
on: [push, pull_request]
permissions: {}
concurrency: one
jobs:
  gate:
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          persist-credentials: false
      - run: npm test
`;

test('a small workflow may be sound', async () => {
  expect(await checkWorkflow('w.yml', sound)).toEqual([]);
});

test.each([
  ['a key that there is not', 'timeout-minutes: 20', 'timeout-minuts: 20', 'unexpected key "timeout-minuts"'],
  [
    'a context that there is not',
    'npm test',
    `echo ${expression('steps.gone.outputs.x')}`,
    'property "gone" is not defined',
  ],
  [
    'text of a stranger in a script',
    'npm test',
    `echo ${expression('github.event.pull_request.title')}`,
    'potentially untrusted',
  ],
  [
    'any expression in a script',
    'npm test',
    `echo ${expression('github.sha')}`,
    'gate: an expression stands in a run step',
  ],
  [
    'code of others with our rights',
    '[push, pull_request]',
    '[push, pull_request_target]',
    'pull_request_target runs code of others',
  ],
  [
    'runs behind others',
    '[push, pull_request]',
    '\n  workflow_run: { workflows: [ci] }',
    'workflow_run runs code of others',
  ],
  ['an action by its tag', /@[0-9a-f]{40} # v6\.0\.2/, '@v6', 'actions/checkout@v6 must be pinned'],
  ['a hash without its version', ' # v6.0.2', '', 'the version belongs behind the hash'],
  [
    'permissions for all jobs',
    'permissions: {}',
    'permissions: { contents: read }',
    'permissions must be {} at the top',
  ],
  ['no permissions at the top', 'permissions: {}\n', '', 'permissions must be {} at the top'],
  ['no permissions in a job', '    permissions:\n      contents: read\n', '', 'gate: permissions must name'],
  ['all permissions', 'permissions:\n      contents: read', 'permissions: write-all', 'gate: permissions must name'],
  [
    'writing for a pull request',
    'contents: read',
    'contents: write',
    'gate: a job that pull requests start may only read',
  ],
  [
    'secrets for a pull request',
    '- run: npm test',
    `- run: npm test\n        env: { A: "${expression('secrets.A')}" }`,
    'must not have secrets',
  ],
  ['no concurrency', 'concurrency: one\n', '', 'concurrency must say'],
  ['no time limit', '    timeout-minutes: 20\n', '', 'gate: timeout-minutes must be there'],
  ['a time limit of hours', 'timeout-minutes: 20', 'timeout-minutes: 360', 'gate: timeout-minutes must be there'],
  ['whatever image is latest', 'ubuntu-24.04', 'ubuntu-latest', 'gate: runs-on must name'],
  [
    'a token on the disk',
    'persist-credentials: false',
    'fetch-depth: 0',
    'gate: checkout must have persist-credentials: false',
  ],
])('sees %s', async (_, part, other, problem) => {
  const broken = sound.replace(part, () => other);
  expect(broken).not.toBe(sound);
  expect(await checkWorkflow('w.yml', broken)).toContainEqual(expect.stringContaining(problem));
});
