import { type JWTPayload, SignJWT } from 'jose';
import type { EnvironmentName } from '../environment.ts';
import type { Identifiers } from '../identifiers.ts';
import type { SigningKeys } from '../maskinporten/signing-keys.ts';
import type { Authorization } from './authorization.ts';
import { createExpiringMap } from './expiring-map.ts';
import type { IdportenScopeRegistry } from './scope-registry.ts';

/** An access token that has not expired. */
export interface IssuedAccessToken {
  readonly authorization: Authorization;
  readonly type: 'jwt' | 'opaque';
  /** The claims, which an opaque token does not carry. */
  readonly claims: JWTPayload & { readonly exp: number };
}

export interface AccessTokens {
  issue(authorization: Authorization, issuer: string): Promise<{ readonly token: string; readonly expiresIn: number }>;
  /**
   * The token, if this environment issued it and it has not expired. Whoever asks decides about `authorization.revoked`: the owner of
   * an API that only verifies JWTs does not learn of it.
   */
  find(token: string, environment: EnvironmentName): IssuedAccessToken | undefined;
}

export interface AccessTokenParts {
  readonly identifiers: Identifiers;
  readonly signingKeys: SigningKeys;
  readonly scopes: IdportenScopeRegistry;
  readonly now: () => number;
}

export function createAccessTokens({ identifiers, signingKeys, scopes, now }: AccessTokenParts): AccessTokens {
  const tokens = createExpiringMap<IssuedAccessToken>(now);
  return {
    async issue(authorization, issuer) {
      const { client, environment } = authorization;
      const demands = authorization.scopes.map(scopes.find);
      // The lowest limit counts (oidc_protocol_scope.md, at_max_age).
      const limits = demands.flatMap(({ atMaxAge = 0 }) => (atMaxAge === 0 ? [] : [atMaxAge]));
      const expiresIn = Math.min(client.accessTokenLifetime, ...limits);
      const opaque = [client, ...demands].some(({ accessTokenType }) => accessTokenType === 'opaque');
      const iat = Math.floor(now() / 1000);
      const claims = claimsOf(authorization, issuer, identifiers.uuid(), iat, expiresIn);
      const token = opaque ? identifiers.hex() : await sign(claims, signingKeys, environment);
      const issued: IssuedAccessToken = { authorization, type: opaque ? 'opaque' : 'jwt', claims };
      tokens.set(token, issued, claims.exp * 1000);
      return { token, expiresIn };
    },
    find(token, environment) {
      const issued = tokens.get(token);
      return issued?.authorization.environment === environment ? issued : undefined;
    },
  };
}

// oidc_protocol_access_token.md.
function claimsOf(
  { client, resource, ...authorization }: Authorization,
  issuer: string,
  jti: string,
  iat: number,
  expiresIn: number,
): IssuedAccessToken['claims'] {
  const [only = 'unspecified', ...more] = resource;
  return {
    iss: issuer,
    sub: authorization.subject,
    pid: authorization.personidentifikator,
    acr: authorization.acr,
    aud: more.length > 0 ? [...resource] : only,
    client_id: client.clientId,
    client_amr: client.credentials.method,
    consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${client.organisationNumber}` },
    scope: authorization.scopes.join(' '),
    exp: iat + expiresIn,
    iat,
    jti,
  };
}

async function sign(claims: JWTPayload, signingKeys: SigningKeys, environment: EnvironmentName): Promise<string> {
  const { kid, privateKey } = await signingKeys(environment);
  return new SignJWT(claims).setProtectedHeader({ kid, alg: 'RS256' }).sign(privateKey);
}
