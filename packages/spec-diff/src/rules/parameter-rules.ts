import { type RuleSet, ruleSet } from './rule.ts';

const unheard = 'what callers ask for with it is no longer heeded, and code that sets it does not compile';
const exception =
  'A reader lets a header pass that it does not know; a server does not heed a parameter it no longer knows.';

/** Parameters in path, query, header and cookie. Their twins are the headers of answers. */
export const parameterRules: RuleSet<
  | 'optional-parameter-added'
  | 'optional-parameter-removed'
  | 'required-parameter-added'
  | 'required-parameter-removed'
  | 'parameter-required'
  | 'parameter-optional'
  | 'parameter-respelled'
> = ruleSet({
  'optional-parameter-added': {
    says: 'Optional parameter {name} is new',
    mirror: 'optional-parameter-removed',
    twin: 'optional-header-added',
    request: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'callers may send it and need not' },
  },
  'optional-parameter-removed': {
    says: 'Optional parameter {name} is gone',
    mirror: 'optional-parameter-added',
    twin: 'optional-header-removed',
    exception,
    request: { wire: 'breaking', types: 'breaking', bump: 'major', because: unheard },
  },
  'required-parameter-added': {
    says: 'Required parameter {name} is new',
    mirror: 'required-parameter-removed',
    twin: 'required-header-added',
    request: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'calls without it are refused' },
  },
  'required-parameter-removed': {
    says: 'Required parameter {name} is gone',
    mirror: 'required-parameter-added',
    twin: 'required-header-removed',
    exception,
    request: { wire: 'breaking', types: 'breaking', bump: 'major', because: unheard },
  },
  'parameter-required': {
    says: 'Parameter {name} has become required',
    mirror: 'parameter-optional',
    twin: 'header-required',
    request: {
      wire: 'breaking',
      types: 'breaking',
      bump: 'major',
      because: 'calls without it were accepted until now',
    },
  },
  'parameter-optional': {
    says: 'Parameter {name} has become optional',
    mirror: 'parameter-required',
    twin: 'header-optional',
    request: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'callers need no longer send it' },
  },
  'parameter-respelled': {
    says: 'Header parameter {was} is spelled {is}',
    mirror: 'parameter-respelled',
    twin: 'header-respelled',
    request: {
      types: 'breaking',
      bump: 'major',
      because: 'upper and lower case are the same in a header, but not in code that sets it',
    },
  },
});
