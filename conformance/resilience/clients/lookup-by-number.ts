import { createPipeline, type Operation } from '@fellesklient/core';
import { responseValidation } from '@fellesklient/core/validation';
import type { Client } from '../client.ts';
import { personidentifikator } from './personidentifikator.ts';
import { countedTokens } from './token-source.ts';

export const lookupTemplate = '/v1/personer/{personidentifikator}';
export const lookupPath = (nth: number): string => `/v1/personer/${personidentifikator(nth)}`;

const operation: Operation = {
  id: 'hentPerson',
  method: 'GET',
  template: lookupTemplate,
  scopes: ['resilience:person'],
  accept: ['application/json'],
  retry: { idempotent: true, statuses: [429, 500, 502, 503, 504] },
  limits: [],
};
const validate = responseValidation('error', {
  'hentPerson 200': (body) => (typeof (body as { navn?: unknown } | null)?.navn === 'string' ? [] : ['/navn required']),
});
const person = (id: string): object => ({ personidentifikator: id, navn: 'SYNTETISK BLÅBÆR' });

/** Core's pipeline as a register uses it that has the identity number in the URL. */
export function lookupByNumber(retryAfterUnit: 's' | 'ms'): Client {
  return {
    name: 'lookup by number',
    retryAfterUnit,
    idempotent: true,
    takesToken: true,
    shared: false,
    drift: 'schema-drift',
    make(baseUrl, options) {
      const register = { name: 'resilience', retryAfterUnit };
      const pipeline = createPipeline({ validate, ...options, register, auth: countedTokens() });
      const token = { scopes: operation.scopes };
      return async (nth, signal) =>
        (await pipeline({ operation, url: `${baseUrl}${lookupPath(nth)}`, token, signal })).json;
    },
    answer: ({ path }) => person(path.slice(path.lastIndexOf('/') + 1)),
    value: (nth) => person(personidentifikator(nth)),
  };
}
