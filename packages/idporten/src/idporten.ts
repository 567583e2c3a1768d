import { systemClock, type TokenSource } from '@fellesklient/core';
import { authorizationCodeGrant, buildAuthorizationUrl, buildAuthorizationUrlWithPAR } from 'openid-client';
import { authorizationRequest } from './authorization-request.ts';
import { authorizationResponse } from './authorization-response.ts';
import { checkClientAuth } from './client-auth.ts';
import type { LogoutOptions } from './logout-url.ts';
import * as operations from './operations.ts';
import { type Acr, checkOptions, type IdportenOptions, type Locale, reaches } from './options.ts';
import { createProvider } from './provider.ts';
import { type OnChange, Session } from './session.ts';
import { type Claims, isSessionData, type SessionData, withTokens } from './session-data.ts';
import type { LoginTransaction } from './transaction.ts';

export interface LoginOptions {
  /** Another level of assurance than the client's, for example to let a person step up. */
  readonly acr?: Acr;
  readonly locale?: Locale;
  /** More parameters of the authorization request, for example `prompt`. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface Login {
  /** Where to send the browser. */
  readonly url: string;
  readonly transaction: LoginTransaction;
}

export interface CallbackOptions {
  readonly onChange?: OnChange;
  readonly signal?: AbortSignal;
}

/**
 * A person who has logged in, and the source of tokens for registers that the person opens. It refreshes with the newest
 * refresh token; a refused one ends the session (see `needsLogin`).
 */
export interface IdportenSession extends TokenSource {
  readonly claims: Claims;
  /** The session as it is now, for the application's own session store. Secret. */
  readonly data: SessionData;
  /**
   * What ID-porten tells of the person today; needs the scope `profile`.
   *
   * @throws FellesklientError any code of the pipeline.
   */
  userinfo(signal?: AbortSignal): Promise<Claims>;
  /**
   * Where to send the browser to log out of ID-porten too. It holds the id_token: redirect to it, and do not log it.
   *
   * @throws FellesklientError when ID-porten's metadata cannot be had.
   */
  logoutUrl(options?: LogoutOptions): Promise<string>;
}

/** Logins at ID-porten for one client. */
export interface Idporten {
  /** Without a slash at its end. */
  readonly issuer: string;
  /**
   * Begins a login: PKCE, state and nonce always, and pushed to ID-porten beforehand unless `par` is false.
   *
   * @throws FellesklientError any code of the pipeline; `rejected` with the OAuth error as `registerCode`. TypeError for a
   *   wrong option.
   */
  login(options?: LoginOptions): Promise<Login>;
  /**
   * Ends a login: checks state, `iss`, the id_token with its signature, nonce and level, and changes the code for tokens.
   * Of the URL only the query is used, so that it may be relative. The code works once; so does the transaction.
   *
   * @throws FellesklientError `invalid-input` for a callback that is not of this login; `token` when the user cancelled or
   *   ID-porten refused, with the OAuth error as `registerCode`; any code of the pipeline.
   */
  callback(
    currentUrl: string | URL,
    transaction: LoginTransaction,
    options?: CallbackOptions,
  ): Promise<IdportenSession>;
  /**
   * Goes on with a session from the application's own store.
   *
   * @throws TypeError when it is none, or of another environment.
   */
  resume(data: SessionData, options?: Pick<CallbackOptions, 'onChange'>): IdportenSession;
}

/**
 * Makes logins at ID-porten. Nothing is sent before the first one.
 *
 * @throws TypeError that names the option: an unknown or retired environment, a missing client id, a client authentication
 *   that cannot work, a redirect URI that ID-porten would refuse, no scope `openid`, an unknown level or language.
 *
 * @example
 * ```ts
 * import { createIdporten } from '@fellesklient/idporten';
 *
 * const idporten = createIdporten({
 *   environment: 'test',
 *   clientId: process.env.IDPORTEN_CLIENT_ID ?? '',
 *   clientAuth: { key: { jwk: JSON.parse(process.env.IDPORTEN_CLIENT_JWK ?? '{}') } },
 *   redirectUri: 'https://app.example.no/callback',
 *   scopes: ['openid', 'profile', 'krr:user/kontaktinformasjon.read'],
 * });
 * const { url, transaction } = await idporten.login({ acr: 'idporten-loa-high' });
 * // Keep the transaction in the browser's session here, send the browser to url, and when it comes back:
 * const session = await idporten.callback('/callback?code=…&state=…&iss=…', transaction);
 * const token = await session.get({ register: 'krr', scopes: ['krr:user/kontaktinformasjon.read'] });
 * ```
 */
export function createIdporten(options: IdportenOptions): Idporten {
  const { baseUrl: issuer } = checkOptions(options);
  const { clientId, redirectUri, par = true, clock = systemClock } = options;
  const scopes = [...new Set(options.scopes)];
  const provider = createProvider({ ...options, issuer, clientId, clientAuth: checkClientAuth(options.clientAuth) });

  return {
    issuer,
    async login({ acr = options.acr, locale = options.locale, parameters = {}, signal } = {}) {
      const asked = { clientId, redirectUri, scopes, acr, locale, parameters };
      const { parameters: request, transaction } = await authorizationRequest(asked);
      const url = await (par
        ? provider(operations.par, ({ config }) => buildAuthorizationUrlWithPAR(config, request), signal)
        : provider(operations.authorize, ({ config }) => buildAuthorizationUrl(config, request), signal));
      return { url: url.href, transaction };
    },
    async callback(currentUrl, transaction, { onChange, signal } = {}) {
      const returned = authorizationResponse(redirectUri, currentUrl, transaction);
      const { state, nonce, codeVerifier, acr } = transaction;
      const checks = {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      };
      const data = await provider(
        operations.token,
        async ({ config, refuse }) => {
          const askedAt = clock.now();
          const answer = await authorizationCodeGrant(config, returned, checks);
          const tokens = withTokens({ issuer, scopes }, answer, askedAt, refuse);
          // The client must check it (docs.digdir.no, oidc_protocol_id_token).
          if (!reaches(tokens.claims.acr, acr))
            throw refuse('/id_token: acr is lower than the level that was asked for');
          return tokens;
        },
        signal,
      );
      return new Session({ provider, options, onChange }, data);
    },
    resume(data, { onChange } = {}) {
      if (!isSessionData(data)) throw new TypeError('Option data: not a session. Give what session.data was.');
      if (data.issuer !== issuer) throw new TypeError('Option data: a session of another environment. Log in again.');
      return new Session({ provider, options, onChange }, data);
    },
  };
}
