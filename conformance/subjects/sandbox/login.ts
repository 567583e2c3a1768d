import { personOf } from '../../checks/published-persons.ts';
import { type Browse, type LoginClient, type LoginProvider, PreconditionFailed } from '../../src/index.ts';
import type { Command } from './access.ts';
import type { ClientKey } from './client-key.ts';

const redirectUri = 'https://tjeneste.example/callback';
const postLogoutRedirectUri = 'https://tjeneste.example/loggetut';
const consentScope = 'conformance:user.consent';
/** The scopes of KRR for a citizen who has logged in. */
const contactRegisterScopes = ['kontaktinformasjon.read', 'digitalpost.read', 'spraak.write'].map(
  (name) => `krr:user/${name}`,
);
/** With a mailbox, so that every scope has something to show. */
const { personidentifikator } = personOf('DIGIPOST');

/** The sandbox's ID-porten with clients, and a citizen who logs in without a page. */
export async function sandboxLogin(
  command: Command,
  { publicJwk, jwk }: ClientKey,
): Promise<Omit<LoginProvider, 'issuer'>> {
  const register = async (
    method: LoginClient['auth']['method'],
    ...scopes: readonly string[]
  ): Promise<LoginClient> => {
    const all = ['openid', 'profile', ...scopes];
    const made = await command('POST', '/idporten-clients', {
      redirect_uris: [redirectUri],
      post_logout_redirect_uris: [postLogoutRedirectUri],
      scopes: all,
      token_endpoint_auth_method: method,
      ...(method === 'private_key_jwt' && { jwk: publicJwk }),
    });
    const secret = String(made.client_secret);
    return {
      clientId: String(made.client_id),
      organisationNumber: String(made.organisation_number),
      scopes: all,
      redirectUri,
      postLogoutRedirectUri,
      auth: method === 'private_key_jwt' ? { method, jwk } : method === 'none' ? { method } : { method, secret },
    };
  };
  await command('POST', '/idporten-scopes', { scope: consentScope, requires_user_consent: true });
  return {
    client: await register('private_key_jwt', 'krr:user/kontaktinformasjon.read', consentScope),
    others: {
      secretPost: await register('client_secret_post'),
      secretBasic: await register('client_secret_basic'),
      public: await register('none'),
      introspecting: await register('private_key_jwt', 'idporten:token.introspection'),
      contactRegister: await register('private_key_jwt', ...contactRegisterScopes),
    },
    consentScope,
    citizen: {
      personidentifikator,
      logIn: (address, browse) => sentTo(picking(address), browse),
      refuseConsent: (address, browse) => sentTo(`${picking(address)}&sandbox_consent=denied`, browse),
    },
  };
}

/** Picks the citizen without a page: a parameter of the sandbox's own. */
export function picking(address: string): string {
  return `${address}&sandbox_person=${personidentifikator}`;
}

/** Where a browser is sent from an address. */
export async function sentTo(address: string, browse: Browse): Promise<string> {
  const { status, headers } = await browse({ method: 'GET', url: address });
  const location = headers.get('location');
  if (location !== null) return location;
  throw new PreconditionFailed(`The browser was sent nowhere: ${status}.`);
}
