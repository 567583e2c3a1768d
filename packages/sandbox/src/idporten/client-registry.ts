import type { EnvironmentName } from '../environment.ts';
import type { Identifiers } from '../identifiers.ts';
import { registeredKeys } from '../maskinporten/registered-key.ts';
import { requireScopes } from '../maskinporten/scope-name.ts';
import { requireSyntheticOrganisationNumber } from '../organisation-number.ts';
import type { Quirks } from '../quirks.ts';
import type { ClientCredentials, IdportenClient } from './client.ts';
import type {
  IdportenClientAuth,
  IdportenClientRegistration,
  RegisteredIdportenClient,
} from './client-registration.ts';
import { requireAddresses } from './registered-address.ts';

export interface IdportenClientRegistry {
  /** @throws TypeError that names the option. */
  register(registration: IdportenClientRegistration): RegisteredIdportenClient;
  /** The client, if this environment knows it. */
  find(clientId: string, environment: EnvironmentName): IdportenClient | undefined;
}

export interface ClientRegistryParts {
  readonly identifiers: Identifiers;
  readonly now: () => number;
  readonly newOrganisation: () => string;
  readonly quirks: Quirks['idporten'];
}

export function createIdportenClientRegistry(parts: ClientRegistryParts): IdportenClientRegistry {
  const { identifiers, now, newOrganisation, quirks } = parts;
  const clients = new Map<string, IdportenClient>();

  const readCredentials = (auth: IdportenClientAuth): ClientCredentials => {
    if (auth === 'none') return { method: 'none' };
    if (typeof auth === 'object' && auth !== null && 'jwk' in auth) {
      return { method: 'private_key_jwt', keys: registeredKeys(auth.jwk, now()) };
    } else if (typeof auth === 'object' && auth !== null && 'secret' in auth) {
      const { secret, method = 'client_secret_post' } = auth;
      requireOneOf('auth.method', method, ['client_secret_post', 'client_secret_basic']);
      if (secret === true) return { method, secret: identifiers.hex(), registered: now() };
      if (typeof secret === 'string' && secret !== '') return { method, secret, registered: now() };
    }
    throw new TypeError("Option auth: must be { jwk }, { secret } or 'none'. { secret: true } makes a secret.");
  };

  return {
    register(registration) {
      const { redirectUris, postLogoutRedirectUris = [], scopes = ['openid', 'profile'], environment } = registration;
      requireOneOf('environment', environment, [undefined, 'test', 'prod', 'local']);
      requireAddresses('redirectUris', redirectUris, environment, 1);
      requireAddresses('postLogoutRedirectUris', postLogoutRedirectUris, environment, 0);
      requireScopes('scopes', scopes, 1);
      const organisationNumber = registration.organisationNumber ?? newOrganisation();
      requireSyntheticOrganisationNumber('organisationNumber', organisationNumber);
      const credentials = readCredentials(registration.auth);
      const { refreshTokens = credentials.method !== 'none', accessTokenType = 'jwt', pkce = 'S256' } = registration;
      if (refreshTokens && credentials.method === 'none') {
        throw new TypeError('Option refreshTokens: a client without authentication gets none. Leave the option out.');
      }
      requireOneOf('accessTokenType', accessTokenType, ['jwt', 'opaque']);
      requireOneOf('pkce', pkce, ['S256', 'none']);
      const clientId = registration.clientId ?? identifiers.uuid();
      if (clients.has(clientId)) throw new TypeError('Option clientId: is taken. Leave it out to get a new one.');
      const common = {
        clientId,
        organisationNumber,
        redirectUris: [...redirectUris],
        postLogoutRedirectUris: [...postLogoutRedirectUris],
        scopes: [...new Set(scopes)],
      };
      clients.set(clientId, {
        ...common,
        displayName: registration.displayName ?? 'Eksempeltjenesten',
        credentials,
        pkce,
        accessTokenType,
        accessTokenLifetime: lifetime('accessTokenLifetime', registration, Number(quirks.accessTokenLifetime)),
        refreshTokens,
        refreshTokenLifetime: lifetime('refreshTokenLifetime', registration, 600),
        authorizationLifetime: lifetime('authorizationLifetime', registration, 7200),
        frontchannelLogoutSessionRequired: registration.frontchannelLogoutSessionRequired ?? false,
        environment,
      });
      return { ...common, ...('secret' in credentials ? { clientSecret: credentials.secret } : {}) };
    },
    find(clientId, environment) {
      const client = clients.get(clientId);
      return client && (client.environment ?? environment) === environment ? client : undefined;
    },
  };
}

type Lifetime = 'accessTokenLifetime' | 'refreshTokenLifetime' | 'authorizationLifetime';

function lifetime(option: Lifetime, { [option]: seconds }: IdportenClientRegistration, otherwise: number): number {
  if (seconds === undefined) return otherwise;
  if (Number.isSafeInteger(seconds) && seconds >= 1) return seconds;
  throw new TypeError(`Option ${option}: must be whole seconds, at least 1.`);
}

function requireOneOf(option: string, value: unknown, allowed: readonly unknown[]): void {
  if (!allowed.includes(value)) {
    throw new TypeError(`Option ${option}: is unknown. Use one of: ${allowed.filter(Boolean).join(', ')}.`);
  }
}
