import { describe, expect, test } from 'vitest';
import { ByHand } from './by-hand.ts';
import { editYaml } from './edit-yaml.ts';
import type { Operation } from './operation.ts';

const text = `# Boats.
Boat: # one
  type: object
  required: [name]
  properties:
    name: { type: string, maxLength: 9 } # of the boat
    rig:
      type: string
      values: [SLOOP, KETCH] # for now
      description: >-
        How it sails,
        folded.

    # What comes last.
    oars:
      type: integer
  more: {}
parameters:
  - name: a
    in: query
  # The second.
  - name: b
    in: query
shared: &shared
  limit: 1
again: *shared
merged:
  <<: *shared
  own: 2
`;

/** Lines that are gone and lines that are new. */
function changes(operation: Operation): readonly string[] {
  const [before, after] = [text.split('\n'), editYaml(text, operation).split('\n')];
  const start = before.findIndex((line, index) => line !== after[index]);
  const end = before.toReversed().findIndex((line, index) => line !== after.toReversed()[index]);
  const rest = Math.min(end, before.length - start, after.length - start);
  return [
    ...before.slice(start, before.length - rest).map((line) => `-${line}`),
    ...after.slice(start, after.length - rest).map((line) => `+${line}`),
  ];
}

describe('what is written, and nothing beside it', () => {
  test.each<[string, Operation, readonly string[]]>([
    [
      'a key of a map',
      { do: 'set', at: ['Boat', 'properties'], key: 'mast', value: { type: 'string', values: ['A: b', 'C'] } },
      ['+    mast:', '+      type: string', "+      values: ['A: b', C]"],
    ],
    [
      'a key after a folded text',
      { do: 'set', at: ['Boat', 'properties', 'rig'], key: 'deprecated', value: true },
      ['+      deprecated: true'],
    ],
    [
      'a key of a map on one line',
      { do: 'set', at: ['Boat', 'properties', 'name'], key: 'pattern', value: '^[a, b]+$' },
      [
        '-    name: { type: string, maxLength: 9 } # of the boat',
        "+    name: { type: string, maxLength: 9, pattern: '^[a, b]+$' } # of the boat",
      ],
    ],
    [
      'a key of an empty map',
      { do: 'set', at: ['Boat', 'more'], key: 'a', value: 1 },
      ['-  more: {}', '+  more: { a: 1 }'],
    ],
    [
      'another value',
      { do: 'set', at: ['Boat', 'properties', 'name'], key: 'maxLength', value: 5 },
      [
        '-    name: { type: string, maxLength: 9 } # of the boat',
        '+    name: { type: string, maxLength: 5 } # of the boat',
      ],
    ],
    [
      'an item on one line',
      { do: 'append', at: ['Boat', 'properties', 'rig', 'values'], value: 'YES' },
      ['-      values: [SLOOP, KETCH] # for now', '+      values: [SLOOP, KETCH, YES] # for now'],
    ],
    ['an item below others', { do: 'append', at: ['parameters'], value: { name: 'c' } }, ['+  - name: c']],
    ['a key that goes', { do: 'remove', at: ['Boat', 'properties', 'oars'] }, ['-    oars:', '-      type: integer']],
    [
      'a key on one line that goes',
      { do: 'remove', at: ['Boat', 'properties', 'name', 'maxLength'] },
      ['-    name: { type: string, maxLength: 9 } # of the boat', '+    name: { type: string } # of the boat'],
    ],
    [
      'the first item',
      { do: 'remove', at: ['Boat', 'properties', 'rig', 'values', 0] },
      ['-      values: [SLOOP, KETCH] # for now', '+      values: [KETCH] # for now'],
    ],
    ['an item below others that goes', { do: 'remove', at: ['parameters', 1] }, ['-  - name: b', '-    in: query']],
  ])('%s', (_, operation, lines) => {
    expect(changes(operation)).toEqual(lines);
  });
});

describe('what only people should change', () => {
  test.each<[string, Operation, string]>([
    ['what others share', { do: 'set', at: ['shared'], key: 'limit', value: 2 }, 'an anchor'],
    ['what is shared with others', { do: 'set', at: ['again'], key: 'limit', value: 2 }, 'an anchor'],
    ['what is merged', { do: 'remove', at: ['merged', 'limit'] }, 'does not say it'],
    ['an object for another', { do: 'set', at: ['Boat'], key: 'required', value: ['oars'] }, 'an object or a list'],
    ['the last of a block', { do: 'remove', at: ['Boat', 'properties', 'oars', 'type'] }, 'only people'],
    ['a list that is none', { do: 'append', at: ['Boat', 'type'], value: 1 }, 'no list'],
    ['what is not there', { do: 'set', at: ['Ship'], key: 'a', value: 1 }, 'from elsewhere'],
  ])('%s', (_, operation, says) => {
    expect(() => editYaml(text, operation)).toThrow(ByHand);
    expect(() => editYaml(text, operation)).toThrow(says);
  });
});
