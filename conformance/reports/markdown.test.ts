import { expect, test } from 'vitest';
import { differencesBetween } from './differences.ts';
import { markdownReport } from './markdown.ts';
import { demoReport, demoResult } from './testing/demo-report.ts';

const results = [demoResult('KRR-A'), demoResult('KRR-B', 'fail'), demoResult('KRR-C', 'skip')];

test('counts, requirements, failures with what is needed to look into them, and reasons', () => {
  const text = markdownReport(demoReport(results, { only: ['KRR'] }));
  expect(text).toContain('## Conformance: 1 of 3 checks did not pass');
  expect(text).toContain('Chosen: KRR.');
  expect(text).toContain('| ✗ failed | 1 |');
  expect(text).toContain('| krr | 1 of 4 |  |  |');
  expect(text).toContain('### ✗ KRR-B: once\n\nKRR-B: expected 1, came 2\n\n> MUST, documented: KRR-B holds.');
  expect(text).toContain('run --target http://127.0.0.1:5010 --only KRR-B/once\n```');
  expect(text).toContain('- 1 × ○ skipped: KRR-C: expected 1, came 2');
});

test('what to know of a pass, and what was sent to a live environment', () => {
  const report = demoReport([demoResult('KRR-A', 'pass', { message: 'It expires soon.' }), demoResult('KRR-B')]);
  const text = markdownReport({ ...report, calls: { made: 3, allowed: 40 } });
  expect(text).toContain('Passed, but:\n\n- `KRR-A/once`: It expires soon.\n');
  expect(text).toContain(', 3 of at most 40 calls.');
  expect(markdownReport(demoReport([demoResult('KRR-A')]))).not.toContain('Passed, but');
});

test('what differs', () => {
  const before = demoReport([demoResult('KRR-B'), demoResult('KRR-OLD')]);
  const now = demoReport(results);
  const text = markdownReport(now, differencesBetween(before, now));
  expect(text).toContain('- newly failing: 1 (`KRR-B/once`)');
  expect(text).toContain('- gone: 1 (`KRR-OLD/once`)');
});

test('what came is text, and nothing else', () => {
  const message = '<img src=x> [a](b) `c` @somebody #1 | \n# heading';
  const text = markdownReport(demoReport([demoResult('KRR-A', 'fail', { message })]));
  expect(text).toContain('\\<img src=x\\> \\[a\\](b) \\`c\\` &#64;somebody \\#1 \\| \\# heading');
});
