import { createIdporten } from '@fellesklient/idporten';
import { environments } from '@fellesklient/idporten/environments';
import type { LoginSettings, LoginSubject } from './login-client.ts';

/** Logins by @fellesklient/idporten. */
export function fellesklientLogin(fetch: typeof globalThis.fetch): LoginSubject {
  return {
    metadataAddress,
    place: (environment) => environments[environment],
    start({ issuer, clientId, redirectUri, scopes, jwk }: LoginSettings) {
      const idporten = createIdporten({
        fetch,
        environment: { baseUrl: issuer },
        clientId,
        clientAuth: { key: { jwk: { ...jwk } } },
        redirectUri,
        scopes,
      });
      return {
        async begin() {
          const { url, transaction } = await idporten.login();
          return {
            address: url,
            async finish(address) {
              const session = await idporten.callback(address, transaction);
              return { token: () => session.get({ register: 'krr', scopes }) };
            },
          };
        },
      };
    },
  };
}

const metadataAddress: NonNullable<LoginSubject['metadataAddress']> = async (environment) => {
  let asked = '';
  const idporten = createIdporten({
    environment,
    clientId: 'conformance-client',
    clientAuth: 'none',
    redirectUri: 'https://tjeneste.example/callback',
    scopes: ['openid'],
    fetch: async (input, init) => {
      asked = new Request(input, init).url;
      return new Response(null, { status: 404 });
    },
  });
  await idporten.login().catch(() => undefined);
  return asked;
};
