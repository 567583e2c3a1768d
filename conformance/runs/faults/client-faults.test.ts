import { describe, test } from 'vitest';
import { clientChecks } from '../../checks/index.ts';
import { type ClientSettings, fellesklientClient } from '../../src/index.ts';
import { expectFound } from './expect-found.ts';
import { changingAnswer, changingGrant, changingRequest, type Fault, type Fetch, type Json } from './fault.ts';
import { sample } from './sample.ts';

const lookup = '/rest/v2/personer';

/** Goes on to where an address that ends so redirects, with everything it has sent. */
const following =
  (fetch: Fetch, end: string): Fetch =>
  (input, init) =>
    fetch(input, String(input).endsWith(end) ? { ...init, redirect: 'follow' } : init);

/** Sends again what an address that ends so refuses with these statuses. */
const repeating =
  (fetch: Fetch, end: string, statuses: readonly number[]): Fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    return String(input).endsWith(end) && statuses.includes(response.status) ? fetch(input, init) : response;
  };

const faults: readonly Fault<ClientSettings>[] = [
  {
    name: 'sends nbf',
    breaks: ['MP-CLIENT-CLAIMS'],
    because: /^claims but jti, sorted: expected .*, came .*"nbf"/,
    wrap: (fetch, { jwk }) => changingGrant(fetch, jwk, (claims) => ({ ...claims, nbf: claims.iat })),
  },
  {
    name: 'leaves the slash out of aud',
    breaks: ['MP-CLIENT-AUD'],
    because: /^aud: expected "http.*\/", came "http.*maskinporten"/,
    wrap: (fetch, { jwk }) =>
      changingGrant(fetch, jwk, (claims) => ({ ...claims, aud: String(claims.aud).replace(/\/$/, '') })),
  },
  {
    name: 'signs for three minutes',
    breaks: ['MP-CLIENT-LIFETIME'],
    because: /^exp - iat: expected more than 0 and at most 120 seconds, came 180/,
    wrap: (fetch, { jwk }) => changingGrant(fetch, jwk, (claims) => ({ ...claims, exp: Number(claims.iat) + 180 })),
  },
  {
    name: 'uses one jti for all grants',
    breaks: ['MP-CLIENT-JTI'],
    because: /^jti: expected different in every grant/,
    wrap: (fetch, { jwk }) => {
      let grants = 0;
      return changingGrant(fetch, jwk, (claims) => ({
        ...claims,
        jti: 'one-for-all',
        exp: Number(claims.exp) + ++grants,
      }));
    },
  },
  {
    name: 'sends a failed grant again',
    breaks: ['MP-CLIENT-FRESH-GRANT'],
    because: /^different grants: expected 2, came 1/,
    wrap: (fetch) => {
      let failed: string | undefined;
      return changingRequest(
        async (input, init) => {
          const again = String(input).endsWith('/token') ? String(init?.body) : undefined;
          const response = await fetch(input, init).catch((error: unknown) => {
            failed = again;
            throw error;
          });
          failed = response.ok ? undefined : again;
          return response;
        },
        '/token',
        (request) => {
          request.body = failed ?? request.body;
        },
      );
    },
  },
  {
    name: 'asks for a scope more',
    breaks: ['AUTHLEVEL-CLIENT-SCOPE', 'MP-CLIENT-SCOPE'],
    because: /^scope(, sorted)?: expected .*, came .*one:more"/,
    wrap: (fetch, { jwk }) => changingGrant(fetch, jwk, (claims) => ({ ...claims, scope: `${claims.scope} one:more` })),
  },
  {
    name: 'fetches a token for every call',
    breaks: ['MP-CLIENT-REUSE'],
    because: /^token requests: expected 1, came 2/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/token', ({ json }) => {
        json.expires_in = 0;
      }),
  },
  {
    name: 'follows redirects with its grant',
    breaks: ['MP-CLIENT-TOKEN-REDIRECT'],
    because: /^requests where it redirects to: expected 0/,
    wrap: (fetch) => following(fetch, '/token'),
  },
  {
    name: 'does not tell of codes',
    breaks: ['MP-CLIENT-ERROR-CODE'],
    because: /^what it tells: expected MP-\d\d\d, came/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/token', ({ json }) => {
        delete json.error_uri;
      }),
  },
  {
    name: 'has the codes of before 2024-06-13',
    breaks: ['MP-CLIENT-ERROR-CODE', 'MP-CLIENT-ERROR-MEANING'],
    because: /^what it tells: expected (nothing of delegation, came .*deleg|MP-301, came .*MP-251)/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/token', ({ json }) => {
        if (json.error_uri !== undefined) json.error_uri = String(json.error_uri).replace('MP-301', 'MP-251');
      }),
  },
  {
    name: 'does not tell of trace ids',
    breaks: ['MP-CLIENT-ERROR-TRACE'],
    because: /^what it tells: expected the trace id/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/token', ({ json }) => {
        delete json.error_description;
      }),
  },
  {
    name: 'puts the token into the address',
    breaks: ['MP-CLIENT-TOKEN-IN-HEADER'],
    because: /^requests with the token outside Authorization: expected 0, came 1/,
    wrap: (fetch) =>
      changingRequest(fetch, lookup, (request) => {
        request.url += `?access_token=${request.headers.get('authorization')?.split(' ')[1]}`;
      }),
  },
  {
    name: 'sends its question as text',
    breaks: ['KRR-CLIENT-REQUEST'],
    because: /^media type: expected "application\/json", came "text\/plain"/,
    wrap: (fetch) => changingRequest(fetch, lookup, ({ headers }) => headers.set('content-type', 'text/plain')),
  },
  {
    name: 'calls its token something else',
    breaks: ['KRR-CLIENT-TOKEN'],
    because: /^scheme of Authorization: expected "Bearer", came "Token"/,
    wrap: (fetch) =>
      changingRequest(fetch, lookup, ({ headers }) =>
        headers.set('authorization', String(headers.get('authorization')).replace('Bearer', 'Token')),
      ),
  },
  {
    name: 'keeps what it knows of a person',
    breaks: ['KRR-CLIENT-OPEN'],
    because: /^persons: expected .*nytt_felt.*, came/,
    wrap: (fetch) =>
      changingAnswer(fetch, lookup, ({ json }) => {
        for (const person of (json.personer ?? []) as Json[]) delete person.nytt_felt;
      }),
  },
  {
    name: 'follows redirects with its token',
    breaks: ['KRR-CLIENT-REDIRECT'],
    because: /^requests where it redirects to: expected 0/,
    wrap: (fetch) => following(fetch, lookup),
  },
  {
    name: 'repeats a lookup that was refused',
    breaks: ['KRR-CLIENT-NO-RETRY'],
    because: /^lookups: expected 1, came 2/,
    wrap: (fetch) => repeating(fetch, lookup, [400, 403]),
  },
  {
    name: 'repeats a lookup with the token that was refused',
    breaks: ['KRR-CLIENT-RENEW'],
    because: /^(lookups: expected 2, came 4|different tokens: expected 2, came 1)/,
    wrap: (fetch) => repeating(fetch, lookup, [401]),
  },
  {
    name: 'sends null for inkluderIkkeRegistrerte',
    breaks: ['KRR-CLIENT-FLAG'],
    because: /^inkluderIkkeRegistrerte: expected true, false or nothing, came null/,
    wrap: (fetch) =>
      changingRequest(fetch, lookup, (request) => {
        request.body = JSON.stringify({ ...(JSON.parse(request.body) as Json), inkluderIkkeRegistrerte: null });
      }),
  },
  {
    name: 'takes persons by their place in the answer',
    breaks: ['KRR-CLIENT-BY-ID', 'KRR-CLIENT-EXAMPLE-OTHER'],
    because: /^(persons: expected \[|outcome: expected "an error")/,
    wrap: (fetch) =>
      changingAnswer(fetch, lookup, ({ json }, body) => {
        const { personidentifikatorer } = JSON.parse(body) as { personidentifikatorer: string[] };
        const persons = Array.isArray(json.personer) ? (json.personer as Json[]) : [];
        json.personer = persons.map((person, i) => ({ ...person, personidentifikator: personidentifikatorer[i] }));
      }),
  },
];

// Folkeregisteret's look for their own faults.
const checks = clientChecks.filter(({ requirement }) => !requirement.startsWith('FREG-'));

describe('a client that', () => {
  test.each(sample(faults))('$name', (fault) =>
    expectFound(fault, checks, {
      name: fault.name,
      start: (settings) => fellesklientClient(fault.wrap(globalThis.fetch, settings)).start(settings),
    }),
  );
});
