import { expect, test } from 'vitest';
import { differencesBetween } from './differences.ts';
import { demoReport, demoResult } from './testing/demo-report.ts';

const earlier = demoReport([
  demoResult('KRR-WORSE'),
  demoResult('KRR-BROKE', 'skip'),
  demoResult('KRR-BETTER', 'fail'),
  demoResult('KRR-SAME', 'fail'),
  demoResult('KRR-OLD'),
]);
const later = [
  demoResult('KRR-WORSE', 'fail'),
  demoResult('KRR-BROKE', 'error'),
  demoResult('KRR-BETTER'),
  demoResult('KRR-SAME', 'error'),
  demoResult('KRR-NEW', 'fail'),
];
const ids = (results: readonly { requirement: string }[]) => results.map(({ requirement }) => requirement);

test('what fails, what passes, what is new and what is gone', () => {
  const { newlyFailing, newlyPassing, added, gone } = differencesBetween(earlier, demoReport(later));
  expect(ids(newlyFailing)).toEqual(['KRR-WORSE', 'KRR-BROKE']);
  expect(ids(newlyPassing)).toEqual(['KRR-BETTER']);
  expect(ids(added)).toEqual(['KRR-NEW']);
  expect(ids(gone)).toEqual(['KRR-OLD']);
});

test.each([{ only: ['KRR-SAME'] }, { profiles: ['krr'] }, { shard: '1/2' }])('of %j nothing is gone', (chosen) => {
  expect(differencesBetween(earlier, demoReport(later.slice(3, 4), chosen)).gone).toEqual([]);
});
