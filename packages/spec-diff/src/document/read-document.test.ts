import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documents, names } from '../../test/documents.ts';
import { DocumentError } from './document-error.ts';
import { readDocument } from './read-document.ts';

const whole = 'openapi: 3.1.0\ninfo: { title: A, version: 1.0.0 }\npaths: {}\n';
const schemas = (text: string): string => `${whole}components: { schemas: ${text} }`;

/** What is said of a text that is refused. */
function refusal(text: string): string {
  try {
    readDocument(text);
  } catch (error) {
    expect(error).toBeInstanceOf(DocumentError);
    return (error as Error).message;
  }
  throw new Error('It was not refused');
}

describe('what is read', () => {
  test.each(names)('%s in YAML', (name) => {
    const text = readFileSync(new URL(`../../../../specs/${name}/openapi.yaml`, import.meta.url), 'utf8');
    expect(JSON.parse(JSON.stringify(readDocument(text)))).toEqual(documents[name]);
  });
  test('JSON, with a byte order mark', () => {
    expect(readDocument(`\uFEFF${JSON.stringify(documents.krr)}`)).toEqual(documents.krr);
  });
  test('YAML in braces', () => {
    expect(readDocument('{ openapi: 3.0.3, paths: {} }')).toEqual({ openapi: '3.0.3', paths: {} });
  });
  test('a schema that refers to itself', () => {
    const text = schemas(`{ Node: { properties: { next: { $ref: '#/components/schemas/Node' } } } }`);
    expect(readDocument(text)).toHaveProperty('components.schemas.Node');
  });
  test('properties that are called like keywords', () => {
    const text = schemas(`{ A: { properties: { $ref: { type: string }, default: { type: object }, enum: {} } } }`);
    expect(readDocument(text)).toHaveProperty('components.schemas.A.properties.$ref');
  });
  test('data that looks like a reference', () => {
    const text = schemas(`{ A: { default: { $ref: elsewhere.yaml } } }`);
    expect(readDocument(text)).toHaveProperty('components.schemas.A.default');
  });
});

describe('what is refused, in one line', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n\t', 'empty'],
    ['a web page', '\n<!DOCTYPE html>\n<html><body>Support ID: 1234</body></html>', 'web page'],
    ['XML', '<?xml version="1.0"?><a/>', 'XML'],
    ['JSON that is cut off', JSON.stringify(documents.krr).slice(0, 5000), 'not valid JSON'],
    ['neither JSON nor YAML', 'a: [1, 2\nb: }', 'neither JSON nor YAML. See line 2'],
    ['the same key twice', 'openapi: 3.1.0\npaths: {}\npaths: {}', 'line 3, column 1: duplicate key'],
    ['an alias to nothing', 'openapi: 3.1.0\npaths: *p', 'lead to nothing'],
    ['prose', 'Service Unavailable', 'no OpenAPI document'],
    ['a list', '[1, 2]', 'no OpenAPI document'],
    ['another JSON', '{"kode": "FREG-001", "melding": "Feil"}', 'no field openapi'],
    ['OpenAPI 2.0', 'swagger: "2.0"\ninfo: {}\npaths: {}', 'OpenAPI 2.0'],
    ['OpenAPI 3.2', 'openapi: 3.2.0\npaths: {}', 'OpenAPI 3.2.0'],
    ['too much', `openapi: 3.1.0\nx: ${'a'.repeat(17_000_000)}`, '17000018 characters'],
    [
      'nesting without end, in JSON',
      `{"openapi": "3.1.0", "x": ${'{"a":'.repeat(5000)}1${'}'.repeat(5001)}`,
      '200 levels',
    ],
    ['nesting without end, in YAML', `openapi: 3.1.0\nx: ${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'nested'],
    ['a document that holds itself', `${whole}x: &x { y: *x }`, 'levels deep, or holds itself'],
    [
      'aliases that multiply',
      `openapi: 3.1.0\na: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`)
        .join('\n')}`,
      'aliases multiply',
    ],
    ['a reference to a file', schemas(`{ A: { $ref: 'other.yaml#/A' } }`), 'other.yaml#/A, which leaves it'],
    ['a reference to a host', schemas(`{ A: { $ref: 'https://a.example/b.json' } }`), 'which leaves it'],
    ['a reference to nothing', schemas(`{ A: { $ref: '#/components/schemas/B' } }`), 'leads to nothing'],
    ['a reference to itself', schemas(`{ A: { $ref: '#/components/schemas/A' } }`), 'back to itself'],
    [
      'schemas that are parts of each other',
      schemas(`{ A: { allOf: [{ $ref: '#/components/schemas/B' }] }, B: { $ref: '#/components/schemas/A' } }`),
      'back to itself',
    ],
  ])('%s', (_, text, says) => {
    const message = refusal(text);
    expect(message).toContain(says);
    expect(message).toMatch(/^The document .*[.?…]$/);
    expect(message.length).toBeLessThan(250);
  });

  test('and nothing of the text is quoted that may be of a person', () => {
    for (const text of [
      '{"openapi": 3.1, 22835095049',
      '<html>22835095049</html>',
      'x: [22835095049',
      'x: *p22835095049',
      '22835095049',
    ]) {
      expect(refusal(text)).not.toContain('22835095049');
    }
  });
});
