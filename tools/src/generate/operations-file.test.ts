import { expect, test } from 'vitest';
import { InputError } from './input-error.ts';
import { operationsFile } from './operations-file.ts';
import { testDocument, testSpec } from './test-spec.ts';

function table(document?: string): unknown {
  const text = operationsFile(testSpec(document));
  const operations = new Map(
    [...text.matchAll(/^export const (\w+): Operation = (\{[\s\S]*?\n\});$/gm)].map(([, name, json]) => [
      name,
      JSON.parse(json ?? ''),
    ]),
  );
  const [, rows = ''] = text.split('export const operations: OperationTable = ');
  return Object.fromEntries(
    [...rows.matchAll(/^ {2}'(.+)': (\w+),$/gm)].map(([, key, name]) => [key, operations.get(name)]),
  );
}

test('the table holds scopes, media types, retry policy and limits of each operation', () => {
  expect(table()).toEqual({
    'POST /boats/search': {
      id: 'search',
      method: 'POST',
      template: '/boats/search',
      scopes: ['boats:read', 'boats:all'],
      accept: ['application/json'],
      retry: { idempotent: true, statuses: [503] },
      limits: [{ property: 'names', minItems: 1, maxItems: 3, itemPattern: '^[A-Z]+$' }],
    },
    'DELETE /boats/{name}': {
      id: 'scrap',
      method: 'DELETE',
      template: '/boats/{name}',
      scopes: [],
      accept: [],
      retry: { idempotent: false, statuses: [] },
      limits: [],
    },
  });
});

test('XML is asked for only where there is no JSON', () => {
  const found = '{ application/json: { schema';
  const accept = (document: string): unknown =>
    (table(document) as Readonly<Record<string, { readonly accept: unknown }>>)['POST /boats/search']?.accept;
  const schema = "{ schema: { $ref: '#/components/schemas/Fleet' } }";
  const both = `{ application/xml: ${schema}, application/atom+xml: ${schema}, text/csv: ${schema}, application/json: { schema`;
  expect(accept(testDocument.replace(found, both))).toEqual(['text/csv', 'application/json']);
  expect(accept(testDocument.replace(found, '{ application/xml: { schema'))).toEqual(['application/xml']);
});

test('the file names the spec it comes from', () => {
  const { sha256 } = testSpec();
  const text = operationsFile(testSpec());
  expect(text).toContain(`"title": "Boats"`);
  expect(text).toContain(`"sha256": "${sha256}"`);
});

test.each([
  ['operationId: scrap', '', 'DELETE /boats/{name} lacks operationId'],
  ['x-retry: { idempotent: false, statuses: [] }', '', 'DELETE /boats/{name} lacks x-retry'],
  ['operationId: scrap', 'operationId: search', 'operationId search stands twice'],
  ['#/components/responses/Bad', '#/components/responses/Good', 'points at nothing'],
  ['#/components/responses/Bad', 'other.yaml#/Bad', 'leaves the document'],
])('%s → %s is refused', (from, to, message) => {
  const document = testDocument.replace(from, to);
  expect(() => table(document)).toThrow(InputError);
  expect(() => table(document)).toThrow(message);
});
