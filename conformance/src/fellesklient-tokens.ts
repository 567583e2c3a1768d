import { createMaskinporten, type Maskinporten, type MaskinportenKey } from '@fellesklient/maskinporten';
import { fromEnv } from '@fellesklient/maskinporten/env';
import { environments } from '@fellesklient/maskinporten/environments';
import { pkcs12Key } from '@fellesklient/maskinporten/pkcs12';
import { createTokenVerifier, isTokenRefused } from '@fellesklient/maskinporten/verifier';
import { generateKeyPair } from 'jose';
import type { ClientSettings } from './client-subject.ts';
import type { CertificateFile, FetchToken, TokenClient } from './token-client.ts';

/** What @fellesklient/maskinporten does beside fetching tokens for lookups. */
export function fellesklientTokens(fetch: typeof globalThis.fetch): TokenClient {
  const options = { fetch, random: () => 0 }; // no jitter: retries come at once
  const source = ({ issuer, clientId }: ClientSettings, key: MaskinportenKey): Maskinporten =>
    createMaskinporten({ ...options, environment: { baseUrl: issuer.replace(/\/$/, '') }, clientId, key });
  return {
    grantFor,
    place: (environment) => environments[environment],
    start: (settings) => fetching(source(settings, { jwk: { ...settings.jwk } }), settings),
    async startCertified(settings, certificate) {
      const key =
        'pkcs12' in certificate ? await keyIn(certificate) : { pem: certificate.privateKey, x5c: certificate.chain };
      return fetching(source(settings, key), settings);
    },
    fromVariables: (variables, scopes) => fromEnv({ ...options, env: variables }).get({ register: 'krr', scopes }),
    guard({ issuer, scope, audience }) {
      const environment = { baseUrl: issuer.replace(/\/$/, '') };
      const verifier = createTokenVerifier({
        ...options,
        environment,
        scope,
        ...(audience !== undefined && { audience }),
      });
      return async (token, pid) => {
        try {
          await verifier.verify(token, pid === undefined ? undefined : { pid });
          return true;
        } catch (refused) {
          if (isTokenRefused(refused)) return false;
          throw refused;
        }
      };
    },
  };
}

function fetching(maskinporten: Maskinporten, { scopes }: ClientSettings): FetchToken {
  return ({ systemUser, consent, ...wish } = {}) =>
    maskinporten.get({
      register: 'krr',
      scopes,
      ...wish,
      ...(systemUser && { systemUser: { ...systemUser, org: systemUser.organisationNumber } }),
      ...(consent && { consent }),
    });
}

function keyIn({ pkcs12, password }: CertificateFile): Promise<MaskinportenKey> {
  return pkcs12Key({ bytes: Buffer.from(pkcs12, 'base64'), password });
}

const grantFor: NonNullable<TokenClient['grantFor']> = async (environment) => {
  const sent = { address: '', assertion: '' };
  const { privateKey } = await generateKeyPair('RS256');
  const sign = async (data: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await crypto.subtle.sign('RSASSA-PKCS1-v1_5', privateKey, data));
  await createMaskinporten({
    environment,
    clientId: 'conformance-client',
    key: { sign, kid: 'conformance-key' },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      sent.address = request.url;
      sent.assertion = new URLSearchParams(await request.text()).get('assertion') ?? '';
      return Response.json({ access_token: 'token', token_type: 'Bearer', expires_in: 120 });
    },
  }).get({ register: 'krr', scopes: ['krr:global/kontaktinformasjon.read'] });
  return sent;
};
