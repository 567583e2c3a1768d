import { type RuleSet, ruleSet } from './rule.ts';

/** Headers of answers. Their twins are parameters. */
export const headerRules: RuleSet<
  | 'optional-header-added'
  | 'optional-header-removed'
  | 'required-header-added'
  | 'required-header-removed'
  | 'header-required'
  | 'header-optional'
  | 'header-respelled'
> = ruleSet({
  'optional-header-added': {
    says: 'Header {name} is new and may come',
    mirror: 'optional-header-removed',
    twin: 'optional-parameter-added',
    response: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'readers may use it from now on' },
  },
  'optional-header-removed': {
    says: 'Header {name}, which did not always come, is gone',
    mirror: 'optional-header-added',
    twin: 'optional-parameter-removed',
    response: {
      wire: 'compatible',
      types: 'breaking',
      bump: 'major',
      because: 'readers had to do without it at times, but code that reads it does not compile',
    },
  },
  'required-header-added': {
    says: 'Header {name} is new and always comes',
    mirror: 'required-header-removed',
    twin: 'required-parameter-added',
    response: {
      wire: 'compatible',
      types: 'compatible',
      bump: 'minor',
      because: 'readers may count on it from now on',
    },
  },
  'required-header-removed': {
    says: 'Header {name}, which always came, is gone',
    mirror: 'required-header-added',
    twin: 'required-parameter-removed',
    response: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'readers counted on it' },
  },
  'header-required': {
    says: 'Header {name} always comes',
    mirror: 'header-optional',
    twin: 'parameter-required',
    response: {
      wire: 'compatible',
      types: 'compatible',
      bump: 'minor',
      because: 'readers may count on it from now on',
    },
  },
  'header-optional': {
    says: 'Header {name} does not always come',
    mirror: 'header-required',
    twin: 'parameter-optional',
    response: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'readers counted on it' },
  },
  'header-respelled': {
    says: 'Header {was} is spelled {is}',
    mirror: 'header-respelled',
    twin: 'parameter-respelled',
    response: {
      types: 'breaking',
      bump: 'major',
      because: 'upper and lower case are the same in a header, but not in code that reads it',
    },
  },
});
