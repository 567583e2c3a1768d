import { createKrrClient } from '@fellesklient/krr';
import type { Client } from '../client.ts';
import { personidentifikator } from './personidentifikator.ts';
import { countedTokens } from './token-source.ts';

const person = (id: string): object => ({
  personidentifikator: id,
  status: 'AKTIV',
  reservasjon: 'NEI',
  kontaktinformasjon: { epostadresse: 'ola.æøå@example.org' },
});

/** KRR's lookup. */
export const krr: Client = {
  name: 'krr',
  retryAfterUnit: 's',
  idempotent: true,
  takesToken: true,
  shared: false,
  drift: 'invalid-response',
  make(baseUrl, options) {
    const client = createKrrClient({ ...options, environment: { baseUrl }, auth: countedTokens() });
    return (nth, signal) => client.personer([personidentifikator(nth)], { signal });
  },
  answer: ({ body }) => ({ personer: (JSON.parse(body).personidentifikatorer as string[]).map(person) }),
  value: (nth) => [person(personidentifikator(nth))],
};
