import type { JWK } from 'jose';
import type { EnvironmentName } from '../environment.ts';
import type { AccessTokenType } from './client.ts';

/**
 * How a client authenticates: public RSA keys with `kid`, at most 5, or with none (`[]`) the business certificate of its organisation; a
 * secret, given or (`true`) made; or not at all. A secret is sent as `client_secret_post` unless the method says otherwise.
 */
export type IdportenClientAuth =
  | { readonly jwk: JWK | readonly JWK[] }
  | { readonly secret: string | true; readonly method?: 'client_secret_basic' | 'client_secret_post' }
  | 'none';

/** What to register; as in Digdir's self-service (felleslosninger/docs, idporten/oidc/oidc_func_clientreg.md). Lifetimes in seconds. */
export interface IdportenClientRegistration {
  /** The organisation that owns the client; a new synthetic one when left out. Numbers of real organisations are refused. */
  readonly organisationNumber?: string;
  readonly clientId?: string;
  /** What the citizen sees. */
  readonly displayName?: string;
  /** Where citizens may be sent back to: https, or in test http://localhost. Compared as they stand. */
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris?: readonly string[];
  /** Default `openid` and `profile`. */
  readonly scopes?: readonly string[];
  readonly auth: IdportenClientAuth;
  /** `none` for a client that is registered without a code_challenge_method. Default `S256`. */
  readonly pkce?: 'S256' | 'none';
  /** A JWT, or an opaque text that only ID-porten can read. Default `jwt`; a scope can demand `opaque`. */
  readonly accessTokenType?: AccessTokenType;
  /** Default 120, or 30 by the switch `idporten.accessTokenLifetime`. */
  readonly accessTokenLifetime?: number;
  /** Whether the client has the grant refresh_token. Default true, and never for a client without authentication. */
  readonly refreshTokens?: boolean;
  /** How long a refresh token may lie unused. Default 600. */
  readonly refreshTokenLifetime?: number;
  /** How long refresh tokens can prolong one login. Default 7200. */
  readonly authorizationLifetime?: number;
  /** Puts `sid` into ID tokens. Default false. */
  readonly frontchannelLogoutSessionRequired?: boolean;
  /** The only environment that knows the client; every one when left out. */
  readonly environment?: EnvironmentName;
}

/** A client as its owner needs to know it. */
export interface RegisteredIdportenClient {
  readonly clientId: string;
  readonly organisationNumber: string;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  readonly scopes: readonly string[];
  /** For clients with a secret. */
  readonly clientSecret?: string;
}
