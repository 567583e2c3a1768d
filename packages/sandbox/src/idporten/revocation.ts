import type { Environment } from '../environment.ts';
import { requests } from '../generated/idporten/validators.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { AuthenticateClient } from './client-authentication.ts';
import { readForm, requireDocumented } from './form.ts';
import type { RefreshTokens } from './refresh-tokens.ts';

/** Ends an authorization by one of its tokens (RFC 7009). @throws OauthRefused. */
export type Revocation = (request: Request, environment: Environment) => Promise<undefined>;

export function createRevocation(
  authenticate: AuthenticateClient,
  accessTokens: AccessTokens,
  refreshTokens: RefreshTokens,
): Revocation {
  return async (request, environment) => {
    const form = await readForm(request);
    requireDocumented(form, requests.revoke);
    const client = await authenticate(request, form, environment);
    const token = form.get('token') ?? '';
    const authorization = accessTokens.find(token, environment.name)?.authorization ?? refreshTokens.find(token);
    // A token of another client is left alone, without saying that it exists.
    if (authorization?.client.clientId === client.clientId && authorization.environment === environment.name) {
      authorization.revoked = true;
    }
  };
}
