import { expect, test } from 'vitest';
import { follow } from './test-boats.ts';

const words = "description: New in the owner's document; not described here yet.";

test.each([
  [
    'an optional property of an answer, whose list is open with us',
    'mate: {',
    'mast: { type: string, enum: [OAK, ASH] }\n        mate: {',
    ['+ mast:', '+ type: string', '+ x-extensible-enum: [OAK, ASH]', `+ ${words}`],
  ],
  [
    'a property of a schema that we have under another name',
    'mate: {',
    "spare: { $ref: '#/components/schemas/Motor' }\n        mate: {",
    ['+ spare:', "+ $ref: '#/components/schemas/Engine'", `+ ${words}`],
  ],
  [
    'an optional property of a request, whose list is closed',
    '        name: { type: string }\n        rig',
    '        name: { type: string }\n        flag: { enum: [NO, SE] }\n        rig',
    ['+ flag:', '+ enum: [NO, SE]', `+ ${words}`],
  ],
  [
    'a value of an answer',
    'rig: { type: string, enum: [SLOOP, KETCH], maxLength',
    'rig: { type: string, enum: [SLOOP, KETCH, YAWL], maxLength',
    [
      '- rig: { type: string, x-extensible-enum: [SLOOP, KETCH], maxLength: 9 }',
      '+ rig: { type: string, x-extensible-enum: [SLOOP, KETCH, YAWL], maxLength: 9 }',
    ],
  ],
  [
    'a value of a parameter',
    'name: rig, in: query, schema: { type: string, enum: [SLOOP, KETCH]',
    'name: rig, in: query, schema: { type: string, enum: [SLOOP, KETCH, YAWL]',
    [
      '- - { name: rig, in: query, schema: { type: string, enum: [SLOOP, KETCH] } }',
      '+ - { name: rig, in: query, schema: { type: string, enum: [SLOOP, KETCH, YAWL] } }',
    ],
  ],
  [
    'an optional parameter',
    '- { name: page',
    '- { name: harbour, in: query, schema: { type: string } }\n        - { name: page',
    ['+ - name: harbour', '+ in: query', `+ ${words}`, '+ schema:', '+ type: string'],
  ],
  [
    'a limit that was the same',
    'enum: [SLOOP, KETCH], maxLength: 9 }',
    'enum: [SLOOP, KETCH], maxLength: 5 }',
    [
      '- rig: { type: string, x-extensible-enum: [SLOOP, KETCH], maxLength: 9 }',
      '+ rig: { type: string, x-extensible-enum: [SLOOP, KETCH], maxLength: 5 }',
    ],
  ],
  [
    'a limit that goes',
    'enum: [SLOOP, KETCH], maxLength: 9 }',
    'enum: [SLOOP, KETCH] }',
    [
      '- rig: { type: string, x-extensible-enum: [SLOOP, KETCH], maxLength: 9 }',
      '+ rig: { type: string, x-extensible-enum: [SLOOP, KETCH] }',
    ],
  ],
  [
    'what is meant when a value is left out',
    'rig: { type: string, enum: [SLOOP, KETCH] }\n',
    'rig: { type: string, enum: [SLOOP, KETCH], default: KETCH }\n',
    ['- rig: { type: string, enum: [SLOOP, KETCH] }', '+ rig: { type: string, enum: [SLOOP, KETCH], default: KETCH }'],
  ],
  [
    'an operation that is deprecated',
    'operationId: putBoat',
    'operationId: putBoat\n      deprecated: true',
    ['+ deprecated: true'],
  ],
  [
    'a property that is deprecated',
    "engine: { $ref: '#/components/schemas/Motor' }",
    "engine: { $ref: '#/components/schemas/Motor', deprecated: true }",
    [
      "- engine: { $ref: '#/components/schemas/Engine' }",
      "+ engine: { $ref: '#/components/schemas/Engine', deprecated: true }",
    ],
  ],
])('mechanical: %s', (_, from, to, lines) => {
  expect(follow(from, to)).toEqual({ mechanical: true, lines });
});
