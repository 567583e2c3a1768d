import type { EnvironmentName } from '../environment.ts';
import type { Identifiers } from '../identifiers.ts';
import type { Quirks } from '../quirks.ts';
import type { Authorization } from './authorization.ts';
import type { IdportenClient } from './client.ts';
import { createExpiringMap } from './expiring-map.ts';
import { invalidGrant } from './oauth-refused.ts';

export interface IssuedRefreshToken {
  readonly token: string;
  readonly expiresIn: number;
}

export interface RefreshTokens {
  issue(authorization: Authorization): IssuedRefreshToken;
  /** Takes a token and gives the one to use next. @throws OauthRefused. */
  redeem(token: string, client: IdportenClient, environment: EnvironmentName): RedeemedRefreshToken;
  find(token: string): Authorization | undefined;
}

export interface RedeemedRefreshToken {
  readonly authorization: Authorization;
  readonly next: IssuedRefreshToken;
}

/** A token lives for so long after its last use, and never longer than the authorization (oidc_func_clientreg.md). */
export function createRefreshTokens(
  identifiers: Identifiers,
  quirks: Quirks['idporten'],
  now: () => number,
): RefreshTokens {
  const tokens = createExpiringMap<Authorization>(now);

  const keep = (token: string, authorization: Authorization): IssuedRefreshToken => {
    const expires = Math.min(now() + authorization.client.refreshTokenLifetime * 1000, authorization.expires);
    tokens.set(token, authorization, expires);
    return { token, expiresIn: Math.max(0, Math.floor((expires - now()) / 1000)) };
  };

  return {
    issue: (authorization) => keep(identifiers.hex(), authorization),
    redeem(token, client, environment) {
      const authorization = tokens.get(token);
      if (authorization?.client.clientId !== client.clientId || authorization.environment !== environment) {
        throw invalidGrant('The refresh token is unknown or expired, was replaced, or is that of another client.');
      }
      if (authorization.revoked) throw invalidGrant('The authorization has ended. The citizen must log in again.');
      if (quirks.refreshTokens === 'kept') return { authorization, next: keep(token, authorization) };
      tokens.delete(token);
      return { authorization, next: keep(identifiers.hex(), authorization) };
    },
    find: (token) => tokens.get(token),
  };
}
