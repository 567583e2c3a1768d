import type { EnvironmentName } from '../environment.ts';
import type { RegisteredKey } from '../maskinporten/registered-key.ts';

/** How a client proves who it is. The registered way is the only one it may use (oidc_func_clientreg.md). */
export type ClientCredentials =
  | { readonly method: 'private_key_jwt'; readonly keys: readonly RegisteredKey[] }
  | {
      readonly method: 'client_secret_basic' | 'client_secret_post';
      readonly secret: string;
      /** Milliseconds since 1970. */
      readonly registered: number;
    }
  | { readonly method: 'none' };

export type ClientMethod = ClientCredentials['method'];

export type AccessTokenType = 'jwt' | 'opaque';

/** A client of ID-porten as its endpoints see it. Lifetimes are in seconds. */
export interface IdportenClient {
  readonly clientId: string;
  readonly displayName: string;
  readonly organisationNumber: string;
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  readonly scopes: readonly string[];
  readonly credentials: ClientCredentials;
  readonly pkce: 'S256' | 'none';
  readonly accessTokenType: AccessTokenType;
  readonly accessTokenLifetime: number;
  readonly refreshTokens: boolean;
  readonly refreshTokenLifetime: number;
  readonly authorizationLifetime: number;
  readonly frontchannelLogoutSessionRequired: boolean;
  /** The only environment that knows the client; every one when undefined. */
  readonly environment: EnvironmentName | undefined;
}
