import { expect, test } from 'vitest';
import type { Outcome, Result } from '../src/index.ts';
import { mutate } from './mutate.ts';
import type { SuiteRun } from './run-suite.ts';
import { tryMutant } from './try-mutant.ts';

const mutant = {
  id: 'order-reversed',
  package: 'sandbox',
  file: 'krr/lookup.js',
  find: 'push',
  replace: 'unshift',
  violates: 'KRR-A',
  about: 'Persons come in the reverse order.',
};

function copyOf(text: string) {
  return {
    folder: '',
    command: '',
    withDefect<T>(defect: typeof mutant, work: () => Promise<T>): Promise<T> {
      mutate(text, defect);
      return work();
    },
  };
}

function ranWith(outcomes: Readonly<Record<string, Outcome>>): SuiteRun {
  const results = Object.entries(outcomes).map(
    ([requirement, outcome]): Result => ({
      id: `${requirement}/once`,
      requirement,
      title: 'once',
      subject: 'sandbox',
      outcome,
      durationMs: 1,
      evidence: [],
    }),
  );
  return { results };
}

test('only the checks of the violated requirement look for a defect that they find', async () => {
  const asked: unknown[] = [];
  const run = async (_: unknown, kind: string, choice: readonly string[]): Promise<SuiteRun> => {
    asked.push([kind, ...choice]);
    return ranWith({ 'KRR-A': 'fail' });
  };
  expect(await tryMutant(copyOf('push(person)'), mutant, 'krr', run)).toEqual({
    outcome: 'killed',
    killedBy: 'KRR-A/once',
  });
  expect(asked).toEqual([['register', '--only', 'KRR-A/*']]);
});

test('of a survivor it is told which other checks of its register have noticed it', async () => {
  const asked: (readonly string[])[] = [];
  const run = async (_: unknown, __: unknown, choice: readonly string[]): Promise<SuiteRun> => {
    asked.push(choice);
    return ranWith({ 'KRR-A': 'pass', 'KRR-B': asked.length > 1 ? 'fail' : 'pass', 'KRR-C': 'error' });
  };
  expect(await tryMutant(copyOf('push(person)'), mutant, 'krr', run)).toEqual({
    outcome: 'survived',
    noticedBy: ['KRR-B'],
  });
  expect(asked.at(-1)).toEqual(['--profile', 'krr']);
});

test('what cannot be applied is an error, and nothing is run', async () => {
  const run = async (): Promise<SuiteRun> => {
    throw new Error('was run');
  };
  expect(await tryMutant(copyOf('append(person)'), mutant, 'krr', run)).toEqual({
    outcome: 'error',
    why: 'Not applied: find: does not occur in the file',
  });
});
