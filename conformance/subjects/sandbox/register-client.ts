import type { RegisteredClient } from '../../src/index.ts';
import type { Command } from './access.ts';
import type { ClientKey } from './client-key.ts';

interface Registration {
  readonly scopes: readonly string[];
  /** All of `scopes` when absent. */
  readonly granted?: readonly string[];
  readonly organisationNumber?: string;
  readonly onBehalfOf?: Readonly<Record<string, string>>;
  readonly integrationType?: 'krr';
  /** The only one that knows it; all of them when absent. */
  readonly environment?: 'prod';
  /** False for a client that signs with certificates. */
  readonly hasKey?: boolean;
}

/** Makes a client of the sandbox's Maskinporten, which holds the key. */
export async function registerClient(
  command: Command,
  { publicJwk, jwk }: ClientKey,
  { scopes, granted, organisationNumber, onBehalfOf, integrationType, environment, hasKey = true }: Registration,
): Promise<RegisteredClient> {
  const made = await command('POST', '/clients', {
    scopes,
    ...(hasKey && { jwk: publicJwk }),
    ...(granted && { granted }),
    ...(organisationNumber !== undefined && { organisation_number: organisationNumber }),
    ...(onBehalfOf && { on_behalf_of: onBehalfOf }),
    ...(integrationType && { integration_type: integrationType }),
    ...(environment && { environment }),
  });
  return { clientId: String(made.client_id), organisationNumber: String(made.organisation_number), scopes, jwk };
}

export async function newOrganisation(command: Command): Promise<string> {
  return String((await command('POST', '/organisations')).organisation_number);
}
