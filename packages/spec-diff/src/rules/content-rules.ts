import { type RuleSet, ruleSet } from './rule.ts';

/** Media types, and how values are written. */
export const contentRules: RuleSet<'media-type-added' | 'media-type-removed' | 'serialization-changed'> = ruleSet({
  'media-type-added': {
    says: 'Media type {name} is new',
    mirror: 'media-type-removed',
    exception: 'The caller chooses in both directions, by Content-Type and by Accept.',
    request: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'callers may send it and need not' },
    response: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'readers get it if they ask for it' },
  },
  'media-type-removed': {
    says: 'Media type {name} is gone',
    mirror: 'media-type-added',
    exception: 'The caller chooses in both directions, by Content-Type and by Accept.',
    request: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'requests of that type are refused' },
    response: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'readers that ask for it get none' },
  },
  'serialization-changed': {
    says: '{name} is written in another way',
    mirror: 'serialization-changed',
    request: { wire: 'breaking', bump: 'major', because: 'what is written in the old way is not understood' },
    response: { wire: 'breaking', bump: 'major', because: 'readers do not find it in the old way' },
  },
});
