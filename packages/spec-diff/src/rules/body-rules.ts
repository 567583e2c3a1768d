import { type RuleSet, ruleSet } from './rule.ts';

const alone = 'An answer without a body is told by its media types.';

/** The body of a request as a whole. */
export const bodyRules: RuleSet<
  | 'optional-body-added'
  | 'optional-body-removed'
  | 'required-body-added'
  | 'required-body-removed'
  | 'body-required'
  | 'body-optional'
> = ruleSet({
  'optional-body-added': {
    says: 'The operation takes a body, which may be left out',
    mirror: 'optional-body-removed',
    alone,
    request: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'callers may send it and need not' },
  },
  'optional-body-removed': {
    says: 'The operation no longer takes a body',
    mirror: 'optional-body-added',
    alone,
    request: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'what callers send in it is not heeded' },
  },
  'required-body-added': {
    says: 'The operation demands a body',
    mirror: 'required-body-removed',
    alone,
    request: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'calls without a body are refused' },
  },
  'required-body-removed': {
    says: 'The operation, which demanded a body, takes none',
    mirror: 'required-body-added',
    alone,
    request: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'what callers send in it is not heeded' },
  },
  'body-required': {
    says: 'The body has become required',
    mirror: 'body-optional',
    alone,
    request: {
      wire: 'breaking',
      types: 'breaking',
      bump: 'major',
      because: 'calls without it were accepted until now',
    },
  },
  'body-optional': {
    says: 'The body has become optional',
    mirror: 'body-required',
    alone,
    request: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'callers need no longer send it' },
  },
});
