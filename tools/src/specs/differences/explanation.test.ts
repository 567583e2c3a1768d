import { describe, expect, test } from 'vitest';
import type { Difference } from './difference.ts';
import { type Explanation, entriesFor, explain } from './explanation.ts';
import { parseExplanations } from './read-explanations.ts';

const difference: Difference = {
  at: 'Boat/properties/rig',
  what: 'response-known-value-added',
  name: 'SLOOP',
  ours: 'nothing',
  theirs: 'nothing',
};
const explanation: Explanation = {
  in: ['boats'],
  at: ['Boat/*'],
  what: 'response-known-value-*',
  reason: 'Every harbour has one.',
};

test('a difference that an entry explains is no problem', () => {
  expect(explain('boats', [difference], [explanation])).toEqual({ open: [], stale: [] });
  const { in: _, ...everywhere } = explanation;
  expect(explain('boats', [difference], [everywhere])).toEqual({ open: [], stale: [] });
});

describe('a difference is open', () => {
  test.each<[string, Partial<Explanation>]>([
    ['at another place', { at: ['Ship/*'] }],
    ['by another rule', { what: 'response-value-*' }],
    ['of another document', { in: ['ships'] }],
    ['about something else', { name: 'KETCH' }],
    ['with another thing said by us', { ours: '1' }],
    ['with another thing said by them', { theirs: '1' }],
  ])('explained %s', (_, change) => {
    expect(explain('boats', [difference], [{ ...explanation, ...change }]).open).toEqual([difference]);
  });
});

test('each place of an entry must explain something in each of its documents', () => {
  const two = { ...explanation, at: ['Boat/*', 'Ship/*'] };
  const stale = 'boats: differences.yaml explains Ship/*: response-known-value-*, which is not different. Remove it.';
  expect(explain('boats', [difference], [two])).toEqual({ open: [], stale: [stale] });
  expect(explain('ships', [difference], [two])).toEqual({ open: [difference], stale: [] });
});

test('what a place means besides * and ? is itself', () => {
  const open = (at: string, pattern: string): number =>
    explain('boats', [{ ...difference, at }], [{ ...explanation, at: [pattern] }]).open.length;
  expect(open('GET /boats/{name} responses/404', 'GET /boats/{name} responses/40?')).toBe(0);
  expect(open('Boat-rig', 'Boat.rig')).toBe(1);
});

test('entries that would explain differences, one for all places with the same', () => {
  const limit = { at: 'Boat', what: 'response-constraint-tightened', name: 'pattern', ours: '^.*$', theirs: 'nothing' };
  const entries = entriesFor([difference, { ...difference, at: 'Ship/properties/rig' }, limit]);
  expect(entries).toEqual([
    { at: ['Boat/properties/rig', 'Ship/properties/rig'], what: 'response-known-value-added', name: 'SLOOP' },
    { at: ['Boat'], what: 'response-constraint-tightened', name: 'pattern' },
  ]);
  const reason = 'Because it is so here.';
  expect(
    explain(
      'boats',
      [difference, limit],
      entries.map((entry) => ({ ...entry, reason })),
    ).open,
  ).toEqual([]);
});

test.each([
  ['- { at: [Boat], what: a, reason: Short. }', '/0/reason must NOT have fewer than 20 characters'],
  ['- { at: [], what: a, reason: Long enough to be one. }', '/0/at must NOT have fewer than 1 items'],
  ['- { at: [Boat], rule: a, reason: Long enough to be one. }', "/0 must have required property 'what'"],
  ['at: Boat', '/ must be array'],
])('%s is refused', (text, says) => {
  expect(() => parseExplanations('specs/boats/differences.yaml', text)).toThrow(
    `specs/boats/differences.yaml: ${says}`,
  );
});
