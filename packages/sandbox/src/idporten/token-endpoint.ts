import type { Environment } from '../environment.ts';
import { requests } from '../generated/idporten/validators.ts';
import type { Identifiers } from '../identifiers.ts';
import type { SigningKeys } from '../maskinporten/signing-keys.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { Authorization } from './authorization.ts';
import type { IdportenClient } from './client.ts';
import type { AuthenticateClient } from './client-authentication.ts';
import type { Codes } from './codes.ts';
import { readForm, requireDocumented } from './form.ts';
import { signIdToken } from './id-token.ts';
import { invalidRequest, OauthRefused } from './oauth-refused.ts';
import type { IssuedRefreshToken, RefreshTokens } from './refresh-tokens.ts';
import type { Sessions } from './sessions.ts';

export interface TokenParts {
  readonly authenticate: AuthenticateClient;
  readonly codes: Codes;
  readonly accessTokens: AccessTokens;
  readonly refreshTokens: RefreshTokens;
  readonly sessions: Sessions;
  readonly signingKeys: SigningKeys;
  readonly identifiers: Identifiers;
  readonly now: () => number;
}

/** Exchanges a code or a refresh token. Throws OauthRefused. */
export function createTokenEndpoint(
  parts: TokenParts,
): (request: Request, environment: Environment) => Promise<object> {
  const { authenticate, codes, accessTokens, refreshTokens, sessions, signingKeys, identifiers, now } = parts;

  const answer = async (
    authorization: Authorization,
    environment: Environment,
    refresh: IssuedRefreshToken | undefined,
  ): Promise<object> => {
    const { token, expiresIn } = await accessTokens.issue(authorization, environment.idporten.issuer);
    return {
      access_token: token,
      token_type: 'Bearer',
      expires_in: expiresIn,
      scope: authorization.scopes.join(' '),
      ...(refresh ? { refresh_token: refresh.token, refresh_token_expires_in: refresh.expiresIn } : {}),
    };
  };

  const exchangeCode = async (form: URLSearchParams, client: IdportenClient, environment: Environment) => {
    const code = form.get('code');
    if (code === null) throw invalidRequest('code is missing.');
    const authorization = await codes.redeem({
      code,
      client,
      environment: environment.name,
      redirectUri: form.get('redirect_uri'),
      codeVerifier: form.get('code_verifier'),
    });
    const tokens = await answer(
      authorization,
      environment,
      client.refreshTokens ? refreshTokens.issue(authorization) : undefined,
    );
    if (!authorization.scopes.includes('openid')) return tokens;
    const jti = identifiers.uuid();
    sessions.remember(jti, authorization);
    const key = await signingKeys(environment.name);
    return { ...tokens, id_token: await signIdToken(authorization, environment.idporten.issuer, jti, now(), key) };
  };

  // Whether a refresh gives an ID token is not documented; OpenID Connect Core section 12.2 leaves it open, and this gives none.
  const refresh = (form: URLSearchParams, client: IdportenClient, environment: Environment) => {
    const token = form.get('refresh_token');
    if (token === null) throw invalidRequest('refresh_token is missing.');
    if (!client.refreshTokens) {
      throw new OauthRefused('unauthorized_client', 'The client is not registered with the grant refresh_token.');
    }
    const { authorization, next } = refreshTokens.redeem(token, client, environment.name);
    return answer(authorization, environment, next);
  };

  return async (request, environment) => {
    const form = await readForm(request);
    const grant = form.get('grant_type');
    if (grant !== null && grant !== 'authorization_code' && grant !== 'refresh_token') {
      throw new OauthRefused('unsupported_grant_type', 'grant_type must be authorization_code or refresh_token.');
    }
    requireDocumented(form, requests.token);
    const client = await authenticate(request, form, environment);
    return grant === 'refresh_token' ? refresh(form, client, environment) : exchangeCode(form, client, environment);
  };
}
