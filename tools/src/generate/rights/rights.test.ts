import { describe, expect, test } from 'vitest';
import { InputError } from '../input-error.ts';
import { checkRights } from './check-rights.ts';
import { packageRights, partNames } from './package-rights.ts';
import { rightsOf } from './rights-of.ts';
import { testRights, testSpecWithRights } from './test-rights.ts';

function check(rights?: string): void {
  const spec = testSpecWithRights(rights);
  checkRights(spec, rightsOf(spec));
}

test('a table without faults passes', () => {
  expect(() => check()).not.toThrow();
});

describe('a table is refused that', () => {
  test.each([
    ['has a row without source', ', in: [], source: page }', ', in: [] }', "must have required property 'source'"],
    ['has a row of unknown shape', 'source: page', 'sourec: page', 'must'],
    ['has a scope of another owner', 'folkeregister:deling/full', 'krr:global/full', '/pakker/full/scope'],
    ['names an operation the document lacks', '[sink]', '[swim]', 'operations names swim'],
    ['leaves an operation out', '  - { navn: [sink], in: [full], source: page }\n', '', 'operations lacks sink'],
    ['leaves an entity out', '  - { navn: [rigg], in: [], source: page }\n', '', 'entiteter lacks rigg'],
    ['leaves a parameter out', '  - { navn: [part], in: [full], source: page }\n', '', 'entydigsoek lacks part'],
    ['names a package that is not there', 'inferred: [liten]', 'inferred: [ukjent]', 'names package ukjent'],
    [
      'gives what nobody has',
      'nummer:\n    - { navn: [identifikasjonsnummer]',
      'nummer:\n    - { navn: [rigg]',
      'full cannot show rigg',
    ],
    [
      'says something twice',
      'navn: [sink], in: [full]',
      'navn: [sink, entydigSoek], in: [full]',
      'full has something twice',
    ],
    [
      'shows what the package has not',
      'navn: [navn], in: [full], inferred',
      'navn: [rigg], in: [full], inferred',
      'full cannot show rigg',
    ],
    ['has a package without feed', 'in: [], inferred: [liten]', 'in: []', 'liten needs one row in feed'],
    [
      'says two things at once',
      'navn: [aldri], in: [liten]',
      'navn: [aldri], in: [liten, full]',
      'full needs one row in identifikasjonsnummer',
    ],
    [
      'gives a number and never does',
      'navn: [alltid], in: [full]',
      'navn: [alltid], in: [full, liten]',
      'liten never has a number',
    ],
  ])('%s', (_, from, to, message) => {
    expect(testRights).toContain(from);
    const wrong = (): void => check(testRights.replace(from, to));
    expect(wrong).toThrow(InputError);
    expect(wrong).toThrow(message);
  });
});

test('a package has what rows document and what they infer, and no group that is empty', () => {
  const liten = packageRights(rightsOf(testSpecWithRights()), 'liten');
  expect(liten).toEqual({
    title: 'Liten',
    english: 'Few',
    basePath: '/boats/api/liten/v1',
    scope: 'folkeregister:deling/liten',
    operations: ['entydigSoek', 'hentFeedSide'],
    feed: 'tynn',
    identifikasjonsnummer: 'aldri',
    entiteter: ['navn'],
    parts: { basis: ['navn'] },
    historikk: ['navn'],
    entydigsoek: ['navn'],
  });
  expect(partNames(liten)).toEqual(['basis', 'historikk', 'navn']);
});
