import { expect, test } from 'vitest';
import { InputError } from './input-error.ts';
import { parseYaml } from './yaml.ts';

test('a merge key spreads a mapping; what stands beside it wins', () => {
  const text = 'one: &one { a: 1, b: 2 }\ntwo: { <<: *one, b: 3 }\n';
  expect(parseYaml('x.yaml', text).content).toEqual({ one: { a: 1, b: 2 }, two: { a: 1, b: 3 } });
});

test('line ends do not matter, bytes do', () => {
  expect(parseYaml('x.yaml', 'a: 1\r\nb: 2\r\n')).toEqual(parseYaml('x.yaml', 'a: 1\nb: 2\n'));
  expect(parseYaml('x.yaml', 'a: 1\n').sha256).not.toBe(parseYaml('x.yaml', 'a: 1 \n').sha256);
});

test('what is no YAML is refused by path and place', () => {
  expect(() => parseYaml('x.yaml', 'a: [')).toThrow(InputError);
  expect(() => parseYaml('x.yaml', 'a: [')).toThrow(/^x\.yaml: not valid YAML\. .*line 1/);
});
