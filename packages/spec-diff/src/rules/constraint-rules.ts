import { type RuleSet, ruleSet } from './rule.ts';

/** Bounds, lengths, patterns, formats and other limits that types cannot tell. */
export const constraintRules: RuleSet<'constraint-tightened' | 'constraint-loosened' | 'constraint-changed'> = ruleSet({
  'constraint-tightened': {
    says: '{name} has been tightened from {was} to {is}',
    mirror: 'constraint-loosened',
    request: { wire: 'breaking', bump: 'major', because: 'some of what was sent so far is refused' },
    response: { wire: 'compatible', bump: 'patch', because: 'readers get nothing that could not come before' },
  },
  'constraint-loosened': {
    says: '{name} has been loosened from {was} to {is}',
    mirror: 'constraint-tightened',
    request: { wire: 'compatible', bump: 'minor', because: 'more may be sent than before' },
    response: { wire: 'breaking', bump: 'major', because: 'readers get what could not come before' },
  },
  'constraint-changed': {
    says: '{name} has changed from {was} to {is}',
    mirror: 'constraint-changed',
    request: { wire: 'breaking', bump: 'major', because: 'some of what was sent so far may be refused' },
    response: { wire: 'breaking', bump: 'major', because: 'readers may get what could not come before' },
  },
});
