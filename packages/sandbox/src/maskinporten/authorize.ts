import type { Quirks } from '../quirks.ts';
import type { GrantClaims } from './claims.ts';
import type { ClientEntry } from './client-registration.ts';
import type { Consents } from './consents.ts';
import { GrantRefused } from './grant-refused.ts';
import { type Parties, partiesOf } from './parties.ts';
import type { ScopeGrants } from './scope-grants.ts';
import { accepts, type ScopeRegistration, type ScopeRegistry } from './scope-registry.ts';
import type { SystemUsers } from './system-users.ts';

/** What decides whether a client may have what it asks for. */
export interface Authorities {
  readonly scopes: ScopeRegistry;
  readonly grants: ScopeGrants;
  readonly systemUsers: SystemUsers;
  readonly consents: Consents;
  readonly quirks: Quirks['maskinporten'];
}

/** What a token may say. */
export interface Authorization {
  readonly parties: Parties;
  /** The token's `authorization_details`. */
  readonly details: readonly object[];
  /** Seconds that the token lasts. */
  readonly lifetime: number;
}

/**
 * Decides whether the client may have what the grant asks for. A scope that exists is first looked at from its owner's side (client
 * type, grant, delegation), then from the client's, so that the steps of self-service are asked for in the order they are made. A
 * scope that nobody has made is misspelt, and not on the client. @throws GrantRefused.
 */
export function authorize(client: ClientEntry, claims: GrantClaims, authorities: Authorities): Authorization {
  const parties = partiesOf(client, claims);
  const known = claims.scopes.flatMap((scope) => authorities.scopes.find(scope) ?? []);
  requireIntegrationType(client, known);
  for (const { scope } of known) requireGranted(parties, scope, authorities.grants);
  requireOnClient(client, claims.scopes, parties, authorities);
  return {
    parties,
    details: claims.authorizationDetails.map((detail) =>
      detail.type === 'urn:altinn:systemuser'
        ? authorities.systemUsers.authorize(detail, client)
        : authorities.consents.authorize(detail, parties.consumer),
    ),
    lifetime: Math.min(client.accessTokenLifetime, ...known.flatMap(({ atMaxAge }) => atMaxAge || [])),
  };
}

function requireIntegrationType({ integrationType }: ClientEntry, scopes: readonly ScopeRegistration[]): void {
  if (!scopes.every((scope) => accepts(scope, integrationType))) {
    const description = 'Token request contains scopes that do not accept the integration type of the client.';
    throw new GrantRefused('invalid_scope', 'MP-201', description);
  }
}

// The owner of an API grants a scope to the customer only, who then delegates it (maskinporten_func_delegering.md).
function requireGranted({ consumer, supplier, delegated }: Parties, scope: string, grants: ScopeGrants): void {
  if (delegated && supplier !== undefined && !grants.isDelegated({ consumer, supplier, scope })) {
    const description = `Consumer ${consumer} has not delegated access to the scope ${scope} to supplier ${supplier}.`;
    throw new GrantRefused('forbidden', 'MP-251', description);
  }
  if (!grants.isGranted(consumer, scope)) {
    throw new GrantRefused('forbidden', 'MP-250', `Consumer has not been granted access to the scope ${scope}.`);
  }
}

function requireOnClient(
  client: ClientEntry,
  scopes: readonly string[],
  { delegated }: Parties,
  { scopes: registry, quirks }: Authorities,
): void {
  const byDelegation = delegated && quirks.delegatedScopes === 'any';
  const foreign = scopes.filter(
    (scope) => !client.scopes.includes(scope) && !(byDelegation && registry.find(scope) !== undefined),
  );
  if (foreign.length > 0) {
    const description = `Token request contains invalid scopes for client, ${foreign.join(' ')}`;
    throw new GrantRefused('invalid_scope', 'MP-200', description);
  }
}
