import { expect, test } from 'vitest';
import { mutate } from './mutate.ts';

test('what is found is replaced as it is written', () => {
  expect(mutate('if (a > 1) b($1);', { find: 'a > 1', replace: "a >= 1 && '$&'" })).toBe("if (a >= 1 && '$&') b($1);");
  expect(mutate('a(); b();', { find: 'a(); ', replace: '' })).toBe('b();');
});

test.each<[string, string, string, string]>([
  ['what is not there', 'a', 'b', 'does not occur'],
  ['what is there twice', 'aba', 'a', 'occurs 2 times'],
  ['what stays the same', 'x', 'x', 'changes nothing'],
])('%s is no defect', (_, text, find, problem) => {
  expect(() => mutate(text, { find, replace: find === 'x' ? 'x' : 'c' })).toThrow(problem);
});
