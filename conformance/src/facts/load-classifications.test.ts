import { expect, test } from 'vitest';
import { parseClassifications } from './load-classifications.ts';

const entry = (changes: Record<string, unknown> = {}): object => ({
  row: '3f9a1c2b4d5e',
  section: '4.2',
  about: 'an unknown part',
  records: ['FREG-PART-UNKNOWN'],
  ...changes,
});
// JSON is YAML.
const problemsOf = (...entries: unknown[]): readonly string[] => {
  try {
    parseClassifications({ 'demo.yaml': JSON.stringify(entries) });
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
};

test('entries are those of the sheet that has the name of their file', () => {
  expect(parseClassifications({ 'demo.yaml': JSON.stringify([entry()]) })).toEqual({ demo: [entry()] });
});

const held = { records: undefined };
test.each<[string, object]>([
  ['records', entry()],
  ['a reason why it is nothing to hold', entry({ ...held, none: 'history' })],
  ['why nobody can try it', entry({ ...held, not_testable: 'It takes months.' })],
  ['a waiver', entry({ ...held, waived: { why: 'The owner mends it.', until: '2027-06-01' } })],
])('an entry has %s', (_, right) => {
  expect(problemsOf(right)).toEqual([]);
});

const one = 'must have one of records, none, not_testable, waived, and has';
test.each<[string, unknown, string]>([
  ['a short hash', entry({ row: '3f9a' }), 'row: must be 12 hex digits, in quotes where they could be a number'],
  [
    'a hash that became a number',
    entry({ row: 123456789012 }),
    'row: must be 12 hex digits, in quotes where they could be a number',
  ],
  ['a section that became a number', entry({ section: 4.2 }), 'section: must be text, in quotes where it is a number'],
  ['nothing that it is about', entry({ about: '' }), 'about: must be text'],
  ['no records in the list', entry({ records: [] }), 'records: must be a list of ids of requirements'],
  [
    'a reason of its own',
    entry({ ...held, none: 'boring' }),
    'none: must be source, history, orientation, practice, elsewhere, unknown, default, lead-in',
  ],
  ['no day', entry({ ...held, waived: { why: 'x', until: 'soon' } }), 'waived.until: must be a day, like 2027-06-01'],
  [
    'a day that does not exist',
    entry({ ...held, waived: { why: 'x', until: '2027-02-30' } }),
    'waived.until: must be a day, like 2027-06-01',
  ],
  ['no why', entry({ ...held, waived: { until: '2027-06-01' } }), 'waived.why: must be text'],
  ['nothing', entry(held), `${one} nothing`],
  ['two things', entry({ none: 'history' }), `${one} records, none`],
  ['a misspelt field', entry({ recrods: ['A-1'] }), 'recrods: no such field'],
])('%s is one line that names the entry', (_, wrong, problem) => {
  const { section, row } = wrong as { section: unknown; row: unknown };
  expect(problemsOf(wrong)).toEqual([`demo.yaml: ${section} ${row}: ${problem}`]);
});

test('what is no entry, no list and no YAML is told, and so is an entry that is there twice', () => {
  expect(problemsOf('text')).toEqual(['demo.yaml: entry 1: must be an entry']);
  expect(problemsOf(entry(), entry())).toEqual(['demo.yaml: 4.2 3f9a1c2b4d5e: is there twice']);
  expect(() => parseClassifications({ 'demo.yaml': 'a: b' })).toThrow(/^demo\.yaml: must be a list of entries$/);
  expect(() => parseClassifications({ 'demo.yaml': '- [' })).toThrow(/^demo\.yaml: /);
});
