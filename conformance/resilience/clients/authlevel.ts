import { createAuthlevelClient } from '@fellesklient/authlevel';
import { FellesklientError } from '@fellesklient/core';
import type { Client } from '../client.ts';
import { personidentifikator } from './personidentifikator.ts';
import { countedTokens } from './token-source.ts';

/** ID-porten authlevel. */
export const authlevel: Client = {
  name: 'authlevel',
  retryAfterUnit: 's',
  idempotent: true,
  takesToken: true,
  shared: false,
  drift: 'invalid-response',
  make(baseUrl, options) {
    const client = createAuthlevelClient({ ...options, environment: { baseUrl }, auth: countedTokens() });
    return async (nth, signal) => {
      const svar = await client.harBruktNivaa4(personidentifikator(nth), { signal });
      if (!svar.registrert) throw notFound;
      return svar;
    };
  },
  answer: ({ body }) => ({
    personidentifikator: JSON.parse(body).personidentifikator,
    harbruktnivaa4: true,
    merknad: 'blåbærsyltetøy',
  }),
  value: () => ({ registrert: true, harBruktNivaa4: true }),
};

// To this service a bare 404 is an answer, that somebody is no user. The rows, which know no service, want the failure it came from.
const notFound = new FellesklientError(
  'not-found',
  {
    register: 'authlevel',
    operation: 'hentSikkerhetsnivaa',
    urlTemplate: 'POST /rest/v1/sikkerhetsnivaa',
    attempts: 1,
    elapsedMs: 0,
  },
  { status: 404 },
);
