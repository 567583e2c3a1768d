import { expect, test } from 'vitest';
import { diff } from '../diff.ts';

const parameter = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const get = { responses: { 204: { description: 'Done.' } } };
const documentOf = (item: object, more: object = {}): object => ({
  openapi: '3.1.0',
  paths: { '/a/{id}': item },
  ...more,
});

/** Rule and path of what is found. */
const found = (before: object, after: object): readonly string[] =>
  diff(before, after).findings.map(({ id, path }) => `${id.replace(/-[0-9a-f]{12}$/, '')} ${path}`);

test('parameters of a path are those of its operations', () => {
  const own = documentOf({ get: { ...get, parameters: [parameter] } });
  expect(found(own, documentOf({ parameters: [parameter], get }))).toEqual([]);
  expect(found(own, documentOf({ get }))).toEqual(['request-required-parameter-removed GET /a/{id}']);
});

test('an operation has its own parameter in place of one of its path', () => {
  const other = { ...parameter, schema: { type: 'integer' } };
  const before = documentOf({ get: { ...get, parameters: [parameter] } });
  expect(found(before, documentOf({ parameters: [other], get: { ...get, parameters: [parameter] } }))).toEqual([]);
});

test('servers of a path are those of its operations, unless they have their own', () => {
  const [one, other] = [[{ url: 'https://a.example' }], [{ url: 'https://b.example' }]];
  const before = documentOf({ servers: one, get }, { servers: other });
  expect(found(before, documentOf({ get: { ...get, servers: one } }, { servers: other }))).toEqual([]);
  expect(found(before, documentOf({ get }, { servers: other }))).toEqual([
    'server-added GET /a/{id} servers',
    'server-removed GET /a/{id} servers',
  ]);
});

test('a path may be a component', () => {
  const components = { components: { pathItems: { A: { get } } } };
  const before = documentOf({ get }, components);
  expect(found(before, documentOf({ $ref: '#/components/pathItems/A' }, components))).toEqual([]);
});

test('a component that many operations share is told once, for all of them', () => {
  const components = (responses: object): object => ({ components: { responses: { Feil: responses } } });
  const operation = { responses: { 400: { $ref: '#/components/responses/Feil' } } };
  const before = documentOf({ get: operation, put: operation, post: operation }, components({}));
  const after = documentOf(
    { get: operation, put: operation, post: operation },
    components({ headers: { 'X-Id': {} } }),
  );
  const { findings } = diff(before, after);
  expect(findings.map(({ path }) => path)).toEqual(['components/responses/Feil']);
  expect(findings[0]?.text).toContain('for readers of GET /a/{id}, POST /a/{id} and 1 more: minor');
});
