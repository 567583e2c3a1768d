import { type RuleSet, ruleSet } from './rule.ts';

/** Who may call: alternatives, each a set of schemes and scopes that are all needed. */
export const securityRules: RuleSet<
  'access-added' | 'access-removed' | 'scope-required' | 'scope-not-required' | 'security-scheme-changed'
> = ruleSet({
  'access-added': {
    says: 'Access with {name} is new',
    mirror: 'access-removed',
    whole: { auth: 'compatible', bump: 'minor', because: 'whoever has access keeps it' },
  },
  'access-removed': {
    says: 'Access with {name} is gone',
    mirror: 'access-added',
    whole: { auth: 'breaking', bump: 'major', because: 'whoever has nothing else is refused' },
  },
  'scope-required': {
    says: '{is} is needed where {was} was enough',
    mirror: 'scope-not-required',
    whole: { auth: 'breaking', bump: 'major', because: 'whoever has not been granted all of it is refused' },
  },
  'scope-not-required': {
    says: '{was} is no longer needed; {is} is enough',
    mirror: 'scope-required',
    whole: { auth: 'compatible', bump: 'minor', because: 'whoever has access keeps it' },
  },
  'security-scheme-changed': {
    says: 'How callers show who they are has changed: {name}',
    mirror: 'security-scheme-changed',
    whole: { auth: 'breaking', bump: 'major', because: 'whoever does it in the old way is refused' },
  },
});
