import { createSigner, type HeldKey } from '@fellesklient/core/key';
import {
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  modifyAssertion,
  None,
  PrivateKeyJwt,
} from 'openid-client';

/**
 * How the client proves who it is, as registered in self-service: `{ key }` for private_key_jwt (recommended), `{ secret }`
 * for client_secret_basic or, with `method: 'post'`, client_secret_post, and `'none'` for a public client, which gets no
 * refresh token (felleslosninger/docs, oidc_func_clientreg.md).
 */
export type ClientAuthentication =
  | { readonly key: HeldKey }
  | { readonly secret: string; readonly method?: 'basic' | 'post' }
  | 'none';

/**
 * Makes what openid-client calls to authenticate the client; a key is loaded at the first call.
 *
 * @throws TypeError that names the option and the remedy; what only shows when the key is loaded rejects.
 */
export function checkClientAuth(option: ClientAuthentication): () => Promise<ClientAuth> {
  if (option === 'none') return async () => None();
  const given: unknown = option; // `in` quotes what is no object
  if (typeof given === 'object' && given !== null) {
    if ('key' in option) return privateKeyJwt(option.key);
    if ('secret' in option) return clientSecret(option);
  }
  throw new TypeError("Option clientAuth: missing. Give { key }, { secret } or 'none', as registered on the client.");
}

function privateKeyJwt(option: HeldKey): () => Promise<ClientAuth> {
  const { header, load } = createSigner(option, 'clientAuth.key');
  const { alg, kid, x5c } = header;
  if (alg !== 'RS256') throw new TypeError('Option clientAuth.key: its alg must be RS256. Leave it out of the JWK.');
  let loading: Promise<ClientAuth> | undefined;
  const make = async (): Promise<ClientAuth> =>
    PrivateKeyJwt(
      { key: (await load()) as CryptoKey, ...(kid !== undefined && { kid }) },
      {
        // The documented claims are iss, sub, aud, iat, exp and jti (felleslosninger/docs, oidc_protocol_token.md).
        [modifyAssertion]: (assertionHeader, payload) => {
          delete payload.nbf;
          if (x5c) assertionHeader.x5c = [...x5c];
        },
      },
    );
  return () => {
    loading ??= make();
    return loading;
  };
}

function clientSecret({ secret, method = 'basic' }: { secret: string; method?: unknown }): () => Promise<ClientAuth> {
  if (typeof secret !== 'string' || secret === '') {
    throw new TypeError('Option clientAuth.secret: missing. Give the secret that self-service made for the client.');
  }
  if (method !== 'basic' && method !== 'post') {
    throw new TypeError("Option clientAuth.method: must be 'basic' or 'post', as registered on the client.");
  }
  return async () => (method === 'basic' ? ClientSecretBasic(secret) : ClientSecretPost(secret));
}
