import { type RuleSet, ruleSet } from './rule.ts';

const open = 'Readers treat lists of answers as open, so a new value there breaks nobody.';

/** Lists of values. A closed list says what there is; an open list says what is known of it. */
export const valueRules: RuleSet<
  | 'value-added'
  | 'value-removed'
  | 'known-value-added'
  | 'known-value-removed'
  | 'list-closed'
  | 'list-opened'
  | 'values-told'
  | 'values-untold'
> = ruleSet({
  'value-added': {
    says: 'Value {name} is new in a closed list',
    mirror: 'value-removed',
    request: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'callers may send it and need not' },
    response: {
      wire: 'breaking',
      types: 'breaking',
      bump: 'major',
      because: 'readers were promised the list was complete',
    },
  },
  'value-removed': {
    says: 'Value {name} is gone from a closed list',
    mirror: 'value-added',
    request: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'requests with it are refused' },
    response: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'readers need no longer expect it' },
  },
  'known-value-added': {
    says: 'Value {name} is new in an open list',
    mirror: 'known-value-removed',
    request: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'callers may send it and need not' },
    response: {
      wire: 'compatible',
      types: 'compatible',
      bump: 'minor',
      because: 'readers must be ready for values they do not know, and may tell this one apart now',
    },
  },
  'known-value-removed': {
    says: 'Value {name} is gone from an open list',
    mirror: 'known-value-added',
    exception: open,
    request: {
      wire: 'breaking',
      types: 'compatible',
      bump: 'major',
      because: 'the server may not understand it any more',
    },
    response: {
      wire: 'compatible',
      types: 'compatible',
      bump: 'patch',
      because: 'readers keep code that is not reached',
    },
  },
  'list-closed': {
    says: 'The value must be one of {is}',
    mirror: 'list-opened',
    request: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'other values were accepted so far' },
    response: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'readers may count on the list' },
  },
  'list-opened': {
    says: 'The value need no longer be one of {was}',
    mirror: 'list-closed',
    request: {
      wire: 'compatible',
      types: 'compatible',
      bump: 'minor',
      because: 'the values of the list are accepted still',
    },
    response: { wire: 'breaking', types: 'breaking', bump: 'major', because: 'readers counted on the list' },
  },
  'values-told': {
    says: 'The known values are told: {is}',
    mirror: 'values-untold',
    request: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'any text passes as before' },
    response: { wire: 'compatible', types: 'compatible', bump: 'minor', because: 'any text may come as before' },
  },
  'values-untold': {
    says: 'The known values {was} are no longer told',
    mirror: 'values-told',
    request: { wire: 'compatible', types: 'compatible', bump: 'patch', because: 'any text passes as before' },
    response: { wire: 'compatible', types: 'compatible', bump: 'patch', because: 'any text may come as before' },
  },
});
