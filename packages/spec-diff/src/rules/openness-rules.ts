import { type Judgement, type RuleSet, ruleSet } from './rule.ts';

const indexed: Judgement = { types: 'compatible', bump: 'minor', because: 'code may use any name from now on' };
const unindexed: Judgement = {
  types: 'breaking',
  bump: 'major',
  because: 'code that uses a name beside the properties does not compile',
};

/** What an object may hold beside its properties. */
export const opennessRules: RuleSet<'object-closed' | 'object-opened' | 'names-typed' | 'names-untyped'> = ruleSet({
  'object-closed': {
    says: 'The object holds nothing beside its properties',
    mirror: 'object-opened',
    request: { wire: 'breaking', bump: 'major', because: 'more than them was let pass so far' },
    response: { wire: 'compatible', bump: 'patch', because: 'readers get nothing that could not come before' },
  },
  'object-opened': {
    says: 'The object may hold more than its properties',
    mirror: 'object-closed',
    exception: 'Objects are open: a reader lets an unknown property pass.',
    request: { wire: 'compatible', bump: 'minor', because: 'more may be sent than before' },
    response: { wire: 'compatible', bump: 'patch', because: 'readers let unknown properties pass' },
  },
  'names-typed': {
    says: 'It is told what other names in the object hold',
    mirror: 'names-untyped',
    request: indexed,
    response: indexed,
  },
  'names-untyped': {
    says: 'It is no longer told what other names in the object hold',
    mirror: 'names-typed',
    request: unindexed,
    response: unindexed,
  },
});
