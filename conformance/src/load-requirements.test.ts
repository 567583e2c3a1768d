import { expect, test } from 'vitest';
import { loadRequirements, parseRequirements } from './load-requirements.ts';

const record = (changes: Record<string, unknown> = {}): object => ({
  id: 'DEMO-ORDER',
  level: 'MUST',
  statement: 'The answer is in order.',
  source: { document: 'page', section: 'Order' },
  confidence: 'documented',
  subject: 'register',
  ...changes,
});
// JSON is YAML.
const file = (...requirements: unknown[]): string =>
  JSON.stringify({ register: 'demo', documents: { page: 'The demo page' }, requirements });
const problemsOf = (text: string): readonly string[] => {
  try {
    parseRequirements({ 'demo.yaml': text });
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
};

test('a record knows its register and the full name of its document', () => {
  expect(parseRequirements({ 'demo.yaml': file(record()) })).toEqual([
    record({ register: 'demo', source: { document: 'The demo page', section: 'Order' } }),
  ]);
});

test.each<[string, unknown, string]>([
  ['no level', record({ level: undefined }), 'DEMO-ORDER: level: must be MUST, SHOULD, MAY'],
  ['another level', record({ level: 'SHALL' }), 'DEMO-ORDER: level: must be MUST, SHOULD, MAY'],
  ['another subject', record({ subject: 'sandbox' }), 'DEMO-ORDER: subject: must be register, client'],
  [
    'another confidence',
    record({ confidence: 'sure' }),
    'DEMO-ORDER: confidence: must be documented, observed, inferred',
  ],
  [
    'no sentence',
    record({ statement: 'order' }),
    'DEMO-ORDER: statement: must be one sentence that ends in a full stop',
  ],
  [
    'an id in small letters',
    record({ id: 'order' }),
    'order: id: must be capitals, digits and hyphens, like KRR-V2-ORDER',
  ],
  ['no source', record({ source: 'page' }), 'DEMO-ORDER: source: must be { document, section }'],
  ['no section', record({ source: { document: 'page' } }), 'DEMO-ORDER: source.section: must be text'],
  [
    'an unknown document',
    record({ source: { document: 'book', section: '1' } }),
    'DEMO-ORDER: source.document: book is not among the documents of the file',
  ],
  ['an empty reason', record({ not_tested: '' }), 'DEMO-ORDER: not_tested: must be text'],
  ['a misspelt field', record({ statment: 'x' }), 'DEMO-ORDER: statment: no such field'],
  ['no record', 'text', 'record 2: must be a record'],
])('%s is one line that names the record', (_, wrong, problem) => {
  expect(problemsOf(file(record({ id: 'DEMO-FINE' }), wrong))).toEqual([`demo.yaml: ${problem}`]);
});

test('a record without profiles holds for all of its file, and none for one that the file does not name', () => {
  const withProfiles = (changes: object): string =>
    JSON.stringify({ ...JSON.parse(file(record(changes as Record<string, unknown>))), profiles: ['finans', 'presse'] });
  const profilesOf = (changes: object) =>
    parseRequirements({ 'demo.yaml': withProfiles(changes) }).map(({ profiles }) => profiles);
  expect(profilesOf({})).toEqual([['finans', 'presse']]);
  expect(profilesOf({ profiles: ['presse'] })).toEqual([['presse']]);
  expect(problemsOf(withProfiles({ profiles: ['eid'] }))).toEqual([
    'demo.yaml: DEMO-ORDER: profiles: eid is not among the profiles of the file',
    'demo.yaml: documents: page: no record cites it',
  ]);
  expect(problemsOf(file(record({ profiles: 'presse' })))).toEqual([
    'demo.yaml: DEMO-ORDER: profiles: must be a list of profiles of the file',
    'demo.yaml: documents: page: no record cites it',
  ]);
});

test('a document that no record cites is a problem', () => {
  const text = JSON.stringify({ register: 'demo', documents: { page: 'The demo page' }, requirements: [] });
  expect(problemsOf(text)).toEqual(['demo.yaml: documents: page: no record cites it']);
});

test('an id that is there twice is a problem, also in two files', () => {
  expect(() => parseRequirements({ 'a.yaml': file(record()), 'b.yaml': file(record()) })).toThrow(
    /^DEMO-ORDER: is there twice$/,
  );
});

test('a file that is no YAML, or holds no records, is a problem', () => {
  expect(problemsOf('a: [')).toEqual([expect.stringMatching(/^demo\.yaml: .* at line 1, column \d+/)]);
  expect(problemsOf('register: demo')).toEqual([
    'demo.yaml: documents: must name the documents that the records cite',
    'demo.yaml: requirements: must be a list',
  ]);
});

test('the records of this package are readable, and more than enough', async () => {
  const requirements = await loadRequirements(new URL('../requirements/', import.meta.url));
  expect(requirements.length).toBeGreaterThanOrEqual(150);
});
