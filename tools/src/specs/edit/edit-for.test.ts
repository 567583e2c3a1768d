import { describe, expect, test } from 'vitest';
import { ByHand } from './by-hand.ts';
import { follow } from './test-boats.ts';

describe('offered', () => {
  test.each([
    [
      'a property that is gone',
      "        engine: { $ref: '#/components/schemas/Motor' }\n",
      '',
      ["- engine: { $ref: '#/components/schemas/Engine' }"],
    ],
    [
      'a property that is required',
      'required: [name]\n      properties:\n        name: { type: string, maxLength',
      'required: [name, rig]\n      properties:\n        name: { type: string, maxLength',
      ['- required: [name]', '+ required: [name, rig]'],
    ],
    ['a property that no longer is', 'required: [name, rig]', 'required: [name]', ['- required: [rig, name]']],
    [
      'a value that is gone',
      'rig: { type: string, enum: [SLOOP, KETCH], maxLength',
      'rig: { type: string, enum: [SLOOP], maxLength',
      [
        '- rig: { type: string, x-extensible-enum: [SLOOP, KETCH], maxLength: 9 }',
        '+ rig: { type: string, x-extensible-enum: [SLOOP], maxLength: 9 }',
      ],
    ],
    [
      'a parameter that is gone',
      '        - { name: rig, in: query, schema: { type: string, enum: [SLOOP, KETCH] } }\n',
      '',
      ['- - { name: rig, in: query, schema: { type: string, enum: [SLOOP, KETCH] } }'],
    ],
    [
      'a parameter that is required',
      'name: rig, in: query,',
      'name: rig, in: query, required: true,',
      [
        '- - { name: rig, in: query, schema: { type: string, enum: [SLOOP, KETCH] } }',
        '+ - { name: rig, in: query, schema: { type: string, enum: [SLOOP, KETCH] }, required: true }',
      ],
    ],
  ])('%s', (_, from, to, lines) => {
    expect(follow(from, to)).toEqual({ mechanical: false, lines });
  });
});

test('what ours says already needs no edit', () => {
  expect(follow('power: { type: integer, maximum: 50 }', 'power: { type: integer, maximum: 99 }').lines).toEqual([]);
});

describe('by hand', () => {
  test.each([
    [
      'a new operation',
      '    put:',
      '    delete: { operationId: sink, responses: {} }\n    put:',
      'an operation needs a name, scopes',
    ],
    [
      'a new status',
      "        '200': { description: A,",
      "        '202': { description: A }\n        '200': { description: A,",
      'when it is answered',
    ],
    ['another type', 'power: { type: integer', 'power: { type: string', 'code written by hand depends on it'],
    ['a limit that was another', 'maximum: 50', 'maximum: 40', 'our document has 99 there, not 50'],
    [
      'a limit of what we share',
      'mate: { type: string, maxLength: 20',
      'mate: { type: string, maxLength: 30',
      'shares components/schemas/Name',
    ],
    ['a limit of a parameter that we share', 'maximum: 9 }', 'maximum: 8 }', 'shares components/parameters/Page'],
    [
      'a property beside some that need scopes',
      'fuel: {',
      'oil: { type: string }\n        fuel: {',
      'some properties beside it need scopes',
    ],
    [
      'a property of a schema that we have not',
      'mate: {',
      "crew: { $ref: '#/components/schemas/Crew' }\n        mate: {",
      'components/schemas/Crew has no name in our document',
    ],
    [
      'a property of several forms',
      'mate: {',
      'crew: { oneOf: [{ type: string }, { type: integer }] }\n        mate: {',
      'it has oneOf',
    ],
    [
      'another server',
      'paths:',
      'servers: [{ url: https://new.example }]\npaths:',
      'an address belongs to an environment',
    ],
  ])('%s', (_, from, to, says) => {
    expect(() => follow(from, to)).toThrow(ByHand);
    expect(() => follow(from, to)).toThrow(says);
  });
});
