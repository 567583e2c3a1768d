import { type RuleSet, ruleSet } from './rule.ts';

const exception = 'A default is a promise about what is left out, whoever leaves it out.';

/** What is meant when a value is left out. Types stay as they are: a default makes nothing required. */
export const defaultRules: RuleSet<'default-added' | 'default-removed' | 'default-changed'> = ruleSet({
  'default-added': {
    says: 'It is told what is meant when the value is left out: {is}',
    mirror: 'default-removed',
    exception,
    request: { wire: 'compatible', bump: 'patch', because: 'it was left open before' },
    response: { wire: 'compatible', bump: 'patch', because: 'it was left open before' },
  },
  'default-removed': {
    says: 'It is no longer told what is meant when the value is left out; it was {was}',
    mirror: 'default-added',
    exception,
    request: { wire: 'breaking', bump: 'major', because: 'callers that leave it out counted on it' },
    response: { wire: 'breaking', bump: 'major', because: 'readers that miss it counted on it' },
  },
  'default-changed': {
    says: 'What is meant when the value is left out has changed from {was} to {is}',
    mirror: 'default-changed',
    request: { wire: 'breaking', bump: 'major', because: 'callers that leave it out get something else' },
    response: { wire: 'breaking', bump: 'major', because: 'readers that miss it take it for something else' },
  },
});
