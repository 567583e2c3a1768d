import type { Environment } from '../environment.ts';
import { requests } from '../generated/idporten/validators.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { AuthenticateClient } from './client-authentication.ts';
import { readForm, requireDocumented } from './form.ts';
import { invalidClient, OauthRefused } from './oauth-refused.ts';

/** Answers what a token is good for (RFC 7662). @throws OauthRefused. */
export type Introspection = (request: Request, environment: Environment) => Promise<object>;

const introspectionScope = 'idporten:token.introspection';

export function createIntrospection(
  authenticate: AuthenticateClient,
  accessTokens: AccessTokens,
  now: () => number,
): Introspection {
  return async (request, environment) => {
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
  };
}
