import { expect, test } from 'vitest';
import { documents } from '../../test/documents.ts';
import { copy, draftAt, list } from '../../test/draft.ts';
import { pairs } from '../../test/pairs.ts';
import { diff } from '../diff.ts';
import { bumpOf } from './finding.ts';

test('the bump is the greatest', () => {
  expect(bumpOf([])).toBe('none');
  expect(bumpOf([{ bump: 'patch' }, { bump: 'none' }])).toBe('patch');
  expect(bumpOf([{ bump: 'minor' }, { bump: 'major' }, { bump: 'patch' }])).toBe('major');
});

test('a text says what changed, for whom it matters, and why it has that bump', () => {
  const before = documents.krr ?? {};
  const after = copy(before);
  const status = draftAt(after, ['components', 'schemas', 'Person', 'properties', 'status']);
  list(status, 'x-extensible-enum').push('UTVANDRET');
  expect(diff(before, after)).toEqual({
    bump: 'minor',
    findings: [
      {
        id: 'response-known-value-added-0c2f49eebfbf',
        path: 'components/schemas/Person/properties/status',
        wire: 'compatible',
        types: 'compatible',
        auth: 'none',
        bump: 'minor',
        text:
          'Value `UTVANDRET` is new in an open list (answers, components/schemas/Person/properties/status), for readers of GET ' +
          '/rest/v1/person, GET /rest/v2/person and 3 more: minor, because readers must be ready for values they do not know, ' +
          'and may tell this one apart now.',
        detail: {
          rule: 'response-known-value-added',
          direction: 'response',
          root: 'components/schemas/Person',
          steps: ['properties', 'status'],
          name: 'UTVANDRET',
        },
      },
    ],
  });
});

test('every text is one sentence on one line', () => {
  for (const { open } of pairs.filter((_, index) => index % 9 === 0)) {
    for (const { text, bump } of diff(...open()).findings) {
      expect(text).toMatch(/^[A-Z`].*, for (all )?(callers|readers).*: (patch|minor|major), because .*[^.]\.$/);
      expect(text).toContain(`: ${bump}, because `);
      expect(text).not.toMatch(/\{(name|was|is)\}|undefined|\n/);
    }
  }
});
