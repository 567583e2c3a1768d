import { personOf } from '../../checks/published-persons.ts';
import { type Browse, type LoginClient, type LoginProvider, PreconditionFailed } from '../../src/index.ts';
import type { Command, SandboxClock } from './access.ts';
import type { ClientKey } from './client-key.ts';
import { inThePast } from './in-the-past.ts';
import { registerLoginClient } from './register-login-client.ts';

const consentScope = 'conformance:user.consent';
const introspectionScope = 'idporten:token.introspection';
/** The scopes of KRR for a citizen who has logged in. */
const contactRegisterScopes = ['kontaktinformasjon.read', 'digitalpost.read', 'spraak.write'].map(
  (name) => `krr:user/${name}`,
);
/** With a mailbox, so that every scope has something to show. */
const { personidentifikator } = personOf('DIGIPOST');

/** The sandbox's ID-porten with clients, and a citizen who logs in without a page. */
export async function sandboxLogin(
  command: Command,
  key: ClientKey,
  clock: SandboxClock,
): Promise<Omit<LoginProvider, 'issuer'>> {
  const register = (
    method: LoginClient['auth']['method'],
    registration?: Parameters<typeof registerLoginClient>[3],
  ): Promise<LoginClient> => registerLoginClient(command, key, method, registration);
  const old = async (method: LoginClient['auth']['method'], daysAgo: number): Promise<LoginClient | undefined> =>
    clock.pass && inThePast(clock, daysAgo, () => register(method));
  // Not all tokens last as long.
  await command('POST', '/idporten-scopes', { scope: consentScope, requires_user_consent: true, at_max_age: 60 });
  const [oldKey, oldSecret] = [await old('private_key_jwt', 367), await old('client_secret_post', 361)];
  return {
    client: await register('private_key_jwt', { scopes: ['krr:user/kontaktinformasjon.read', consentScope] }),
    others: {
      secretPost: await register('client_secret_post'),
      secretBasic: await register('client_secret_basic'),
      // What it may, it may not without authentication.
      public: await register('none', { scopes: [introspectionScope] }),
      certified: await register('certificate'),
      ...(oldKey && { oldKey }),
      ...(oldSecret && { oldSecret }),
      withoutPkce: await register('private_key_jwt', { pkce: 'none' }),
      opaque: await register('private_key_jwt', { access_token_type: 'opaque' }),
      introspecting: await register('private_key_jwt', { scopes: [introspectionScope] }),
      contactRegister: await register('private_key_jwt', { scopes: contactRegisterScopes }),
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
