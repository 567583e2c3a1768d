import { createKrrClient, type paths } from '@fellesklient/krr';
import { raw } from '@fellesklient/krr/raw';
import createClient from 'openapi-fetch';

const path = '/rest/v2/personer';
const token = 'a-token';

/** Looks the persons up and tells how many were answered. */
export type Lookup = () => Promise<number>;
export type Way = 'fetch' | 'openapi-fetch' | 'raw(krr).POST' | 'krr.personer';

/** Ways to make the same call: same address, headers and body, the parsed persons at the end. */
export function lookups(baseUrl: string, personidentifikatorer: readonly string[]): Readonly<Record<Way, Lookup>> {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json', 'content-type': 'application/json' };
  const body = { personidentifikatorer: [...personidentifikatorer], inkluderIkkeRegistrerte: true };
  const thin = createClient<paths>({ baseUrl, headers });
  const auth = { get: async () => token, invalidate: () => {} };
  const krr = createKrrClient({ environment: { baseUrl }, auth });
  const { POST } = raw(krr);
  return {
    async fetch() {
      const response = await fetch(baseUrl + path, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!response.ok) throw new Error(`The server answered ${response.status}.`);
      const { personer } = (await response.json()) as { personer: readonly unknown[] };
      return personer.length;
    },
    async 'openapi-fetch'() {
      const { data } = await thin.POST(path, { body });
      return data?.personer?.length ?? 0;
    },
    async 'raw(krr).POST'() {
      const { data } = await POST(path, { body });
      return data.personer.length;
    },
    async 'krr.personer'() {
      return (await krr.personer(personidentifikatorer)).length;
    },
  };
}
