import { type RuleSet, ruleSet } from './rule.ts';

/** Names of schemas, which are names of types. */
export const nameRules: RuleSet<'schema-added' | 'schema-removed'> = ruleSet({
  'schema-added': {
    says: 'Schema {name} is new',
    mirror: 'schema-removed',
    whole: { types: 'compatible', bump: 'minor', because: 'code may import its type' },
  },
  'schema-removed': {
    says: 'Schema {name} is gone',
    mirror: 'schema-added',
    whole: { types: 'breaking', bump: 'major', because: 'code that imports its type does not compile' },
  },
});
