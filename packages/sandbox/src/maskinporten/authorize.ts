import { refuseAuthorizationDetails } from './authorization-details.ts';
import type { GrantClaims } from './claims.ts';
import type { RegisteredClient } from './client-registry.ts';
import { GrantRefused, invalidRequest } from './grant-refused.ts';
import type { ScopeGrants } from './scope-grants.ts';

/** On whose behalf a token is issued. */
export interface Parties {
  readonly consumer: string;
  /** The client's organisation, when it acts for a customer. */
  readonly supplier: string | undefined;
}

/** Decides whether the client may have what the grant asks for. @throws GrantRefused. */
export function authorize(
  client: RegisteredClient,
  claims: GrantClaims,
  raw: Readonly<Record<string, unknown>>,
  grants: ScopeGrants,
): Parties {
  const foreign = claims.scopes.filter((scope) => !client.scopes.includes(scope));
  if (foreign.length > 0) {
    const description = `Token request contains invalid scopes for client, ${foreign.join(' ')}`;
    throw new GrantRefused('invalid_scope', 'MP-200', description);
  }
  const parties = partiesOf(client, claims, raw);
  for (const scope of claims.scopes) requireGranted(parties, scope, grants);
  refuseAuthorizationDetails(raw.authorization_details);
  return parties;
}

function partiesOf(
  client: RegisteredClient,
  { consumerOrg }: GrantClaims,
  raw: Readonly<Record<string, unknown>>,
): Parties {
  if (raw.iss_onbehalfof !== undefined) {
    // The trust-based model is being phased out, and no client of the sandbox has customers registered that way.
    const reason = consumerOrg === undefined ? 'unknown for client' : 'and consumer_org cannot be combined';
    throw invalidRequest('MP-011', `Claim iss_onbehalfof: ${reason}. Delegate in Altinn and use consumer_org alone.`);
  }
  if (consumerOrg === undefined) return { consumer: client.organisationNumber, supplier: undefined };
  if (consumerOrg === client.organisationNumber) {
    throw invalidRequest(undefined, 'Invalid combination: consumer_org is the organisation of the client itself.');
  }
  return { consumer: consumerOrg, supplier: client.organisationNumber };
}

// The owner of an API grants a scope to the customer only, who then delegates it (maskinporten_func_delegering.md).
function requireGranted({ consumer, supplier }: Parties, scope: string, grants: ScopeGrants): void {
  if (supplier !== undefined && !grants.isDelegated({ consumer, supplier, scope })) {
    const description = `Consumer ${consumer} has not delegated access to the scope ${scope} to supplier ${supplier}.`;
    throw new GrantRefused('forbidden', 'MP-251', description);
  }
  if (!grants.isGranted(consumer, scope)) {
    throw new GrantRefused('forbidden', 'MP-250', `Consumer has not been granted access to the scope ${scope}.`);
  }
}
