import { expect, test } from 'vitest';
import { parseMutants } from './load-mutants.ts';

const sound = `
- id: krr-order-reversed
  package: sandbox
  file: krr/lookup.js
  find: personer.push(person);
  replace: ''
  violates: KRR-V2-ORDER
  about: Persons come in the reverse order.
`;

test('mutants are read', () => {
  expect(parseMutants({ 'krr.yaml': sound })).toEqual([
    {
      id: 'krr-order-reversed',
      package: 'sandbox',
      file: 'krr/lookup.js',
      find: 'personer.push(person);',
      replace: '',
      violates: 'KRR-V2-ORDER',
      about: 'Persons come in the reverse order.',
    },
  ]);
});

test('whatever is wrong is told at once, with its place', () => {
  const wrong = sound.replace("replace: ''", 'replaces: x').replace('lookup.js', '../../etc/lookup.ts');
  expect(() => parseMutants({ 'a.yaml': wrong, 'b.yaml': 'mutants: []', 'c.yaml': '[' })).toThrow(
    [
      'a.yaml: krr-order-reversed: file: must be a file of dist, like krr/lookup.js',
      'a.yaml: krr-order-reversed: replace: must be text, or empty',
      'a.yaml: krr-order-reversed: replaces: no such field',
      'b.yaml: must be a list of mutants',
    ].join('\n'),
  );
});
