import type { TokenRequest } from '@fellesklient/core';
import { fail, type Table } from './collaborators.ts';

/** What register clients ask for. */
export const lookup: TokenRequest = { register: 'krr', scopes: ['krr:global/kontaktinformasjon.read'] };

/** Requests for tokens, right and wrong. */
export const requests: Table<unknown> = {
  lookup: () => lookup,
  personal: (_, { persons: [pid], organisations: [consumerOrg] }) => ({ ...lookup, pid, consumerOrg }),
  resource: (say) => ({ ...lookup, resource: [`https://api.example/${encodeURIComponent(say())}`] }),
  scopes: (say) => ({ ...lookup, scopes: [say(), `a:${say()}`] }),
  scopeText: (say) => ({ ...lookup, scopes: say() }),
  pid: (say) => ({ ...lookup, pid: say() }),
  pidList: (_, { persons }) => ({ ...lookup, pid: persons }),
  consumerOrg: (say) => ({ ...lookup, consumerOrg: say() }),
  resourceText: (say) => ({ ...lookup, resource: [say()] }),
  symbols: (say) => ({ register: say(), scopes: [Symbol(say())], pid: Symbol(say()), consumerOrg: Symbol(say()) }),
  getter: (say, _, kind) =>
    Object.defineProperty({}, 'scopes', {
      get: () => fail(say, kind),
    }),
  systemUser: (say, { organisations: [org = ''] }) => ({ ...lookup, systemUser: { org, externalRef: say() } }),
  systemUserText: (say) => ({ ...lookup, systemUser: { org: say() } }),
  consent: (_, { persons: [from = ''] }) => ({ ...lookup, consent: { id: crypto.randomUUID(), from } }),
  consentText: (say) => ({ ...lookup, consent: { id: say(), from: say() } }),
  onBehalfOf: (say) => ({ ...lookup, issOnBehalfOf: say() }),
  none: () => undefined,
  text: (say) => say(),
};
