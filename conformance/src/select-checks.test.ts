import { expect, test } from 'vitest';
import { named, shardOf } from './select-checks.ts';

const checks = [
  { requirement: 'KRR-V1-ORDER', title: 'two' },
  { requirement: 'KRR-V2-ORDER', title: 'two' },
  { requirement: 'KRR-V2-ORDER', title: 'three, presse' },
  { requirement: 'KRR-V20-ORDER', title: 'two' },
  { requirement: 'MP-META', title: 'nivå' },
];
const found = (...patterns: string[]): readonly number[] =>
  named(checks, patterns).map((check) => checks.indexOf(check));

test.each<[string, number[]]>([
  ['KRR-V2-ORDER', [1, 2]],
  ['KRR-V2-ORDER/two', [1]],
  ['KRR-V2-ORDER/three-presse', [2]],
  ['KRR-V2', [1, 2]],
  ['KRR-V2-', [1, 2]],
  ['KRR', [0, 1, 2, 3]],
  ['KR', []],
  ['KRR-V*-ORDER', [0, 1, 2, 3]],
  ['*presse', [2]],
  ['*ETA', [4]],
  ['MP-META/niva', [4]],
  ['krr', []],
  ['KRR.V2*', []],
])('%s', (pattern, expected) => {
  expect(found(pattern)).toEqual(expected);
});

test('several patterns name what one of them names, in the order of the checks; none names all', () => {
  expect(found('MP', 'KRR-V1')).toEqual([0, 4]);
  expect(found()).toEqual([0, 1, 2, 3, 4]);
});

test('shards are disjoint and make up the whole', () => {
  const all = Array.from({ length: 11 }, (_, i) => i);
  const parts = [1, 2, 3, 4].map((part) => shardOf(all, { part, of: 4 }));
  expect(parts.map(({ length }) => length)).toEqual([3, 3, 3, 2]);
  expect(parts.flat().sort((a, b) => a - b)).toEqual(all);
  expect(parts[1]).toEqual([1, 5, 9]);
});
