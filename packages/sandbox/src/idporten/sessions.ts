import type { Authorization } from './authorization.ts';
import { createExpiringMap, type ExpiringMap } from './expiring-map.ts';

/** Logins by the name (`jti`) of their ID tokens, which is how a logout tells which one ends. */
export interface Sessions {
  remember(idTokenName: string, authorization: Authorization): void;
  find: ExpiringMap<Authorization>['get'];
}

// ID tokens are valid hints long after they expired (OpenID Connect RP-Initiated Logout 1.0 section 2). An SSO session lasts 120
// minutes at most (oidc_func_sso.md), authorizations as long as the client is registered with.
const shortest = 7_200_000;

export function createSessions(now: () => number): Sessions {
  const sessions = createExpiringMap<Authorization>(now);
  return {
    remember(idTokenName, authorization) {
      sessions.set(idTokenName, authorization, Math.max(authorization.expires, now() + shortest));
    },
    find: sessions.get,
  };
}
