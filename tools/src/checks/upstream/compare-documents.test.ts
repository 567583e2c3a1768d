import { describe, expect, test } from 'vitest';
import { compareDocuments } from './compare-documents.ts';
import type { OpenApi } from './schema-view.ts';

/** Two documents that say the same, each in its own way: ours opens its list, refers to texts and shares a schema. */
const ours = {
  paths: {
    '/boats': {
      get: {
        operationId: 'list',
        parameters: [{ $ref: '#/components/parameters/Rig' }],
        responses: {
          '200': {
            content: {
              'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/Boat' } } },
            },
          },
          '404': { content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } } },
        },
      },
    },
  },
  components: {
    parameters: { Rig: { name: 'rig', in: 'query', schema: { $ref: '#/components/schemas/Text' } } },
    schemas: {
      Text: { type: 'string', pattern: '.' },
      Boat: {
        allOf: [{ $ref: '#/components/schemas/Vessel' }, { properties: { oars: false } }],
      },
      Vessel: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { $ref: '#/components/schemas/Text' },
          rig: { type: 'string', 'x-extensible-enum': ['SLOOP', 'KETCH'] },
          oars: { type: 'integer', format: 'int64' },
        },
      },
      Problem: { oneOf: [{ $ref: '#/components/schemas/Short' }, { $ref: '#/components/schemas/Long' }] },
      Short: { type: 'object', properties: { text: { type: 'string' } } },
      Long: { type: 'object', properties: { reason: { type: 'string' } } },
    },
  },
};

const theirs = {
  paths: {
    '/harbour/v1/boats': {
      get: {
        operationId: 'list',
        parameters: [{ name: 'rig', in: 'query', required: false, schema: { type: 'string' } }],
        responses: {
          '200': {
            content: {
              'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/a.b.Boat' } } },
            },
          },
          '404': { content: { 'application/json': { schema: { $ref: '#/components/schemas/a.b.Long' } } } },
        },
      },
    },
  },
  components: {
    schemas: {
      'a.b.Boat': {
        type: 'object',
        required: ['name'],
        properties: { name: { type: 'string' }, rig: { type: 'string', enum: ['KETCH', 'SLOOP'] } },
      },
      'a.b.Long': { type: 'object', properties: { reason: { type: 'string' } } },
    },
  },
};

const sameForm = { at: 'GET /boats 404 application/json', what: 'form', ours: 'Short or Long', theirs: 'Long' };

/** What the comparison says of theirs with one text replaced, besides the form of 404. */
function saysOf(from: string, to: string): readonly unknown[] {
  const text = JSON.stringify(theirs);
  expect(text).toContain(from);
  const changed = JSON.parse(text.replace(from, to)) as OpenApi;
  return compareDocuments(ours, changed).filter(({ what }) => what !== 'form');
}

test('the same structure in another manner of writing is no difference, except forms that ours adds', () => {
  expect(compareDocuments(ours, theirs)).toEqual([sameForm]);
});

describe('what is told apart', () => {
  const get = 'GET /boats';
  test.each([
    [
      'an operation',
      '"get":',
      '"post":',
      [
        { at: get, what: 'operation' },
        { at: 'POST /boats', what: 'operation' },
      ],
    ],
    ['its id', '"list"', '"all"', [{ at: get, what: 'operationId', ours: 'list', theirs: 'all' }]],
    [
      'a parameter',
      '"name":"rig","in":"query"',
      '"name":"rig","in":"header"',
      [
        { at: `${get} query.rig`, what: 'parameter' },
        { at: `${get} header.rig`, what: 'parameter' },
      ],
    ],
    ['whether it is required', '"required":false', '"required":true', [{ at: `${get} query.rig`, what: 'required' }]],
    [
      'an answer',
      '"404"',
      '"410"',
      [
        { at: `${get} 404`, what: 'answer' },
        { at: `${get} 410`, what: 'answer' },
      ],
    ],
    [
      'whether a body is required',
      '"list"',
      '"list","requestBody":{"required":true}',
      [{ at: `${get} body`, what: 'required', ours: 'false', theirs: 'true' }],
    ],
    [
      'a schema that is gone',
      '{"schema":{"$ref":"#/components/schemas/a.b.Long"}}',
      '{}',
      [{ at: `${get} 404 application/json`, what: 'schema', theirs: 'nothing' }],
    ],
    ['a media type', 'application/json', 'text/plain', [{ at: `${get} 200`, what: 'media types' }]],
    [
      'a property',
      '"rig":{',
      '"mast":{',
      [
        { at: 'Boat.rig', what: 'property' },
        { at: 'Boat.mast', what: 'property' },
      ],
    ],
    ['whether that is required', '["name"]', '["name","rig"]', [{ at: 'Boat.rig', what: 'required' }]],
    ['a type', '"name":{"type":"string"}', '"name":{"type":"integer"}', [{ at: 'Boat.name', what: 'type' }]],
    [
      'a value',
      '["KETCH","SLOOP"]',
      '["KETCH"]',
      [{ at: 'Boat.rig', what: 'value', ours: 'SLOOP', theirs: 'nothing' }],
    ],
    ['free text', ',"enum":["KETCH","SLOOP"]', '', [{ at: 'Boat.rig', what: 'values', theirs: 'nothing' }]],
    [
      'a property of a shared form',
      '"reason":{',
      '"cause":{',
      [
        { at: 'Long.reason', what: 'property' },
        { at: 'Long.cause', what: 'property' },
      ],
    ],
  ])('%s', (_, from, to, differences) => {
    const said = saysOf(from, to);
    expect(said).toHaveLength(differences.length);
    for (const difference of differences) expect(said).toContainEqual(expect.objectContaining(difference));
  });
});

test('a component is compared with each of its counterparts, and with each once', () => {
  const document = (properties: object, schemas: object): OpenApi => ({
    paths: {
      '/v1/x': {
        get: { responses: { '200': { content: { 'application/json': { schema: { type: 'object', properties } } } } } },
      },
    },
    components: { schemas: schemas as Readonly<Record<string, unknown>> },
  });
  const to = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
  const mine = document(
    { one: to('A'), again: to('A'), other: to('A') },
    { A: { type: 'object', properties: { a: { type: 'string' } } } },
  );
  const yours = document(
    { one: to('p.A'), again: to('p.A'), other: to('q.A') },
    { 'p.A': { type: 'object' }, 'q.A': { type: 'object', properties: { b: { type: 'string' } } } },
  );
  expect(compareDocuments(mine, yours).map(({ at, theirs: said }) => `${at} ${said}`)).toEqual([
    'A.a nothing',
    'A.a nothing',
    'A.b present',
  ]);
});
