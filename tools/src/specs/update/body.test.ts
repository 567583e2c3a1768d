import { diff } from '@fellesklient/spec-diff';
import { expect, test } from 'vitest';
import type { Difference } from '../differences/difference.ts';
import { bodyOf } from './body.ts';
import type { Row } from './follow.ts';
import type { Plan } from './plan-api.ts';

const quiet: Plan = {
  api: 'boats',
  owner: 'Harbour',
  rows: [],
  fresh: [],
  release: { findings: [], changesets: [], writes: [] },
  disagreements: [],
  pages: { fresh: [], moved: [] },
  missed: [],
  writes: [],
  structures: { path: 'specs/boats/upstream-structure.json', content: '{}\n' },
};
const none = new Map<string, readonly string[]>();

const document = (schema: object): object => ({
  openapi: '3.1.0',
  paths: { '/a': { get: { responses: { '200': { content: { 'text/plain': { schema } } } } } } },
});
const [finding] = diff(
  document({ type: 'string', enum: ['a'] }),
  document({ type: 'string', enum: ['a', 'b|c'] }),
).findings;
const row = (outcome: Row['outcome']): Row[] =>
  finding ? [{ finding, where: ['test', 'prod'], outcome, because: 'it is so' }] : [];

test('nothing new is a line', () => {
  expect(bodyOf([quiet, { ...quiet, api: 'ships' }], none)).toBe(
    '# What owners have changed\n\nNothing is new for boats, ships.\n',
  );
});

test('what has changed is a table, in which no value makes a cell more', () => {
  const body = bodyOf([{ ...quiet, rows: row('follows') }], none);
  expect(body).toContain(
    '## boats (Harbour)\n\n| what has changed | where | wire | types | auth | bump | our document |\n| --- |',
  );
  expect(body).toMatch(
    /\n\| Value `b\\\|c` is new .* \| test, prod \| compatible \| compatible \| none \| \*\*minor\*\* \| follows \|\n/,
  );
  expect(body).not.toContain('### ');
});

test('what needs a person says why', () => {
  const body = bodyOf([{ ...quiet, rows: row('needs a person') }], none);
  expect(body).toContain(
    '### Needs a person\n\n- GET /a responses/200/content/text/plain/schema `response-known-value-added`: it is so.',
  );
});

test('prose that has moved names what rests on it', () => {
  const page = (address: string, requirements: readonly string[]) => ({
    page: { address, sha256: '0'.repeat(64), requirements },
    sha256: '1'.repeat(64),
  });
  const moved = [page('https://a.example/1', ['boats/a', 'ships/a']), page('https://a.example/2', [])];
  const requirements = new Map([
    ['boats/a', ['BOAT-2', 'BOAT-1']],
    ['ships/a', ['BOAT-1', 'SHIP-1']],
  ]);
  const body = bodyOf([{ ...quiet, pages: { fresh: [], moved } }], requirements);
  expect(body).toContain('- https://a.example/1: read it again for BOAT-1, BOAT-2, SHIP-1.\n');
  expect(body).toContain('- https://a.example/2: no requirement rests on it.\n');
});

test('what is not explained is there to be copied, and no more of it than a pull request holds', () => {
  const open = (count: number): Plan => {
    const differences = Array.from({ length: count }, (_, index): Difference => {
      return { at: `Boat${index}`, what: 'operation-added', name: `value${index}`, ours: 'nothing', theirs: 'nothing' };
    });
    return { ...quiet, disagreements: [{ document: 'boats', upstream: [], open: differences, stale: [] }] };
  };
  expect(bodyOf([open(1)], none)).toContain(
    '```yaml\n- in: [boats]\n  at: [Boat0]\n  what: operation-added\n  name: value0\n  reason: Say here why ours differs.\n```',
  );
  const many = bodyOf([open(5000)], none);
  expect(many).toContain('And 4850 more');
  expect(many.length).toBeLessThan(65_536);
});
