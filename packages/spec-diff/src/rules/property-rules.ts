import { type RuleSet, ruleSet } from './rule.ts';

const exception =
  'Objects are open: a reader lets an unknown property pass, a server does not heed one it no longer knows.';
const unheard = 'what callers say with it is no longer heeded, and code that sets it does not compile';

/** Properties of objects. */
export const propertyRules: RuleSet<
  | 'optional-property-added'
  | 'optional-property-removed'
  | 'required-property-added'
  | 'required-property-removed'
  | 'property-required'
  | 'property-optional'
  | 'property-ruled-out'
  | 'property-let-in'
> = ruleSet({
  'optional-property-added': {
    says: 'Optional property {name} is new',
    mirror: 'optional-property-removed',
    request: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'callers may send it and need not' },
    response: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'readers may use it from now on' },
  },
  'optional-property-removed': {
    says: 'Optional property {name} is gone',
    mirror: 'optional-property-added',
    exception,
    request: { wire: 'breaking', types: 'breaking', bump: 'major', because: unheard },
    response: {
      wire: 'compatible',
      types: 'breaking',
      bump: 'major',
      because: 'readers had to do without it at times, but code that reads it does not compile',
    },
  },
  'required-property-added': {
    says: 'Required property {name} is new',
    mirror: 'required-property-removed',
    request: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'requests without it are refused' },
    response: {
      wire: 'compatible',
      types: 'compatible',
      bump: 'minor',
      because: 'readers may count on it from now on',
    },
  },
  'required-property-removed': {
    says: 'Required property {name} is gone',
    mirror: 'required-property-added',
    exception,
    request: { wire: 'breaking', types: 'breaking', bump: 'major', because: unheard },
    response: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'readers counted on it' },
  },
  'property-required': {
    says: 'Property {name} has become required',
    mirror: 'property-optional',
    request: {
      wire: 'breaking',
      types: 'breaking',
      bump: 'major',
      because: 'requests without it were accepted so far',
    },
    response: {
      wire: 'compatible',
      types: 'compatible',
      bump: 'minor',
      because: 'readers may count on it from now on',
    },
  },
  'property-optional': {
    says: 'Property {name} has become optional',
    mirror: 'property-required',
    request: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'callers need no longer send it' },
    response: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'readers counted on it' },
  },
  'property-ruled-out': {
    says: 'Property {name} is ruled out (its schema is false)',
    mirror: 'property-let-in',
    request: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'requests with it are refused' },
    response: {
      wire: 'compatible',
      types: 'compatible',
      bump: 'minor',
      because: 'readers had to do without it at times',
    },
  },
  'property-let-in': {
    says: 'Property {name} is no longer ruled out',
    mirror: 'property-ruled-out',
    request: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'callers may send it and need not' },
    response: {
      wire: 'breaking',
      types: 'breaking',
      bump: 'major',
      because: 'readers were promised that it never comes',
    },
  },
});
