import { type RuleSet, ruleSet } from './rule.ts';

const exception = 'Each direction has a keyword of its own: readOnly leaves requests, writeOnly leaves answers.';

/** Properties that go one way only: `readOnly` and `writeOnly`. openapi-typescript makes the same type of both. */
export const oneWayRules: RuleSet<'property-withheld' | 'property-released'> = ruleSet({
  'property-withheld': {
    says: '{name} has been taken out of this direction',
    mirror: 'property-released',
    exception,
    request: {
      wire: 'breaking',
      bump: 'major',
      because: 'it is readOnly now, and what callers say with it is not heeded',
    },
    response: { wire: 'breaking', bump: 'major', because: 'it is writeOnly now, and no longer comes back' },
  },
  'property-released': {
    says: '{name} has been let into this direction',
    mirror: 'property-withheld',
    exception,
    request: { wire: 'compatible', bump: 'minor', because: 'it is no longer readOnly, and callers may send it' },
    response: { wire: 'compatible', bump: 'minor', because: 'it is no longer writeOnly, and readers may use it' },
  },
});
