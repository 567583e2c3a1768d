import type { TokenEndpointResponse, TokenEndpointResponseHelpers } from 'openid-client';

/** Who has logged in, from the id_token (docs.digdir.no, oidc_protocol_id_token). */
export interface Claims {
  /** The person for this client: the same at every login. */
  readonly sub: string;
  /** The personidentifikator. */
  readonly pid?: string;
  /** The level of assurance that was reached. */
  readonly acr?: string;
  readonly [claim: string]: unknown;
}

/** A session as plain data, for the application's own session store. Secret: whoever holds it acts as the person. */
export interface SessionData {
  readonly issuer: string;
  readonly claims: Claims;
  /** Scopes that the person's login granted. */
  readonly scopes: readonly string[];
  readonly accessToken: string;
  /** Milliseconds since 1970 after which another access token is fetched. */
  readonly useUntil: number;
  /** The newest one. Absent for a public client, and when it was refused. */
  readonly refreshToken?: string;
  readonly idToken: string;
}

/** A session after a token answer: what the answer leaves out stays as it was, or was asked for. */
export function withTokens(
  before: Pick<SessionData, 'issuer' | 'scopes'> & Partial<SessionData>,
  answer: TokenEndpointResponse & TokenEndpointResponseHelpers,
  askedAt: number,
  refuse: (problem: string) => Error,
): SessionData {
  const {
    access_token: accessToken,
    expires_in: lifetimeS,
    refresh_token: refreshToken = before.refreshToken,
  } = answer;
  const { id_token: idToken = before.idToken, scope } = answer;
  const claims: unknown = answer.claims() ?? before.claims;
  if (answer.token_type !== 'bearer') throw refuse('/token_type: not Bearer');
  if (lifetimeS === undefined) throw refuse('/expires_in: missing');
  if (idToken === undefined || !isClaims(claims)) throw refuse('/id_token: missing, or a claim of another type');
  // OpenID Connect Core section 12.2
  if (before.claims && before.claims.sub !== claims.sub) throw refuse('/id_token: for another person');
  return {
    issuer: before.issuer,
    claims,
    scopes: scope === undefined ? before.scopes : scope.split(' '),
    accessToken,
    useUntil: askedAt + lifetimeS * 1000 - marginMs(lifetimeS),
    ...(refreshToken !== undefined && { refreshToken }),
    idToken,
  };
}

/** Tokens live 120 s by default and 30 s have been seen: a fixed margin would eat up the short ones. */
function marginMs(lifetimeS: number): number {
  return Math.min(60_000, lifetimeS * 100);
}

function isClaims(value: unknown): value is Claims {
  if (typeof value !== 'object' || value === null) return false;
  const { sub, pid, acr } = value as Record<string, unknown>;
  return typeof sub === 'string' && [pid, acr].every((claim) => claim === undefined || typeof claim === 'string');
}

/** Whether a value read back from a store is a session. */
export function isSessionData(value: unknown): value is SessionData {
  if (typeof value !== 'object' || value === null) return false;
  const { issuer, claims, scopes, accessToken, useUntil, refreshToken, idToken } = value as Record<string, unknown>;
  return (
    [issuer, accessToken, idToken, refreshToken ?? ''].every((text) => typeof text === 'string') &&
    typeof useUntil === 'number' &&
    Array.isArray(scopes) &&
    isClaims(claims)
  );
}
