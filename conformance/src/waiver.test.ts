import { expect, test } from 'vitest';
import type { Outcome, Result } from './run-checks.ts';
import { waive } from './waiver.ts';

const result = (outcome: Outcome): Result => ({
  id: 'A-1/once',
  requirement: 'A-1',
  title: 'once',
  subject: 'demo',
  outcome,
  ...(outcome !== 'pass' && { message: 'status: expected 1, came 2' }),
  durationMs: 1,
  evidence: [],
});
const waiver = { id: 'A-1', reason: 'Mended in May.', until: '2027-05-31' };

test('a failure is omitted up to the last day, with reason and failure', () => {
  const message = 'Waived until 2027-05-31: Mended in May. The failure: status: expected 1, came 2';
  expect(waive(result('fail'), [waiver], '2027-05-31')).toEqual({ ...result('fail'), outcome: 'omit', message });
  expect(waive(result('fail'), [waiver], '2027-06-01').outcome).toBe('fail');
});

test('one check alone can be waived, and others are not', () => {
  expect(waive(result('fail'), [{ ...waiver, id: 'A-1/once' }], '2027-01-01').outcome).toBe('omit');
  expect(waive(result('fail'), [{ ...waiver, id: 'A-1/twice' }], '2027-01-01').outcome).toBe('fail');
});

test('a pass says that the waiver can go; errors and skips stay', () => {
  expect(waive(result('pass'), [waiver], '2027-01-01')).toMatchObject({
    outcome: 'pass',
    message: 'Passes: the waiver until 2027-05-31 can go.',
  });
  for (const outcome of ['error', 'skip'] as const) {
    expect(waive(result(outcome), [waiver], '2027-01-01')).toEqual(result(outcome));
  }
});
