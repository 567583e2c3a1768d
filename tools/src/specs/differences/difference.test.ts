import { describe, expect, test } from 'vitest';
import { asTheirs, withShortNames } from './comparable.ts';
import { type Difference, differencesOf } from './difference.ts';

/** Two documents that say the same, each in its own way: ours opens its list, tells scopes and retries and shares a schema. */
const ours = {
  openapi: '3.1.0',
  paths: {
    '/boats': {
      get: {
        operationId: 'list',
        'x-retry': { idempotent: true, statuses: [503] },
        parameters: [{ $ref: '#/components/parameters/Rig' }],
        responses: {
          '200': {
            content: {
              'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/Boat' } } },
            },
          },
        },
      },
    },
  },
  components: {
    parameters: { Rig: { name: 'rig', in: 'query', schema: { $ref: '#/components/schemas/Text' } } },
    schemas: {
      Text: { type: 'string' },
      Boat: { allOf: [{ $ref: '#/components/schemas/Vessel' }, { properties: { oars: { type: 'integer' } } }] },
      Vessel: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { $ref: '#/components/schemas/Text' },
          rig: { type: 'string', 'x-extensible-enum': ['SLOOP', 'KETCH'], 'x-scopes': ['boats:read'] },
        },
      },
    },
  },
};

const theirs = {
  openapi: '3.0.1',
  paths: {
    '/harbour/v1/boats': {
      get: {
        operationId: 'listUsingGET',
        parameters: [{ name: 'rig', in: 'query', required: false, schema: { type: 'string' } }],
        responses: {
          '200': {
            content: {
              'application/json': {
                schema: { type: 'array', items: { $ref: '#/components/schemas/no.harbour.Boat' } },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      'no.harbour.Boat': {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string' },
          rig: { type: 'string', enum: ['KETCH', 'SLOOP'] },
          oars: { type: 'integer' },
        },
      },
    },
  },
};

/** What the comparison says of theirs with one text replaced. */
function saysOf(from: string, to: string): readonly Difference[] {
  const text = JSON.stringify(theirs);
  expect(text).toContain(from);
  return differencesOf(withShortNames(JSON.parse(text.replace(from, to)) as object, 'package'), asTheirs(ours));
}

test('the same structure in another manner of writing, under other names, is no difference', () => {
  expect(saysOf('Boat', 'Boat')).toEqual([]);
});

describe('what is told apart', () => {
  const list = 'GET /boats';
  test.each<[string, string, string, readonly Partial<Difference>[]]>([
    [
      'an operation',
      '"get":',
      '"post":',
      [
        { at: list, what: 'operation-added' },
        { at: 'POST /boats', what: 'operation-removed' },
      ],
    ],
    [
      'whether a parameter is required',
      '"required":false',
      '"required":true',
      [{ what: 'request-parameter-optional' }],
    ],
    [
      'an answer',
      '"200"',
      '"201"',
      [
        { at: list, name: '200' },
        { at: list, name: '201' },
      ],
    ],
    [
      'a property',
      '"oars":',
      '"mast":',
      [{ what: 'response-optional-property-added', name: 'oars' }, { name: 'mast' }],
    ],
    ['whether it is required', '["name"]', '["name","rig"]', [{ at: 'Boat/properties/rig', name: 'rig' }]],
    [
      'a type',
      '"oars":{"type":"integer"',
      '"oars":{"type":"string"',
      [{ what: 'response-type-changed', ours: 'integer', theirs: 'string' }],
    ],
    [
      'a value',
      '["KETCH","SLOOP"]',
      '["KETCH"]',
      [{ what: 'response-known-value-added', name: 'SLOOP', ours: 'nothing' }],
    ],
    [
      'a limit',
      '"oars":{',
      '"oars":{"maximum":8,',
      [{ what: 'response-constraint-loosened', name: 'maximum', ours: 'nothing', theirs: '8' }],
    ],
    ['what is deprecated', '"oars":{', '"oars":{"deprecated":true,', [{ what: 'response-undeprecated' }]],
  ])('%s', (_, from, to, differences) => {
    const said = saysOf(from, to);
    expect(said).toHaveLength(differences.length);
    for (const difference of differences) expect(said).toContainEqual(expect.objectContaining(difference));
  });
});

test('of environments, paths are whole; of packages, what stands before the version is the server', () => {
  const paths = (of: 'environment' | 'package'): readonly string[] =>
    Object.keys((withShortNames(theirs, of) as { paths: object }).paths);
  expect(paths('environment')).toEqual(['/harbour/v1/boats']);
  expect(paths('package')).toEqual(['/boats']);
});

test('names that two packages of theirs share stay long', () => {
  const schemas = { 'a.Boat': { type: 'object' }, 'b.Boat': { type: 'object' }, 'b.Oar': { type: 'object' } };
  const short = withShortNames({ openapi: '3.1.0', paths: {}, components: { schemas } }, 'package');
  expect(Object.keys((short as { components: { schemas: object } }).components.schemas)).toEqual([
    'a.Boat',
    'b.Boat',
    'Oar',
  ]);
});
