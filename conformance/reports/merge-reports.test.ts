import { expect, test } from 'vitest';
import { mergeReports } from './merge-reports.ts';
import { demoReport, demoResult } from './testing/demo-report.ts';

test('shards make up one run', () => {
  const calls = { made: 3, allowed: 40 };
  const first = { ...demoReport([demoResult('KRR-A'), demoResult('KRR-B', 'fail')], { shard: '1/2' }), calls };
  const again = demoResult('KRR-A', 'skip', { id: 'KRR-A/twice', title: 'twice' });
  const told = { startedAt: '2026-01-15T11:00:00.000Z', durationMs: 5000, calls };
  const second = { ...demoReport([again], { shard: '2/2' }), ...told };
  const whole = mergeReports([first, second]);
  expect(whole).toMatchObject({ startedAt: '2026-01-15T11:00:00.000Z', durationMs: 5000 });
  expect(whole.chosen.shard).toBeUndefined();
  expect(whole.calls).toEqual({ made: 6, allowed: 80 });
  expect(whole.counts).toEqual({ pass: 1, fail: 1, error: 0, skip: 1, omit: 0 });
  expect(whole.results.map(({ id }) => id)).toEqual(['KRR-A/once', 'KRR-A/twice', 'KRR-B/once']);
  expect(whole.requirements.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['KRR-A', 'skip'],
    ['KRR-B', 'fail'],
    ['KRR-UNTESTED', 'untested'],
  ]);
});
