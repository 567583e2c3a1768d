import type { Environment } from '../environment.ts';
import { requests } from '../generated/idporten/validators.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { AuthenticateClient } from './client-authentication.ts';
import { readForm, requireDocumented } from './form.ts';
import { invalidClient, OauthRefused } from './oauth-refused.ts';
import type { RefreshTokens } from './refresh-tokens.ts';

export interface TokenQuestionParts {
  readonly authenticate: AuthenticateClient;
  readonly accessTokens: AccessTokens;
  readonly refreshTokens: RefreshTokens;
  readonly now: () => number;
}

/** What may be asked and said about tokens that others hold. Both throw OauthRefused. */
export interface TokenQuestions {
  /** RFC 7662. */
  introspect(request: Request, environment: Environment): Promise<object>;
  /** RFC 7009. */
  revoke(request: Request, environment: Environment): Promise<undefined>;
}

const introspectionScope = 'idporten:token.introspection';

export function createTokenQuestions(parts: TokenQuestionParts): TokenQuestions {
  const { authenticate, accessTokens, refreshTokens, now } = parts;
  return {
    async introspect(request, environment) {
      const form = await readForm(request);
      requireDocumented(form, requests.introspect);
      const client = await authenticate(request, form, environment);
      if (client.credentials.method === 'none') throw invalidClient('Introspection needs client authentication.');
      if (!client.scopes.includes(introspectionScope)) {
        throw new OauthRefused('unauthorized_client', `The client lacks the scope ${introspectionScope}.`, 403);
      }
      const issued = accessTokens.find(form.get('token') ?? '', environment.name);
      if (!issued || issued.authorization.revoked) return { active: false };
      const expiresIn = Math.ceil(issued.claims.exp - now() / 1000);
      return { active: true, token_type: 'Bearer', expires_in: expiresIn, ...issued.claims };
    },
    async revoke(request, environment) {
      const form = await readForm(request);
      requireDocumented(form, requests.revoke);
      const client = await authenticate(request, form, environment);
      const token = form.get('token') ?? '';
      const authorization = accessTokens.find(token, environment.name)?.authorization ?? refreshTokens.find(token);
      // A token of another client is left alone, without saying that it exists.
      if (authorization?.client.clientId === client.clientId && authorization.environment === environment.name) {
        authorization.revoked = true;
      }
    },
  };
}
