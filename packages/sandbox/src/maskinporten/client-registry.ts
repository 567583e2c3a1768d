import type { JWK } from 'jose';
import type { EnvironmentName } from '../environment.ts';
import type { Identifiers } from '../identifiers.ts';
import { requireSyntheticOrganisationNumber } from '../organisation-number.ts';
import { monthsBefore } from '../time/oslo.ts';
import { publicKeyOf } from './registered-key.ts';
import type { ScopeGrants } from './scope-grants.ts';

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
}

export interface RegisteredKey {
  readonly kid: string;
  readonly jwk: JWK;
  /** Keys last a year from registration (maskinporten_virksomhetssertifikat.md). Milliseconds since 1970. */
  readonly registered: number;
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
}

export interface ClientRegistry {
  /** @throws TypeError that names the option. */
  register(registration: ClientRegistration): RegisteredClient;
  /** The client, if this environment knows it. */
  find(clientId: string, environment: EnvironmentName): ClientEntry | undefined;
}

export function createClientRegistry(
  identifiers: Identifiers,
  now: () => number,
  newOrganisation: () => string,
  grant: ScopeGrants['grant'],
): ClientRegistry {
  const clients = new Map<string, ClientEntry>();
  return {
    register(registration) {
      const { scopes, granted = scopes, accessTokenLifetime = 120, environment } = registration;
      const organisationNumber = registration.organisationNumber ?? newOrganisation();
      requireSyntheticOrganisationNumber('organisationNumber', organisationNumber);
      requireScopes('scopes', scopes);
      requireScopes('granted', granted, 0);
      if (!(Number.isInteger(accessTokenLifetime) && accessTokenLifetime >= 1 && accessTokenLifetime <= 7200)) {
        throw new TypeError('Option accessTokenLifetime: must be whole seconds from 1 to 7200.');
      }
      const jwks: readonly JWK[] = registration.jwk === undefined ? [] : [registration.jwk].flat();
      if (jwks.length > 5) throw new TypeError('Option jwk: a client has at most 5 keys (oidc_func_clientreg.md).');
      const registered = now();
      const keys = jwks.map((jwk) => ({ ...publicKeyOf(jwk), registered }));
      const clientId = registration.clientId ?? identifiers.uuid();
      if (clients.has(clientId)) throw new TypeError('Option clientId: is taken. Leave it out to get a new one.');
      const client = { clientId, organisationNumber, scopes: [...scopes], accessTokenLifetime };
      clients.set(clientId, { ...client, keys, environment });
      for (const scope of granted) grant(organisationNumber, scope);
      return client;
    },
    find(clientId, environment) {
      const client = clients.get(clientId);
      return client && (client.environment ?? environment) === environment ? client : undefined;
    },
  };
}

export function isExpired(key: RegisteredKey, now: number): boolean {
  return key.registered <= monthsBefore(now, 12);
}

function requireScopes(option: string, scopes: readonly string[], least = 1): void {
  if (!Array.isArray(scopes) || scopes.length < least || scopes.some((scope) => !/^[\x21-\x7e]+$/.test(scope))) {
    throw new TypeError(
      `Option ${option}: must be an array of scope names, like ['krr:global/kontaktinformasjon.read'].`,
    );
  }
}
