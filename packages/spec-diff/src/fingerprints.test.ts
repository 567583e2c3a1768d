import { expect, test } from 'vitest';
import { documents } from '../test/documents.ts';
import { child, copy, type Draft, draftAt, isDraft, list } from '../test/draft.ts';
import { pairs } from '../test/pairs.ts';
import { diff } from './diff.ts';

const { krr = {} } = documents;
const some = pairs.filter(({ name }, index) => index % (name.startsWith('folkeregisteret') ? 23 : 5) === 0);
const ids = (before: Draft, after: Draft): readonly string[] => diff(before, after).findings.map(({ id }) => id);

/** The same document with every object's keys in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (!isDraft(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, child]) => [key, reversed(child)]),
  );
}

/** The document with other things in it: an operation with schemas and a server of its own, and more prose. */
function withMore(document: Draft): Draft {
  const more = copy(document);
  child(child(more, 'components'), 'schemas').Urelatert = { type: 'object', properties: { a: { type: 'string' } } };
  child(more, 'paths')['/urelatert'] = {
    get: {
      operationId: 'urelatert',
      security: [],
      servers: [{ url: 'https://urelatert.example' }],
      'x-retry': { idempotent: true, statuses: [] },
      responses: {
        '200': {
          description: 'Something else.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Urelatert' } } },
        },
      },
    },
  };
  child(more, 'info').description = 'Something else.';
  return more;
}

test.each(some)('$name: the same ids in whatever order the keys stand', ({ open }) => {
  const [before, after] = open();
  const found = ids(before, after);
  expect(ids(before, reversed(after) as Draft)).toEqual(found);
  expect(ids(reversed(before) as Draft, after)).toEqual(found);
});

test.each(some)('$name: the same ids whatever else changes', ({ open }) => {
  const [before, after] = open();
  const found = ids(before, after);
  expect(ids(withMore(before), withMore(after))).toEqual(found);
  expect(ids(before, withMore(after))).toEqual(expect.arrayContaining([...found]));
});

test('two changes together have the ids that they have alone, and a limit that moves twice has one', () => {
  const [before, status, limit] = [copy(krr), copy(krr), copy(krr)];
  const widen = (document: Draft): void => {
    const path = ['components', 'schemas', 'Person', 'properties', 'status'];
    list(draftAt(document, path), 'x-extensible-enum').push('UTVANDRET');
  };
  const limitTo = (document: Draft, most: number): void => {
    const path = ['components', 'schemas', 'HentPersonerV2Request', 'properties', 'personidentifikatorer'];
    draftAt(document, path).maxItems = most;
  };
  widen(status);
  limitTo(limit, 900);
  const together = copy(status);
  limitTo(together, 500);
  expect([...ids(before, together)].sort()).toEqual([...ids(before, status), ...ids(before, limit)].sort());
});

test('an id can name a file', () => {
  for (const { open } of some) for (const id of ids(...open())) expect(id).toMatch(/^[a-z-]+-[0-9a-f]{12}$/);
});
