import { createKrrClient, type KrrScope } from '@fellesklient/krr';
import { createMaskinporten } from '@fellesklient/maskinporten';
import type { ClientSubject } from './client-subject.ts';

/** The clients of this repository, as a program uses them together. */
export function fellesklientClient(fetch: typeof globalThis.fetch = globalThis.fetch): ClientSubject {
  return {
    name: 'fellesklient',
    start({ issuer, krrBaseUrl, clientId, jwk, scopes, consumerOrg }) {
      const options = { fetch, random: () => 0 }; // no jitter: retries come at once
      const auth = createMaskinporten({
        ...options,
        environment: { baseUrl: issuer.replace(/\/$/, '') },
        clientId,
        key: { jwk: { ...jwk } },
      });
      const krr = createKrrClient({
        ...options,
        environment: { baseUrl: krrBaseUrl },
        auth,
        scopes: scopes as readonly KrrScope[],
        ...(consumerOrg !== undefined && { consumerOrg }),
      });
      return { lookUp: (personidentifikatorer) => krr.personer(personidentifikatorer) };
    },
  };
}
