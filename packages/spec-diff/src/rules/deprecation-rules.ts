import { type Judgement, type RuleSet, ruleSet } from './rule.ts';

const deprecated: Judgement = {
  types: 'compatible',
  bump: 'minor',
  because: 'it works as before, and whoever uses it should plan to leave it (semver.org section 7)',
};
const undeprecated: Judgement = { types: 'compatible', bump: 'patch', because: 'it works as before' };

/** Announcements that something will go: an operation, a parameter, a header, a schema or a property. */
export const deprecationRules: RuleSet<'deprecated' | 'undeprecated'> = ruleSet({
  deprecated: {
    says: '{name} is deprecated',
    mirror: 'undeprecated',
    request: deprecated,
    response: deprecated,
    whole: deprecated,
  },
  undeprecated: {
    says: '{name} is no longer deprecated',
    mirror: 'deprecated',
    request: undeprecated,
    response: undeprecated,
    whole: undeprecated,
  },
});
