import { describe, expect, test } from 'vitest';
import { diff } from '../diff.ts';
import type { DiffOptions } from '../index.ts';

type Schemas = Readonly<Record<string, unknown>>;
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const text = { type: 'string' };

/** A document that answers with the schema Answer, and takes the schema Question if there is one. */
function documentOf(schemas: Schemas): object {
  const body = (name: string): object => ({ content: { 'application/json': { schema: ref(name) } } });
  const post = {
    ...('Question' in schemas && { requestBody: body('Question') }),
    responses: { 200: body('Answer') },
  };
  return { openapi: '3.1.0', paths: { '/a': { post } }, components: { schemas } };
}

/** Rule and path of what is found. */
function found(before: Schemas, after: Schemas, options?: DiffOptions): readonly string[] {
  const { findings } = diff(documentOf(before), documentOf(after), options);
  return findings.map(
    ({ id, path }) => `${id.replace(/-[0-9a-f]{12}$/, '')} ${path.replace('components/schemas/', '')}`,
  );
}

describe('what is put together with allOf', () => {
  const base = { type: 'object', properties: { a: text, b: text } };
  const whole = {
    Base: base,
    Answer: { properties: { one: { allOf: [ref('Base'), { properties: { c: text } }] }, two: ref('Base') } },
  };

  test('a change of a part is told once, in the part', () => {
    const after = { ...whole, Base: { ...base, properties: { a: text } } };
    expect(found(whole, after)).toEqual(['response-optional-property-removed Base/properties/b']);
    expect(found(whole, { ...whole, Base: { ...base, minProperties: 1 } })).toEqual([
      'response-constraint-tightened Base',
    ]);
  });

  test('a part that is taken out of one place is told there', () => {
    const after = { ...whole, Answer: { properties: { one: { properties: { a: text, c: text } }, two: ref('Base') } } };
    expect(found(whole, after)).toEqual(['response-optional-property-removed Answer/properties/one/properties/b']);
  });

  test('a property that a part rules out is not there', () => {
    const without = { allOf: [ref('Base'), { properties: { b: false } }] };
    const [before, after] = [
      { Base: base, Answer: without },
      { Base: { ...base, properties: { a: text, b: false } }, Answer: without },
    ];
    expect(found(before, after)).toEqual([]);
  });

  test('what one part requires of another is required', () => {
    const answer = (required: readonly string[]): object => ({ allOf: [ref('Base'), { required }] });
    expect(found({ Base: base, Answer: answer([]) }, { Base: base, Answer: answer(['a']) })).toEqual([
      'response-property-required Base/properties/a',
    ]);
  });

  test('a deprecated part does not make the whole deprecated', () => {
    expect(found(whole, { ...whole, Base: { ...base, deprecated: true } })).toEqual(['response-deprecated Base']);
  });
});

describe('components', () => {
  const list = (name: string): object => ({ type: 'object', properties: { next: ref(name), a: text } });

  test('that refer to themselves are compared once', () => {
    const changed = { type: 'object', properties: { next: ref('Answer'), a: { type: 'integer' } } };
    expect(found({ Answer: list('Answer') }, { Answer: changed })).toEqual([
      'response-type-changed Answer/properties/a',
    ]);
  });

  test('that refer to themselves may be renamed', () => {
    const [before, after] = [
      { Node: list('Node'), Answer: ref('Node') },
      { Knute: list('Knute'), Answer: ref('Knute') },
    ];
    expect(found(before, after)).toEqual(['schema-added Knute', 'schema-removed Node']);
  });

  test('of which one takes the place of another are told as such', () => {
    const before = { One: list('One'), Other: text, Answer: { properties: { x: ref('One') } } };
    const after = { ...before, Answer: { properties: { x: ref('Other') } } };
    expect(found(before, after)).toEqual(['response-type-changed One → components/schemas/Other']);
  });

  test('are judged in each direction that leads to them', () => {
    const before = { Kind: { type: 'string', maxLength: 9 }, Question: ref('Kind'), Answer: ref('Kind') };
    expect(found(before, { ...before, Kind: { type: 'string', maxLength: 8 } })).toEqual([
      'request-constraint-tightened Kind',
      'response-constraint-tightened Kind',
    ]);
  });
});

describe('forms', () => {
  test('of which there were none: the schema was a form', () => {
    const [before, after] = [
      { One: { type: 'object' }, Answer: ref('One') },
      { One: { type: 'object' }, Answer: { oneOf: [ref('One'), text] } },
    ];
    expect(found(before, after).map((line) => line.replace(/ .*/, ''))).toEqual(['response-form-added']);
  });

  test('beside properties narrow them down', () => {
    const base = { type: 'object', properties: { a: text, b: text } };
    expect(found({ Answer: base }, { Answer: { ...base, anyOf: [{ required: ['a'] }, { required: ['b'] }] } })).toEqual(
      ['response-constraint-tightened Answer'],
    );
  });

  test('of which one form has changed', () => {
    const forms = (a: object): object => ({ oneOf: [{ type: 'object', properties: { a } }, text] });
    expect(found({ Answer: forms(text) }, { Answer: forms({ type: 'boolean' }) })).toEqual([
      'response-type-changed Answer/form/properties/a',
    ]);
  });
});

describe('lists of values in answers', () => {
  const list = (keyword: string, values: readonly unknown[]): Schemas => ({ Answer: { [keyword]: values } });
  test.each([
    ['open', 'enum', 'response-known-value-added Answer'],
    ['closed', 'enum', 'response-value-added Answer'],
    ['closed', 'x-extensible-enum', 'response-known-value-added Answer'],
  ] as const)('%s, in %s', (responseEnums, keyword, told) => {
    expect(found(list(keyword, ['a']), list(keyword, ['a', 'b']), { responseEnums })).toEqual([told]);
  });
  test('of numbers are closed', () => {
    expect(found(list('enum', [1]), list('enum', [1, 2]))).toEqual(['response-value-added Answer']);
  });
  test('are the same as enum and as x-extensible-enum', () => {
    expect(found(list('enum', ['a', 'b']), list('x-extensible-enum', ['b', 'a']))).toEqual([]);
  });
});
