import type { Identifiers } from '../identifiers.ts';
import { requireSyntheticOrganisationNumber } from '../organisation-number.ts';
import { invalidDetails, type SystemUserRequest } from './authorization-details.ts';
import type { RegisteredClient } from './client-registration.ts';

/** A system user (systembruker) that a customer has made in Altinn for the system of a supplier. */
export interface SystemUserRegistration {
  /** The supplier's client. It belongs to one system in Altinn, and that system to it alone. */
  readonly clientId: string;
  /** Organisation number of the customer. */
  readonly organisationNumber: string;
  /** Tells several system users of one customer apart. */
  readonly externalRef?: string;
}

/** A registered system user, with the names that tokens have for it. */
export interface SystemUser {
  readonly systemUserId: string;
  readonly systemId: string;
}

/** The system users that customers have made. */
export interface SystemUsers {
  /** @throws TypeError that names the option. */
  register(registration: SystemUserRegistration): SystemUser;
  /** What a token says of those asked for. @throws GrantRefused (MP-303) when there are none. */
  authorize(request: SystemUserRequest, client: RegisteredClient): object;
}

export function createSystemUsers(
  identifiers: Identifiers,
  requireClient: (clientId: string) => RegisteredClient,
): SystemUsers {
  const users = new Map<string, string[]>();
  return {
    register({ clientId, organisationNumber, externalRef }) {
      const client = requireClient(clientId);
      requireSyntheticOrganisationNumber('organisationNumber', organisationNumber);
      if (externalRef !== undefined && (typeof externalRef !== 'string' || externalRef === '')) {
        throw new TypeError('Option externalRef: must be a text. Leave it out for the only system user of a customer.');
      }
      const systemUserId = identifiers.uuid();
      const key = keyOf(clientId, organisationNumber, externalRef);
      users.set(key, [...(users.get(key) ?? []), systemUserId]);
      return { systemUserId, systemId: systemIdOf(client) };
    },
    authorize({ type, systemuser_org, externalRef }, client) {
      const organisationNumber = systemuser_org.ID.slice('0192:'.length);
      const systemUserIds = users.get(keyOf(client.clientId, organisationNumber, externalRef));
      if (!systemUserIds) throw invalidDetails('The organisation has no system user for the system of the client.');
      return { type, systemuser_id: systemUserIds, systemuser_org, system_id: systemIdOf(client) };
    },
  };
}

function keyOf(clientId: string, organisationNumber: string, externalRef: string | undefined): string {
  return JSON.stringify([clientId, organisationNumber, externalRef]);
}

// Altinn's form: the vendor's organisation number and a name.
function systemIdOf({ organisationNumber, clientId }: RegisteredClient): string {
  return `${organisationNumber}_${clientId}`;
}
