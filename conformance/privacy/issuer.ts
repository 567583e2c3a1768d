import type { Reply } from './replies.ts';
import type { Say, Secrets } from './secrets.ts';
import { publicKeys, signedToken } from './signed-token.ts';

/** ID-porten's answers, for one person and one client. */
export interface Issuer {
  readonly answer: Reply;
  /** Of the login whose id_token is asked for next. */
  nonce: string;
}

const discovery = '/.well-known/openid-configuration';

export function issuer(clientId: string, { persons: [pid] }: Secrets, isSomebodyElse = false): Issuer {
  const person = { sub: 'pairwise-subject', pid, acr: 'idporten-loa-high' };
  let iss = '';
  const tokens = async (say: Say, nonce: string): Promise<object> => ({
    access_token: say(),
    refresh_token: say(),
    token_type: 'Bearer',
    expires_in: 120,
    scope: 'openid profile krr:user/kontaktinformasjon.read',
    id_token: await signedToken({ ...person, iss, aud: clientId, nonce, name: say() }),
  });
  const login: Issuer = {
    nonce: '',
    answer: async (say, { url }) => {
      if (url.endsWith(discovery)) {
        iss = url.slice(0, -discovery.length);
        return Response.json(metadataOf(iss));
      }
      const path = url.slice(iss.length);
      if (path === '/jwks.json') return Response.json(publicKeys);
      if (path === '/token') return Response.json(await tokens(say, login.nonce));
      if (path === '/userinfo') return Response.json({ ...person, ...(isSomebodyElse && { sub: say() }), name: say() });
      return Response.json({ request_uri: `urn:${encodeURIComponent(say())}`, expires_in: 120 }, { status: 201 });
    },
  };
  return login;
}

function metadataOf(iss: string): object {
  return {
    issuer: iss,
    authorization_endpoint: `${iss}/authorize`,
    token_endpoint: `${iss}/token`,
    pushed_authorization_request_endpoint: `${iss}/par`,
    jwks_uri: `${iss}/jwks.json`,
    userinfo_endpoint: `${iss}/userinfo`,
    end_session_endpoint: `${iss}/logout`,
    authorization_response_iss_parameter_supported: true,
  };
}
