import type { Sandbox } from '@fellesklient/sandbox';
import { personOf } from '../checks/published-persons.ts';
import { PreconditionFailed } from '../src/index.ts';
import type { Browse, LoginClient, LoginProvider, ProfilePages } from '../src/register-subject.ts';
import type { ClientKey } from './sandbox-subject.ts';

const redirectUri = 'https://tjeneste.example/callback';
const postLogoutRedirectUri = 'https://tjeneste.example/loggetut';
const gotoUrl = 'https://tjeneste.example/tilbake?steg=2&fra=minprofil';
const consentScope = 'conformance:user.consent';
/** The scopes of KRR for a citizen who has logged in. */
const contactRegisterScopes = ['kontaktinformasjon.read', 'digitalpost.read', 'spraak.write'].map(
  (name) => `krr:user/${name}`,
);
/** With a mailbox, so that every scope has something to show. */
const { personidentifikator } = personOf('DIGIPOST');

type IdportenRegistration = Parameters<Sandbox['registerIdportenClient']>[0];

/** The sandbox's ID-porten and MinProfil with clients, and a citizen who logs in without a page. */
export function sandboxLogin(
  sandbox: Sandbox,
  { publicJwk, jwk }: ClientKey,
): (issuer: string, minprofil: string) => { readonly idporten: LoginProvider; readonly minprofil: ProfilePages } {
  const register = (
    auth: IdportenRegistration['auth'],
    method: LoginClient['auth']['method'],
    ...scopes: readonly string[]
  ): LoginClient => {
    const { clientSecret: secret = '', ...client } = sandbox.registerIdportenClient({
      redirectUris: [redirectUri],
      postLogoutRedirectUris: [postLogoutRedirectUri],
      scopes: ['openid', 'profile', ...scopes],
      auth,
    });
    const proof: LoginClient['auth'] =
      method === 'private_key_jwt' ? { method, jwk } : method === 'none' ? { method } : { method, secret };
    return { ...client, redirectUri, postLogoutRedirectUri, auth: proof };
  };
  sandbox.registerIdportenScope({ scope: consentScope, requiresUserConsent: true });
  sandbox.registerGotoUrl(gotoUrl);
  const provider: Omit<LoginProvider, 'issuer'> = {
    client: register({ jwk: publicJwk }, 'private_key_jwt', 'krr:user/kontaktinformasjon.read', consentScope),
    others: {
      secretPost: register({ secret: true }, 'client_secret_post'),
      secretBasic: register({ secret: true, method: 'client_secret_basic' }, 'client_secret_basic'),
      public: register('none', 'none'),
      introspecting: register({ jwk: publicJwk }, 'private_key_jwt', 'idporten:token.introspection'),
      contactRegister: register({ jwk: publicJwk }, 'private_key_jwt', ...contactRegisterScopes),
    },
    consentScope,
    citizen: {
      personidentifikator,
      logIn: (address, browse) => sentTo(picking(address), browse),
      refuseConsent: (address, browse) => sentTo(`${picking(address)}&sandbox_consent=denied`, browse),
    },
  };
  return (issuer, baseUrl) => ({ idporten: { ...provider, issuer }, minprofil: { baseUrl, gotoUrl, visit } });
}

/** Picks the citizen without a page: a parameter of the sandbox's own. */
function picking(address: string): string {
  return `${address}&sandbox_person=${personidentifikator}`;
}

async function sentTo(address: string, browse: Browse): Promise<string> {
  const { status, headers } = await browse({ method: 'GET', url: address });
  const location = headers.get('location');
  if (location !== null) return location;
  throw new PreconditionFailed(`The browser was sent nowhere: ${status}.`);
}

/** Follows MinProfil to the login and back, and sends its form. */
async function visit(address: string, browse: Browse): Promise<string | undefined> {
  const entrance = await sentTo(await sentTo(picking(address), browse), browse);
  const { body: page } = await browse({ method: 'GET', url: entrance });
  const read = (pattern: RegExp): string => pattern.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const answer = await browse({
    method: 'POST',
    url: read(/<form method="post" action="([^"]*)"/),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ visit: read(/name="visit" value="([^"]*)"/) }).toString(),
  });
  return answer.headers.get('location') ?? undefined;
}
