import { type RuleSet, ruleSet } from './rule.ts';

/** Forms of which a value has one (`oneOf`, `anyOf`), and how they are told apart. */
export const formRules: RuleSet<
  'form-added' | 'form-removed' | 'discriminator-added' | 'discriminator-removed' | 'discriminator-changed'
> = ruleSet({
  'form-added': {
    says: 'Form {name} is new',
    mirror: 'form-removed',
    request: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'callers may send it and need not' },
    response: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'readers get what they have no code for' },
  },
  'form-removed': {
    says: 'Form {name} is gone',
    mirror: 'form-added',
    request: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'what is sent in it is refused' },
    response: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'readers need no longer expect it' },
  },
  'discriminator-added': {
    says: 'Property {name} tells the forms apart',
    mirror: 'discriminator-removed',
    request: {
      wire: 'breaking',
      types: 'breaking',
      bump: 'major',
      because: 'forms were told apart by their shape so far',
    },
    response: {
      wire: 'compatible',
      types: 'compatible',
      bump: 'minor',
      because: 'readers may count on it from now on',
    },
  },
  'discriminator-removed': {
    says: 'Property {name} no longer tells the forms apart',
    mirror: 'discriminator-added',
    request: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'callers need no longer say it' },
    response: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'readers counted on it' },
  },
  'discriminator-changed': {
    says: 'How the forms are told apart has changed from {was} to {is}',
    mirror: 'discriminator-changed',
    request: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'callers tell them apart in the old way' },
    response: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'readers tell them apart in the old way' },
  },
});
