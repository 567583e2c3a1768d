import { responseValidation } from '@fellesklient/core/validation';
import { createFolkeregisteretClient } from '@fellesklient/folkeregisteret';
import type { Client } from '../client.ts';
import { personidentifikator } from './personidentifikator.ts';
import { countedTokens } from './token-source.ts';

const person = (etternavn: string): object => ({ navn: [{ erGjeldende: true, fornavn: 'BLÅBÆR', etternavn }] });

/** Nothing is mandatory in a person document; whoever has asked for a name can ask for more of the answer than the document does. */
const validate = responseValidation('error', {
  'hentSisteVersjonAvPerson 200': (body) => {
    const { navn } = (body ?? {}) as { navn?: readonly ({ etternavn?: unknown } | null)[] };
    return typeof navn?.[0]?.etternavn === 'string' ? [] : ['/navn/0/etternavn required'];
  },
});

/** Folkeregisteret's lookup of one person, with the number in the URL. */
export const folkeregisteret: Client = {
  name: 'folkeregisteret',
  retryAfterUnit: 'ms',
  idempotent: true,
  takesToken: true,
  shared: false,
  drift: 'schema-drift',
  // To this register only its own words say that there is no such person; the rows speak no register's language.
  unsignedNotFound: 'rejected',
  make(baseUrl, options) {
    const environment = { baseUrl };
    const settings = { validate, ...options, environment, rettighetspakke: 'finans', auth: countedTokens() } as const;
    const client = createFolkeregisteretClient(settings);
    return (nth, signal) => client.person(personidentifikator(nth), { part: ['navn'], signal });
  },
  answer: ({ path }) => person(path.slice(path.lastIndexOf('/') + 1).replace(/\?.*/, '')),
  value: (nth) => person(personidentifikator(nth)),
};
