import { expect, test } from 'vitest';
import type { Outcome } from '../src/index.ts';
import { outcomeOf } from './build-report.ts';
import { demoReport, demoResult } from './testing/demo-report.ts';

test.each<[Outcome[], string]>([
  [['pass', 'pass'], 'pass'],
  [['pass', 'fail', 'error', 'skip'], 'fail'],
  [['pass', 'error', 'skip'], 'error'],
  [['pass', 'skip', 'omit'], 'skip'],
  [['pass', 'omit'], 'pass'],
  [['omit'], 'omit'],
  [[], 'untested'],
])('a requirement with checks that came to %j is %s', (outcomes, expected) => {
  const results = outcomes.map((outcome) => demoResult('KRR-A', outcome));
  expect(outcomeOf('KRR-A', [...results, demoResult('KRR-B', 'fail')])).toBe(expected);
});

test('a command for a check of production has the word that it needs', () => {
  expect(demoReport([demoResult('LIVE-A')], { target: 'prod' }).results[0]?.reproduce).toBe(
    'npx @fellesklient/conformance run --target prod --only LIVE-A/once --allow-prod',
  );
});

test('counts, and a command for each check', () => {
  const { counts, results } = demoReport([demoResult('KRR-A', 'fail'), demoResult('KRR-B')], { config: "it's.yaml" });
  expect(counts).toEqual({ pass: 1, fail: 1, error: 0, skip: 0, omit: 0 });
  expect(results[0]?.reproduce).toBe(
    "npx @fellesklient/conformance run --target http://127.0.0.1:5010 --config 'it'\\''s.yaml' --only KRR-A/once",
  );
});
