import type { LoginClient } from '../../src/index.ts';
import type { Command } from './access.ts';
import { issueCertificate } from './certificate.ts';
import type { ClientKey } from './client-key.ts';

const redirectUri = 'https://tjeneste.example/callback';
const postLogoutRedirectUri = 'https://tjeneste.example/loggetut';

type Method = LoginClient['auth']['method'];

interface Registration {
  /** Beside `openid` and `profile`. */
  readonly scopes?: readonly string[];
  readonly pkce?: 'none';
  readonly access_token_type?: 'opaque';
}

/** Makes a client of the sandbox's ID-porten, which holds the key, a secret or a certificate. */
export async function registerLoginClient(
  command: Command,
  { publicJwk, jwk }: ClientKey,
  method: Method,
  { scopes = [], ...others }: Registration = {},
): Promise<LoginClient> {
  const all = ['openid', 'profile', ...scopes];
  const keys: Partial<Record<Method, readonly object[]>> = { private_key_jwt: [publicJwk], certificate: [] };
  const made = await command('POST', '/idporten-clients', {
    redirect_uris: [redirectUri],
    post_logout_redirect_uris: [postLogoutRedirectUri],
    scopes: all,
    token_endpoint_auth_method: method === 'certificate' ? 'private_key_jwt' : method,
    ...(keys[method] && { jwk: keys[method] }),
    ...others,
  });
  const organisationNumber = String(made.organisation_number);
  const authOf = async (): Promise<LoginClient['auth']> => {
    switch (method) {
      case 'private_key_jwt':
        return { method, jwk };
      case 'certificate':
        return { method, certificate: await issueCertificate(command, { organisation_number: organisationNumber }) };
      case 'none':
        return { method };
      default:
        return { method, secret: String(made.client_secret) };
    }
  };
  return {
    clientId: String(made.client_id),
    organisationNumber,
    scopes: all,
    redirectUri,
    postLogoutRedirectUri,
    auth: await authOf(),
  };
}
