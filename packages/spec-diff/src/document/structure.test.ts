import { expect, test } from 'vitest';
import { documents } from '../../test/documents.ts';
import { diff } from '../diff.ts';
import { DocumentError } from './document-error.ts';
import { structureOf } from './structure.ts';

/** A document in either version, with this schema in a request and in an answer. */
const withSchema = (openapi: string, schema: object): object => ({
  openapi,
  paths: {
    '/a': {
      post: {
        requestBody: { content: { 'application/json': { schema } } },
        responses: { 200: { content: { 'application/json': { schema } } } },
      },
    },
  },
  components: { schemas: { Named: { type: 'string' } } },
});

test.each([
  ['text or null', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
  [
    'values or null',
    { type: 'string', nullable: true, enum: ['a', null] },
    { type: ['string', 'null'], enum: ['a', null] },
  ],
  [
    'values, null by type',
    { type: 'string', nullable: true, enum: ['a'] },
    { type: ['string', 'null'], enum: ['a', null] },
  ],
  ['not null', { type: 'string', nullable: false }, { type: 'string' }],
  [
    'a bound that is not reached',
    { type: 'number', minimum: 0, exclusiveMinimum: true },
    { type: 'number', exclusiveMinimum: 0 },
  ],
  ['a bound that is reached', { type: 'number', maximum: 9, exclusiveMaximum: false }, { type: 'number', maximum: 9 }],
  ['bytes', { type: 'string', format: 'byte' }, { type: 'string', contentEncoding: 'base64' }],
  [
    'what stands beside $ref',
    { $ref: '#/components/schemas/Named', maxLength: 3 },
    { $ref: '#/components/schemas/Named' },
  ],
  [
    'a schema or null',
    { nullable: true, allOf: [{ $ref: '#/components/schemas/Named' }] },
    { oneOf: [{ type: 'null' }, { $ref: '#/components/schemas/Named' }] },
  ],
  [
    'a property called nullable',
    { properties: { nullable: { type: 'string' } } },
    { properties: { nullable: { type: 'string' } } },
  ],
])('3.0 is read as 3.1: %s', (_, old, now) => {
  expect(diff(withSchema('3.0.3', old), withSchema('3.1.0', now)).findings).toEqual([]);
});

test.each([
  [
    'whole numbers, whose bound is reached or not',
    { type: 'integer', exclusiveMinimum: 0 },
    { type: 'integer', minimum: 1 },
  ],
  ['one form is no choice', { oneOf: [{ type: 'string' }] }, { type: 'string' }],
  ['parts and the whole', { allOf: [{ minLength: 1 }, { type: 'string' }] }, { type: 'string', minLength: 1 }],
  [
    'the tightest of limits',
    { allOf: [{ maxLength: 9 }], type: 'string', maxLength: 3 },
    { type: 'string', maxLength: 3 },
  ],
  ['types that follow', { properties: { a: {} } }, { type: 'object', properties: { a: {} } }],
  ['limits that limit nothing', { type: 'array', minItems: 0, uniqueItems: false }, { type: 'array' }],
  ['objects that are open anyway', { type: 'object', required: [] }, { type: 'object' }],
  [
    'the order of what a form requires',
    { oneOf: [{}, { required: ['a', 'b'] }] },
    { oneOf: [{ required: ['b', 'a'] }, {}] },
  ],
  ['the order of types', { type: ['string', 'integer'] }, { type: ['integer', 'string'] }],
])('two ways to say the same: %s', (_, one, other) => {
  expect(diff(withSchema('3.1.0', one), withSchema('3.1.0', other)).findings).toEqual([]);
});

test('documents are left as they are', () => {
  const document = withSchema('3.0.3', { type: 'string', nullable: true, enum: ['b', 'a'] });
  const text = JSON.stringify(document);
  diff(document, document);
  expect(JSON.stringify(document)).toBe(text);
});

test.each(Object.entries(documents))(
  'the structure of %s is all that is compared, and its own structure',
  (_, document) => {
    const structure = structureOf(document);
    expect(diff(document, structure).findings).toEqual([]);
    expect(structureOf(structure)).toEqual(structure);
    expect(JSON.stringify(structure)).not.toMatch(/"(description|summary|title|x-confidence)":"/);
  },
);

test('a structure is 3.1 and names scopes without telling what they are for', () => {
  const flows = { clientCredentials: { tokenUrl: '/token', scopes: { 'a:read': 'Reads a.' } } };
  const scheme = { type: 'oauth2', description: 'Prose.', flows };
  expect(structureOf({ openapi: '3.0.1', paths: {}, components: { securitySchemes: { a: scheme } } })).toEqual({
    openapi: '3.1.0',
    paths: {},
    components: {
      securitySchemes: {
        a: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/token', scopes: { 'a:read': '' } } } },
      },
    },
  });
  expect(
    structureOf({ openapi: '3.1.0', components: { schemas: { A: { properties: { scopes: { type: 'string' } } } } } }),
  ).toHaveProperty('components.schemas.A.properties.scopes', { type: 'string' });
  expect(() => structureOf({ swagger: '2.0' })).toThrow(DocumentError);
});
