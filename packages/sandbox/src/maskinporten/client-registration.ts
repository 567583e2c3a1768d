import type { JWK } from 'jose';
import type { EnvironmentName } from '../environment.ts';
import { requireSyntheticOrganisationNumber } from '../organisation-number.ts';
import type { RegisteredKey } from './registered-key.ts';
import type { IntegrationType } from './scope-registry.ts';

/** What to register; as in Maskinporten's self-service. */
export interface ClientRegistration {
  /** The organisation that owns the client; a new synthetic one when left out. Numbers of real organisations are refused. */
  readonly organisationNumber?: string;
  readonly clientId?: string;
  readonly scopes: readonly string[];
  /** Public RSA keys with `kid`, at most 5. Without any, the client signs with a business certificate (`x5c`). */
  readonly jwk?: JWK | readonly JWK[];
  /** Scopes that their owners have granted the organisation; all of `scopes` when left out. */
  readonly granted?: readonly string[];
  /** The only environment that knows the client; every one when left out. */
  readonly environment?: EnvironmentName;
  /** Seconds that access tokens last, 120 when left out (idporten/oidc/oidc_func_clientreg.md), at most 7200. */
  readonly accessTokenLifetime?: number;
  /** `maskinporten` when left out. A client of type `krr` gets both scopes of Kontakt- og reservasjonsregisteret by itself (krr_scopes.md). */
  readonly integrationType?: IntegrationType;
  /**
   * Customers of the trust-based model that Altinn's delegations replace: the value that the client gives in `iss_onbehalfof`, and
   * the customer's organisation number.
   */
  readonly onBehalfOf?: Readonly<Record<string, string>>;
}

/** What to change of a client; as PUT in Maskinporten's self-service, each part replaces what was there. */
export interface ClientUpdate {
  readonly scopes?: readonly string[];
  /** The whole new set of keys, each good for a year from now; none, as an empty array, leaves certificates only. */
  readonly jwk?: JWK | readonly JWK[];
}

export interface RegisteredClient {
  readonly clientId: string;
  readonly organisationNumber: string;
  readonly scopes: readonly string[];
  readonly accessTokenLifetime: number;
}

/** A client with what only the token endpoint needs to know. */
export interface ClientEntry extends RegisteredClient {
  readonly keys: readonly RegisteredKey[];
  readonly environment: EnvironmentName | undefined;
  readonly integrationType: IntegrationType;
  readonly onBehalfOf: ReadonlyMap<string, string>;
}

/** @throws TypeError that names the option. */
export function requireLifetime(seconds: number): void {
  if (!(Number.isInteger(seconds) && seconds >= 1 && seconds <= 7200)) {
    throw new TypeError('Option accessTokenLifetime: must be whole seconds from 1 to 7200.');
  }
}

/** @throws TypeError that names the option. */
export function requireEnvironment(environment: EnvironmentName | undefined): void {
  if (environment !== undefined && !['test', 'prod', 'local'].includes(environment)) {
    throw new TypeError("Option environment: must be 'test', 'prod' or 'local'. Leave it out for all three.");
  }
}

/** @throws TypeError that names the option. */
export function readCustomers(onBehalfOf: ClientRegistration['onBehalfOf'] = {}): ReadonlyMap<string, string> {
  const customers = new Map(Object.entries(onBehalfOf));
  for (const number of customers.values()) {
    if (typeof number !== 'string') throw new TypeError('Option onBehalfOf: must hold organisation numbers as texts.');
    requireSyntheticOrganisationNumber('onBehalfOf', number);
  }
  return customers;
}
