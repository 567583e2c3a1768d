import { type RuleSet, ruleSet } from './rule.ts';

/** JSON types, null among them. */
export const typeRules: RuleSet<
  | 'type-widened'
  | 'type-narrowed'
  | 'type-changed'
  | 'fractions-allowed'
  | 'fractions-forbidden'
  | 'null-allowed'
  | 'null-forbidden'
> = ruleSet({
  'type-widened': {
    says: 'The type {was} has been widened to {is}',
    mirror: 'type-narrowed',
    request: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'what was sent so far is accepted' },
    response: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'readers get what they have no code for' },
  },
  'type-narrowed': {
    says: 'The type {was} has been narrowed to {is}',
    mirror: 'type-widened',
    request: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'some of what was sent so far is refused' },
    response: {
      wire: 'compatible',
      types: 'compatible',
      bump: 'minor',
      because: 'readers may count on it from now on',
    },
  },
  'type-changed': {
    says: 'The type {was} has become {is}',
    mirror: 'type-changed',
    request: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'what was sent so far is refused' },
    response: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'readers get what they have no code for' },
  },
  'fractions-allowed': {
    says: 'The number need no longer be whole',
    mirror: 'fractions-forbidden',
    request: { wire: 'compatible', bump: 'minor', because: 'callers may send fractions and need not' },
    response: { wire: 'breaking', bump: 'major', because: 'readers that count on whole numbers get fractions' },
  },
  'fractions-forbidden': {
    says: 'The number must be whole',
    mirror: 'fractions-allowed',
    request: { wire: 'breaking', bump: 'major', because: 'fractions were accepted so far' },
    response: { wire: 'compatible', bump: 'patch', because: 'a whole number is a number' },
  },
  'null-allowed': {
    says: 'It may be null',
    mirror: 'null-forbidden',
    request: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'callers may send it and need not' },
    response: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'readers that do not look for it fail' },
  },
  'null-forbidden': {
    says: 'It may no longer be null',
    mirror: 'null-allowed',
    request: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'null was accepted so far' },
    response: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'readers need no longer look for it' },
  },
});
