import { decodeJwt } from 'jose';
import { describe, test } from 'vitest';
import { expectFoundInLogin } from './expect-found.ts';
import type { Json } from './fault.ts';
import { answering, changingForm, type LoginFault, readingAssertions } from './idporten-fault.ts';
import { sample } from './sample.ts';

const assertions: readonly LoginFault[] = [
  {
    name: 'takes any client_assertion_type',
    breaks: ['IDP-ASSERTION-TYPE'],
    because: /^status for another client_assertion_type: expected 400 or 401, came 201/,
    wrap: (fetch) =>
      changingForm(fetch, '/par', (form) => {
        const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
        if (form.has('client_assertion')) form.set('client_assertion_type', type);
      }),
  },
  {
    name: 'does not like assertions of more than a minute',
    breaks: ['IDP-ASSERTION-FRESH'],
    because: /^status: expected 2xx, came 401/,
    wrap: (fetch) =>
      answering(fetch, '/par', (_, { form }) => {
        const { iat = 0, exp = 0 } = form.has('client_assertion') ? decodeJwt(form.get('client_assertion') ?? '') : {};
        return exp - iat > 60 ? Response.json({ error: 'invalid_client' }, { status: 401 }) : undefined;
      }),
  },
  {
    name: 'does not remember jti',
    breaks: ['IDP-ASSERTION-JTI'],
    because: /^status for the same jti: expected 400 or 401, came 201/,
    wrap: (fetch, subject) => {
      const seen = new Set<unknown>();
      return readingAssertions(fetch, subject, ({ claims }) => {
        if (seen.has(claims.jti)) claims.jti = crypto.randomUUID();
        seen.add(claims.jti);
      });
    },
  },
  {
    name: 'does not verify assertions',
    breaks: ['IDP-ASSERTION-SIGNATURE'],
    because: /^status for another key: expected 400 or 401, came 201/,
    wrap: (fetch, subject) =>
      readingAssertions(fetch, subject, ({ header }) => {
        header.typ = 'JWT'; // a change, so that it is signed anew
      }),
  },
  {
    name: 'does not look at kid',
    breaks: ['IDP-ASSERTION-KID'],
    because: /^status for a kid that is not registered: expected 400 or 401, came 201/,
    wrap: (fetch, subject) =>
      readingAssertions(fetch, subject, ({ header }) => {
        header.kid = subject.client.jwk.kid;
      }),
  },
];

type Read = (claims: Json, facts: { readonly clientId: string; readonly issuer: string; readonly now: number }) => void;

const claims: readonly LoginFault[] = (
  [
    [
      'ISS',
      (claims, { clientId }) => {
        claims.iss = clientId;
      },
    ],
    [
      'SUB',
      (claims, { clientId }) => {
        claims.sub = clientId;
      },
    ],
    [
      'AUD',
      (claims, { issuer }) => {
        if (!String(claims.aud).includes(issuer)) claims.aud = issuer;
      },
    ],
    [
      'AUD-SLASH',
      (claims, { issuer }) => {
        if (claims.aud === `${issuer}/`) claims.aud = issuer;
      },
    ],
    [
      'AUD-ARRAY',
      (claims, { issuer }) => {
        if (Array.isArray(claims.aud) && claims.aud.includes(issuer)) claims.aud = issuer;
      },
    ],
    [
      'EXP',
      (claims, { now }) => {
        if (!(Number(claims.exp) > now)) claims.exp = now + 60;
      },
    ],
  ] satisfies [string, Read][]
).map(
  ([claim, read]): LoginFault => ({
    name: `does not look at assertions for ${claim}`,
    breaks: [`IDP-ASSERTION-${claim}`],
    because: /^status for .*: expected (400|400 or 401), came 201/,
    wrap: (fetch, subject) => {
      const { client, issuer = '' } = subject.idporten ?? {};
      return readingAssertions(fetch, subject, ({ claims }) => {
        const known = [claims.iss, claims.sub].includes(client?.clientId);
        const facts = { clientId: client?.clientId ?? '', issuer, now: Math.floor(subject.now() / 1000) };
        if (known) read(claims, facts);
      });
    },
  }),
);

describe('an ID-porten that', () => {
  test.each(sample([...assertions, ...claims]))('$name', expectFoundInLogin);
});
