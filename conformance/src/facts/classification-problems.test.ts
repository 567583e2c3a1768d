import { expect, test } from 'vitest';
import type { Classification } from './classification.ts';
import { brokenPromises, unmatched } from './classification-problems.ts';

const at = { section: '4.2', row: '3f9a1c2b4d5e', about: 'an unknown part' };
const waived = (until: string): Classification => ({ ...at, waived: { why: 'The owner mends it.', until } });

test('a record that there is not is a broken promise', () => {
  const entry: Classification = { ...at, records: ['A-1', 'A-2'] };
  expect(brokenPromises([entry], [{ id: 'A-1' }, { id: 'A-2' }], '2026-01-01')).toEqual([]);
  expect(brokenPromises([entry], [{ id: 'A-1' }], '2026-01-01')).toEqual([
    '4.2 3f9a1c2b4d5e (an unknown part): there is no record A-2',
  ]);
});

test('a waiver holds on its last day, and not after it', () => {
  expect(brokenPromises([waived('2027-06-01')], [], '2027-06-01')).toEqual([]);
  expect(brokenPromises([waived('2027-06-01')], [], '2027-06-02')).toEqual([
    '4.2 3f9a1c2b4d5e (an unknown part): was waived until 2027-06-01',
  ]);
});

test('statements without an entry and entries without a statement are told apart by place and text', () => {
  const statement = { section: '4.2', row: '3f9a1c2b4d5e', text: 'x' };
  const elsewhere = { ...statement, section: '5' };
  const entry: Classification = { ...at, none: 'history' };
  expect(unmatched([statement], [entry])).toEqual({ unclassified: [], leftOver: [] });
  expect(unmatched([statement, elsewhere], [entry])).toEqual({ unclassified: [elsewhere], leftOver: [] });
  expect(unmatched([elsewhere], [entry])).toEqual({ unclassified: [elsewhere], leftOver: [entry] });
});
