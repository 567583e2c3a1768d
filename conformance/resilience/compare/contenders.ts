import ky from 'ky';
import { ofetch } from 'ofetch';
import createClient from 'openapi-fetch';
import { lookupByNumber, lookupPath, lookupTemplate } from '../clients/lookup-by-number.ts';
import { personidentifikator } from '../clients/personidentifikator.ts';
import { type Contender, resultOf } from './contender.ts';

const headers = { authorization: 'Bearer synthetic-token.1' };

interface Paths {
  readonly [lookupTemplate]: {
    readonly get: {
      readonly parameters: { readonly path: { readonly personidentifikator: string } };
      readonly responses: {
        readonly 200: { readonly content: { readonly 'application/json': object } };
        readonly default: { readonly content: { readonly 'application/json': unknown } };
      };
    };
  };
}

/** Each as its own documentation shows a call that gets JSON; our own first. */
export const contenders: readonly Contender[] = [
  {
    name: 'fellesklient',
    make(baseUrl) {
      const call = lookupByNumber('s').make(baseUrl, {});
      return (nth, signal) => resultOf(call(nth, signal));
    },
  },
  {
    name: 'openapi-fetch',
    make(baseUrl) {
      const client = createClient<Paths>({ baseUrl });
      return async (nth, signal) => {
        const params = { path: { personidentifikator: personidentifikator(nth) } };
        const result = await resultOf(client.GET(lookupTemplate, { params, headers, signal }));
        if ('failure' in result) return result;
        const { data, error, response } = result.value as { data?: unknown; error?: unknown; response: Response };
        return error === undefined ? { value: data } : { failure: error, status: response.status };
      };
    },
  },
  {
    name: 'ky',
    make: (baseUrl) => (nth, signal) => resultOf(ky.get(`${baseUrl}${lookupPath(nth)}`, { headers, signal }).json()),
  },
  {
    name: 'ofetch',
    make: (baseUrl) => (nth, signal) => resultOf(ofetch(`${baseUrl}${lookupPath(nth)}`, { headers, signal })),
  },
];
