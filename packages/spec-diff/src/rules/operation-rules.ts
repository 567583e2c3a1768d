import { type RuleSet, ruleSet } from './rule.ts';

/** Operations and how they are called in code. */
export const operationRules: RuleSet<
  | 'operation-added'
  | 'operation-removed'
  | 'operation-id-added'
  | 'operation-id-removed'
  | 'operation-id-changed'
  | 'path-respelled'
  | 'retry-changed'
> = ruleSet({
  'operation-added': {
    says: 'The operation is new',
    mirror: 'operation-removed',
    whole: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'there is more to call than before' },
  },
  'operation-removed': {
    says: 'The operation is gone',
    mirror: 'operation-added',
    whole: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'whoever calls it is refused' },
  },
  'operation-id-added': {
    says: 'The operation has been named {name}',
    mirror: 'operation-id-removed',
    whole: { types: 'compatible', bump: 'minor', because: 'generated code has a name for it from now on' },
  },
  'operation-id-removed': {
    says: 'The operation is no longer named {name}',
    mirror: 'operation-id-added',
    whole: { types: 'breaking', bump: 'major', because: 'code that calls it by its name does not compile' },
  },
  'operation-id-changed': {
    says: 'The operation has been renamed from {was} to {is}',
    mirror: 'operation-id-changed',
    whole: { types: 'breaking', bump: 'major', because: 'code that calls it by its name does not compile' },
  },
  'path-respelled': {
    says: 'The path is spelled {is} in place of {was}',
    mirror: 'path-respelled',
    whole: {
      types: 'breaking',
      bump: 'major',
      because: 'the address is the same, but code that names the path or its parameters does not compile',
    },
  },
  'retry-changed': {
    says: 'When the operation may be sent again (x-retry) has changed',
    mirror: 'retry-changed',
    whole: { wire: 'compatible', bump: 'patch', because: 'clients follow by themselves' },
  },
});
