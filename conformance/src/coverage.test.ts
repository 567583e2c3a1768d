import { expect, test } from 'vitest';
import { check } from './check.ts';
import { coverageProblems } from './coverage.ts';
import type { Requirement } from './requirement.ts';

const requirement = (id: string, changes: Partial<Requirement> = {}): Requirement => ({
  id,
  register: 'demo',
  level: 'MUST',
  statement: 'It works.',
  source: { document: 'The demo page', section: '1' },
  confidence: 'documented',
  subject: 'register',
  ...changes,
});
const proves = (id: string, title = 'once') => check(id, title, async () => {});

test('a requirement with a check, and one with a reason, are covered', () => {
  const requirements = [
    requirement('A-1'),
    requirement('A-2', { subject: 'client' }),
    requirement('A-3', { not_tested: 'Why not.' }),
  ];
  expect(coverageProblems(requirements, { register: [proves('A-1')], client: [proves('A-2')] })).toEqual([]);
});

test('a requirement with profiles is covered by a check for each, or one for all', () => {
  const profiled = requirement('A-1', { profiles: ['finans', 'presse'] });
  const on = (profile?: string) => check('A-1', `in ${profile}`, async () => {}, profile);
  const problemsWith = (...register: ReturnType<typeof on>[]) => coverageProblems([profiled], { register, client: [] });
  expect(problemsWith(on('finans'), on('presse'))).toEqual([]);
  expect(problemsWith(on())).toEqual([]);
  expect(problemsWith(on('finans'))).toEqual(['A-1: no check for presse']);
  expect(problemsWith(on('finans'), on('presse'), on('eid'))).toEqual([
    'A-1: in eid: the requirement does not hold for eid',
  ]);
});

test.each<[string, Requirement[], ReturnType<typeof proves>[], string]>([
  ['a requirement without a check', [requirement('A-1')], [], 'A-1: no check, and no reason in not_tested'],
  ['a check without a requirement', [], [proves('A-1')], 'A-1: once: the check names no requirement'],
  [
    'a reason that is outdated',
    [requirement('A-1', { not_tested: 'Why not.' })],
    [proves('A-1')],
    'A-1: has a check, so not_tested must go',
  ],
  [
    'a check of the wrong side',
    [requirement('A-1', { subject: 'client' })],
    [proves('A-1')],
    'A-1: once: the requirement is about the client',
  ],
  [
    'two checks of the same name',
    [requirement('A-1')],
    [proves('A-1'), proves('A-1')],
    'A-1: once: two checks have this name',
  ],
])('%s is a problem', (_, requirements, register, problem) => {
  expect(coverageProblems(requirements, { register, client: [] })).toEqual([problem]);
});
