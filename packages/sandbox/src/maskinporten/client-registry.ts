import type { EnvironmentName } from '../environment.ts';
import type { Identifiers } from '../identifiers.ts';
import { requireSyntheticOrganisationNumber } from '../organisation-number.ts';
import {
  type ClientEntry,
  type ClientRegistration,
  type ClientUpdate,
  type RegisteredClient,
  readCustomers,
  requireEnvironment,
  requireLifetime,
} from './client-registration.ts';
import { registeredKeys } from './registered-key.ts';
import type { ScopeGrants } from './scope-grants.ts';
import { requireScopes } from './scope-name.ts';
import { accepts, type IntegrationType, requireIntegrationType, type ScopeRegistry } from './scope-registry.ts';

export interface ClientRegistry {
  /** @throws TypeError that names the option. */
  register(registration: ClientRegistration): RegisteredClient;
  /** @throws TypeError that names the option; the client is then as it was. */
  update(clientId: string, update: ClientUpdate): RegisteredClient;
  /** The client, if this environment knows it. */
  find(clientId: string, environment: EnvironmentName): ClientEntry | undefined;
  /** @throws TypeError that names the option when there is no such client in any environment. */
  require(clientId: string): ClientEntry;
}

/** Where a client registry gets from what is not its own. */
export interface ClientRegistryParts {
  readonly identifiers: Identifiers;
  readonly now: () => number;
  readonly newOrganisation: () => string;
  readonly scopes: ScopeRegistry;
  readonly grants: ScopeGrants;
}

// What a client of type krr gets by itself (krr_scopes.md).
const krrScopes = ['krr:global/kontaktinformasjon.read', 'krr:global/digitalpost.read'];

export function createClientRegistry(parts: ClientRegistryParts): ClientRegistry {
  const { identifiers, now, newOrganisation, scopes: registry, grants } = parts;
  const clients = new Map<string, ClientEntry>();

  const readScopes = (asked: readonly string[], type: IntegrationType): readonly string[] => {
    requireScopes('scopes', asked, type === 'krr' ? 0 : 1);
    const scopes = [...new Set(type === 'krr' ? [...krrScopes, ...asked] : asked)];
    for (const scope of scopes) {
      const known = registry.find(scope);
      if (known && !accepts(known, type)) {
        throw new TypeError(
          'Option scopes: one does not accept the integrationType of the client. Use another client.',
        );
      }
    }
    for (const scope of scopes) registry.ensure(scope);
    return scopes;
  };

  const requireClient = (clientId: string): ClientEntry => {
    const client = clients.get(clientId);
    if (!client) throw new TypeError('Option clientId: is no client of this sandbox. Register it first.');
    return client;
  };

  return {
    register(registration) {
      const { accessTokenLifetime = 120, environment, integrationType = 'maskinporten' } = registration;
      const organisationNumber = registration.organisationNumber ?? newOrganisation();
      requireSyntheticOrganisationNumber('organisationNumber', organisationNumber);
      requireLifetime(accessTokenLifetime);
      requireEnvironment(environment);
      requireIntegrationType('integrationType', integrationType);
      const onBehalfOf = readCustomers(registration.onBehalfOf);
      const keys = registeredKeys(registration.jwk ?? [], now());
      const clientId = registration.clientId ?? identifiers.uuid();
      if (typeof clientId !== 'string' || clientId === '') throw new TypeError('Option clientId: must be a text.');
      if (clients.has(clientId)) throw new TypeError('Option clientId: is taken. Leave it out to get a new one.');
      if (registration.granted !== undefined) requireScopes('granted', registration.granted, 0);
      const scopes = readScopes(registration.scopes, integrationType);
      const entry = { clientId, organisationNumber, scopes, accessTokenLifetime };
      clients.set(clientId, { ...entry, keys, environment, integrationType, onBehalfOf });
      for (const scope of registration.granted ?? scopes) grants.grant(organisationNumber, scope);
      return entry;
    },
    update(clientId, { scopes, jwk }) {
      const client = requireClient(clientId);
      const changed = {
        ...client,
        ...(jwk === undefined ? {} : { keys: registeredKeys(jwk, now()) }),
        ...(scopes === undefined ? {} : { scopes: readScopes(scopes, client.integrationType) }),
      };
      clients.set(clientId, changed);
      const { organisationNumber, accessTokenLifetime } = changed;
      return { clientId, organisationNumber, scopes: changed.scopes, accessTokenLifetime };
    },
    find(clientId, environment) {
      const client = clients.get(clientId);
      return client && (client.environment ?? environment) === environment ? client : undefined;
    },
    require: requireClient,
  };
}
