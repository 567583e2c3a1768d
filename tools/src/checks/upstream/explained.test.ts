import { describe, expect, test } from 'vitest';
import { type Explanation, unexplained } from './explained.ts';

const difference = { at: 'Boat.rig', what: 'required', ours: 'true', theirs: 'false' };
const explanation: Explanation = { in: ['boats 1'], at: ['Boat.*'], what: 'required', reason: 'Every boat has one.' };

test('a difference that an entry explains is no problem', () => {
  expect(unexplained('boats 1', [difference], [explanation])).toEqual([]);
});

describe('a difference is a problem', () => {
  test.each<[string, Partial<Explanation>]>([
    ['at another place', { at: ['Ship.*'] }],
    ['of another kind', { what: 'type' }],
    ['of another document', { in: ['boats 2'] }],
    ['with another thing said by us', { ours: 'false' }],
    ['with another thing said by them', { theirs: 'nothing' }],
  ])('explained %s', (_, change) => {
    expect(unexplained('boats 1', [difference], [{ ...explanation, ...change }])).toContain(
      'boats 1: Boat.rig: required: ours true, theirs false',
    );
  });
});

test('each place of an entry must explain something in each of its documents', () => {
  const two = { ...explanation, at: ['Boat.*', 'Ship.*'] };
  const stale = 'boats 1: differences.yaml explains Ship.*: required, which is not different. Remove it.';
  expect(unexplained('boats 1', [difference], [two])).toEqual([stale]);
  expect(unexplained('boats 2', [difference], [two])).toHaveLength(1);
});

test('what a place means besides * and ? is itself', () => {
  const list = { ...difference, at: 'GET /boats/{name} 404' };
  const at = (pattern: string): Explanation => ({ ...explanation, at: [pattern] });
  expect(unexplained('boats 1', [list], [at('GET /boats/{name} 40?')])).toEqual([]);
  expect(unexplained('boats 1', [{ ...list, at: 'Boat.names[]' }], [at('Boat.names[]')])).toEqual([]);
  expect(unexplained('boats 1', [{ ...list, at: 'Boat-rig' }], [at('Boat.rig')])).toHaveLength(2);
});
