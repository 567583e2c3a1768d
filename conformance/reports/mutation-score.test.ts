import { expect, test } from 'vitest';
import { readMutationScore } from './mutation-score.ts';

const mutant = { id: 'a', package: 'sandbox', violates: 'KRR-A', outcome: 'killed', killedBy: 'KRR-A/once' };

test('a result is read', () => {
  const result = { score: 100, mutants: [mutant] };
  expect(readMutationScore(JSON.stringify(result))).toEqual(result);
});

test.each<[string, unknown]>([
  ['score: must be a number.', { mutants: [] }],
  ['mutants: must be a list.', { score: 1 }],
  ['mutants[0]: must have id, package and violates.', { score: 1, mutants: [{ ...mutant, violates: undefined }] }],
  ['mutants[0]: outcome must be killed, survived or error.', { score: 1, mutants: [{ ...mutant, outcome: 'gone' }] }],
])('%s', (problem, result) => {
  expect(() => readMutationScore(JSON.stringify(result))).toThrow(problem);
});
