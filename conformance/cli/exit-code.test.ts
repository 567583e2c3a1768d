import { expect, test } from 'vitest';
import { demoReport, demoResult } from '../reports/testing/demo-report.ts';
import type { Outcome } from '../src/index.ts';
import { exitCodeOf } from './exit-code.ts';

test.each<[Outcome[], number]>([
  [['pass', 'skip', 'omit'], 0],
  [['pass', 'fail'], 1],
  [['fail', 'error'], 1],
  [['pass', 'error'], 3],
  [['skip', 'omit'], 3],
  [['omit'], 0],
])('%j: %i', (outcomes, code) => {
  const results = outcomes.map((outcome, i) => demoResult(`KRR-${i}`, outcome));
  expect(exitCodeOf(demoReport(results))).toBe(code);
});

test('a shard may hold nothing but skips', () => {
  expect(exitCodeOf(demoReport([demoResult('KRR-A', 'skip')], { shard: '1/9' }))).toBe(0);
});
