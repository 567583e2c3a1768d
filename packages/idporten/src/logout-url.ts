import { buildEndSessionUrl } from 'openid-client';
import { logout } from './operations.ts';
import type { Provider } from './provider.ts';

export interface LogoutOptions {
  /** Where ID-porten sends the browser afterwards, as registered on the client. */
  readonly postLogoutRedirectUri?: string;
  /** Comes back with the browser. */
  readonly state?: string;
}

/** OpenID Connect RP-Initiated Logout section 2. */
export async function logoutUrl(
  provider: Provider,
  idToken: string,
  { postLogoutRedirectUri: to, state }: LogoutOptions,
): Promise<string> {
  if (to !== undefined && !(typeof to === 'string' && URL.canParse(to))) {
    throw new TypeError('Option postLogoutRedirectUri: must be an absolute URL, as registered on the client.');
  }
  const parameters = {
    id_token_hint: idToken,
    ...(to !== undefined && { post_logout_redirect_uri: to }),
    ...(state !== undefined && { state }),
  };
  return provider(logout, ({ config }) => buildEndSessionUrl(config, parameters).href);
}
