import { html } from 'hono/html';
import { compactVerify } from 'jose';
import type { Answers } from '../answer.ts';
import type { Environment } from '../environment.ts';
import { renderPage } from '../html-page.ts';
import type { SigningKeys } from '../maskinporten/signing-keys.ts';
import type { Authorization } from './authorization.ts';
import { redirect } from './authorization-response.ts';
import type { Sessions } from './sessions.ts';

export interface LogoutParts {
  readonly sessions: Sessions;
  readonly signingKeys: SigningKeys;
  readonly answers: Answers;
}

/**
 * Ends a login (oidc_func_sso.md): tokens with other scopes than `openid` and `profile` live on, and the citizen goes back only
 * with an ID token of the client that registered the address.
 */
export function createLogout(
  parts: LogoutParts,
): (parameters: URLSearchParams, environment: Environment) => Promise<Response> {
  const { sessions, signingKeys, answers } = parts;

  const hinted = async (hint: string, environment: Environment): Promise<Authorization | undefined> => {
    for (const { publicKey } of await signingKeys.published(environment.name)) {
      try {
        const { payload } = await compactVerify(hint, publicKey, { algorithms: ['RS256'] });
        const { jti } = JSON.parse(new TextDecoder().decode(payload)) as { jti?: string };
        return sessions.find(jti ?? '');
      } catch {
        // Not signed with this key.
      }
    }
    return undefined;
  };

  return async (parameters, environment) => {
    const authorization = await hinted(parameters.get('id_token_hint') ?? '', environment);
    if (authorization?.scopes.every((scope) => scope === 'openid' || scope === 'profile')) authorization.revoked = true;
    const address = parameters.get('post_logout_redirect_uri');
    const state = parameters.get('state');
    const isSound = state === null || /^[\x20-\x7e]+$/.test(state);
    if (address !== null && isSound && authorization?.client.postLogoutRedirectUris.includes(address)) {
      return redirect(address, new URLSearchParams(state === null ? {} : { state }));
    }
    return answers.html('logout', 200, await renderPage('Du er logget ut', html`<p>Du er logget ut av ID-porten.</p>`));
  };
}
