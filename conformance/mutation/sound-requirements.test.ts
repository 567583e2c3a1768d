import { expect, test } from 'vitest';
import type { Outcome, Result } from '../src/index.ts';
import type { SuiteRun } from './run-suite.ts';
import { soundRequirements } from './sound-requirements.ts';

const copy = { folder: '', command: '' };
const mutants = [
  { package: 'sandbox', violates: 'KRR-A' },
  { package: 'sandbox', violates: 'KRR-B' },
  { package: 'sandbox', violates: 'KRR-C' },
  { package: 'krr', violates: 'KRR-CLIENT-A' },
].map((mutant) => ({ id: 'an-id', file: 'a.js', find: 'a', replace: 'b', about: 'It is so.', ...mutant }));

function result(requirement: string, outcome: Outcome): Result {
  return { id: `${requirement}/once`, requirement, title: '', subject: '', outcome, durationMs: 1, evidence: [] };
}

test('those whose checks all pass are sound', async () => {
  const results = [
    result('KRR-A', 'pass'),
    result('KRR-A', 'pass'),
    result('KRR-B', 'pass'),
    result('KRR-B', 'skip'),
    result('KRR-C', 'fail'),
  ];
  const run = async (_: unknown, kind: string): Promise<SuiteRun> =>
    kind === 'register' ? { results } : { results: [result('KRR-CLIENT-A', 'pass')] };
  expect([...(await soundRequirements(copy, mutants, run))]).toEqual(['KRR-A', 'KRR-CLIENT-A']);
});

test('none is when the command breaks, and it is not run for what nobody violates', async () => {
  const kinds: string[] = [];
  const run = async (_: unknown, kind: string): Promise<SuiteRun> => {
    kinds.push(kind);
    return { broke: 'It ended with 2.' };
  };
  expect([...(await soundRequirements(copy, mutants.slice(0, 1), run))]).toEqual([]);
  expect(kinds).toEqual(['register']);
});
