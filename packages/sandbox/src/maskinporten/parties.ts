import type { GrantClaims } from './claims.ts';
import type { ClientEntry } from './client-registration.ts';
import { invalidRequest } from './grant-refused.ts';

/** On whose behalf a token is issued. */
export interface Parties {
  readonly consumer: string;
  /** The client's organisation, when it acts for a customer. */
  readonly supplier: string | undefined;
  /** Whether the customer has to have delegated in Altinn. */
  readonly delegated: boolean;
}

/** @throws GrantRefused for a customer that cannot be one. */
export function partiesOf(client: ClientEntry, { consumerOrg, issOnBehalfOf }: GrantClaims): Parties {
  const own = client.organisationNumber;
  if (issOnBehalfOf !== undefined) {
    // The trust-based model, which is being phased out: the supplier has registered its customer, nothing is delegated.
    const consumer = client.onBehalfOf.get(issOnBehalfOf);
    if (consumerOrg !== undefined || consumer === undefined) {
      const reason = consumerOrg === undefined ? 'unknown for client' : 'and consumer_org cannot be combined';
      throw invalidRequest('MP-011', `Claim iss_onbehalfof: ${reason}. Delegate in Altinn and use consumer_org alone.`);
    }
    return { consumer, supplier: own, delegated: false };
  }
  if (consumerOrg === undefined) return { consumer: own, supplier: undefined, delegated: false };
  if (consumerOrg === own) {
    throw invalidRequest(undefined, 'Invalid combination: consumer_org is the organisation of the client itself.');
  }
  return { consumer: consumerOrg, supplier: own, delegated: true };
}
