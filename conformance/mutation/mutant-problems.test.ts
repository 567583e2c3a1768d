import { expect, test } from 'vitest';
import type { Requirement } from '../src/index.ts';
import { mutantProblems } from './mutant-problems.ts';

const mutant = {
  id: 'krr-order-reversed',
  package: 'sandbox',
  file: 'krr/lookup.js',
  find: 'push',
  replace: 'unshift',
  violates: 'KRR-A',
  about: 'Persons come in the reverse order.',
};

function requirement(id: string, more: Partial<Requirement> = {}): Requirement {
  return {
    id,
    register: 'krr',
    level: 'MUST',
    statement: 'It is so.',
    source: { document: 'a page', section: '1' },
    confidence: 'documented',
    subject: 'register',
    ...more,
  };
}

const requirements = [
  requirement('KRR-A'),
  requirement('KRR-B', { not_tested: 'Nobody can.' }),
  requirement('KRR-C', { subject: 'client' }),
];
const problemsOf = (changes: Partial<typeof mutant>, built = 'list.push(one);') =>
  mutantProblems([{ ...mutant, ...changes }], requirements, async () => built);

test('a mutant that can be applied and violates what is checked has none', async () => {
  expect(await problemsOf({})).toEqual([]);
  expect(await problemsOf({ package: 'krr', violates: 'KRR-C' })).toEqual([]);
});

test.each<[string, Partial<typeof mutant>, string]>([
  ['no such requirement', { violates: 'KRR-Z' }, 'violates: there is no requirement KRR-Z'],
  ['a requirement without checks', { violates: 'KRR-B' }, 'violates: no check proves KRR-B'],
  ['one of clients', { violates: 'KRR-C' }, 'violates: KRR-C is of a client, and sandbox is a register'],
  ['one of registers', { package: 'krr' }, 'violates: KRR-A is of a register, and krr is a client'],
  ['what is not there', { find: 'pop' }, 'sandbox krr/lookup.js: find: does not occur in the file'],
])('%s', async (_, changes, problem) => {
  expect(await problemsOf(changes)).toEqual([`krr-order-reversed: ${problem}`]);
});

test('a file that is not there, and an id that is there twice', async () => {
  const problems = await mutantProblems([mutant, mutant], requirements, () =>
    Promise.reject(new Error('no such file')),
  );
  expect(problems).toEqual([
    'krr-order-reversed: sandbox krr/lookup.js: no such file',
    'krr-order-reversed: is there twice',
    'krr-order-reversed: sandbox krr/lookup.js: no such file',
  ]);
});
