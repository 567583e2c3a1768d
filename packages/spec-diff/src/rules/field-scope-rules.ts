import { type RuleSet, ruleSet } from './rule.ts';

const alone = 'Scopes unlock what is answered (x-scopes); what may be sent is a matter of the operation.';

/** Scopes of which any one unlocks a property of an answer (`x-scopes`). */
export const fieldScopeRules: RuleSet<
  'field-scope-added' | 'field-scope-removed' | 'field-restricted' | 'field-unrestricted'
> = ruleSet({
  'field-scope-added': {
    says: 'Scope {name} unlocks this field too',
    mirror: 'field-scope-removed',
    alone,
    response: { auth: 'compatible', bump: 'minor', because: 'more callers get it' },
  },
  'field-scope-removed': {
    says: 'Scope {name} no longer unlocks this field',
    mirror: 'field-scope-added',
    alone,
    response: { auth: 'breaking', bump: 'major', because: 'callers with that scope alone lose it' },
  },
  'field-restricted': {
    says: 'This field, which everybody got, needs one of the scopes {is}',
    mirror: 'field-unrestricted',
    alone,
    response: { auth: 'breaking', bump: 'major', because: 'callers without such a scope lose it' },
  },
  'field-unrestricted': {
    says: 'This field, which needed one of the scopes {was}, comes to everybody',
    mirror: 'field-restricted',
    alone,
    response: { auth: 'compatible', bump: 'minor', because: 'more callers get it' },
  },
});
