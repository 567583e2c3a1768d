import type { Answers } from '../answer.ts';
import type { CertificateAuthority } from '../certificate-authority/certificate-authority.ts';
import type { Identifiers } from '../identifiers.ts';
import { createSigningKeys, type SigningKeys } from '../maskinporten/signing-keys.ts';
import type { Quirks } from '../quirks.ts';
import type { ServiceApp } from '../service-app.ts';
import type { World } from '../world/world.ts';
import { type AccessTokens, createAccessTokens } from './access-tokens.ts';
import { createIdportenApp } from './app.ts';
import { createAuthorizeEndpoint } from './authorize-endpoint.ts';
import { createClientAuthentication } from './client-authentication.ts';
import type { IdportenClientRegistration, RegisteredIdportenClient } from './client-registration.ts';
import { createIdportenClientRegistry } from './client-registry.ts';
import { type Codes, createCodes } from './codes.ts';
import { createIntrospection } from './introspection.ts';
import { createLogin } from './login.ts';
import { createLogout } from './logout.ts';
import { createPushedAuthorization } from './pushed-authorization.ts';
import { createPushedRequests, type PushedRequests } from './pushed-requests.ts';
import { createRefreshTokens } from './refresh-tokens.ts';
import { createRevocation } from './revocation.ts';
import { createIdportenScopeRegistry, type IdportenScope } from './scope-registry.ts';
import { createSessions } from './sessions.ts';
import { createTokenEndpoint } from './token-endpoint.ts';

export interface IdportenParts {
  readonly world: World;
  readonly identifiers: Identifiers;
  readonly newOrganisation: () => string;
  readonly authority: CertificateAuthority;
  readonly answers: Answers;
  readonly quirks: Quirks['idporten'];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What owners of clients and scopes do around ID-porten, in self-service. */
export interface IdportenControls {
  /** Registers a client with ID-porten. @throws TypeError that names the option. */
  readonly registerIdportenClient: (registration: IdportenClientRegistration) => RegisteredIdportenClient;
  /** Says how a scope is to be treated. Scopes need it only to be treated in a special way. @throws TypeError that names the option. */
  readonly registerIdportenScope: (scope: IdportenScope) => void;
}

/** ID-porten, and what other services of the sandbox need of it. */
export interface Idporten {
  readonly app: ServiceApp;
  readonly controls: IdportenControls;
  /** For APIs that take tokens of citizens. */
  readonly accessTokens: AccessTokens;
  readonly signingKeys: SigningKeys;
  /** For services of the sandbox that let citizens log in. */
  readonly pushed: PushedRequests;
  readonly codes: Codes;
}

export function createIdporten(parts: IdportenParts): Idporten {
  const { identifiers, now, quirks, answers } = parts;
  const signingKeys = createSigningKeys('idporten', parts.world.seed);
  const clients = createIdportenClientRegistry(parts);
  const scopes = createIdportenScopeRegistry();
  const codes = createCodes(identifiers, now);
  const pushed = createPushedRequests(identifiers, now);
  const sessions = createSessions(now);
  const accessTokens = createAccessTokens({ identifiers, signingKeys, scopes, now });
  const refreshTokens = createRefreshTokens(identifiers, quirks, now);
  const authenticate = createClientAuthentication({ ...parts, clients });
  const login = createLogin({ ...parts, scopes, codes });
  const app = createIdportenApp({
    answers,
    signingKeys,
    accessTokens,
    authorizeEndpoint: createAuthorizeEndpoint({ clients, pushed, login, answers }),
    pushAuthorization: createPushedAuthorization({ authenticate, clients, pushed }),
    exchange: createTokenEndpoint({
      ...parts,
      authenticate,
      codes,
      accessTokens,
      refreshTokens,
      sessions,
      signingKeys,
    }),
    introspect: createIntrospection(authenticate, accessTokens, now),
    revoke: createRevocation(authenticate, accessTokens, refreshTokens),
    logout: createLogout({ sessions, signingKeys, answers }),
  });
  const controls = { registerIdportenClient: clients.register, registerIdportenScope: scopes.register };
  return { app, controls, accessTokens, signingKeys, pushed, codes };
}
