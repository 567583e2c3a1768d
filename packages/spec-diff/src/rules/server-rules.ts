import { type RuleSet, ruleSet } from './rule.ts';

/** Where the API is, and whose tokens it takes there (`x-environment`). */
export const serverRules: RuleSet<
  | 'server-added'
  | 'server-removed'
  | 'server-moved'
  | 'issuer-added'
  | 'issuer-removed'
  | 'network-address-added'
  | 'network-address-removed'
  | 'environment-changed'
  | 'retired-server-added'
  | 'retired-server-removed'
> = ruleSet({
  'server-added': {
    says: 'Server {name} is new',
    mirror: 'server-removed',
    whole: { auth: 'compatible', bump: 'minor', because: 'the others stay where they are' },
  },
  'server-removed': {
    says: 'Server {name} is gone',
    mirror: 'server-added',
    whole: { auth: 'breaking', bump: 'major', because: 'whoever calls it must go elsewhere' },
  },
  'server-moved': {
    says: 'The server has moved from {was} to {is}',
    mirror: 'server-moved',
    whole: { auth: 'breaking', bump: 'major', because: 'whoever calls the old address must go there' },
  },
  'issuer-added': {
    says: 'Tokens of {name} are taken',
    mirror: 'issuer-removed',
    whole: { auth: 'compatible', bump: 'minor', because: 'those of others are taken as before' },
  },
  'issuer-removed': {
    says: 'Tokens of {name} are no longer taken',
    mirror: 'issuer-added',
    whole: { auth: 'breaking', bump: 'major', because: 'whoever has such a token is refused' },
  },
  'network-address-added': {
    says: 'The server also answers at {name}',
    mirror: 'network-address-removed',
    whole: { auth: 'compatible', bump: 'patch', because: 'only firewalls know servers by such addresses' },
  },
  'network-address-removed': {
    says: 'The server no longer answers at {name}',
    mirror: 'network-address-added',
    whole: { auth: 'compatible', bump: 'patch', because: 'only firewalls know servers by such addresses' },
  },
  'environment-changed': {
    says: '{name} has changed from {was} to {is}',
    mirror: 'environment-changed',
    whole: { auth: 'compatible', bump: 'patch', because: 'clients follow by themselves' },
  },
  'retired-server-added': {
    says: 'Server {name} is told to be retired',
    mirror: 'retired-server-removed',
    whole: { auth: 'compatible', bump: 'patch', because: 'it had gone before' },
  },
  'retired-server-removed': {
    says: 'Server {name} is no longer told to be retired',
    mirror: 'retired-server-added',
    whole: { auth: 'compatible', bump: 'patch', because: 'it had gone before' },
  },
});
