import { decodeJwt } from 'jose';
import { describe, test } from 'vitest';
import { krrToken, scopes } from '../../checks/krr/lookup.ts';
import type { RegisterSubject } from '../../src/index.ts';
import { expectFoundInKrr } from './expect-found.ts';
import { changingAnswer, changingRequest, type Fault, type Fetch, type Json } from './fault.ts';
import { changingPerson, changingPersons, lookup } from './krr-lookup.ts';
import { sample } from './sample.ts';

/** Changes the contact information of each person who has some. */
const changingKontakt = (fetch: Fetch, change: (kontakt: Json) => Json): Fetch =>
  changingPerson(fetch, ({ kontaktinformasjon, ...person }) =>
    kontaktinformasjon ? { ...person, kontaktinformasjon: change(kontaktinformasjon as Json) } : person,
  );

/** Changes every point in time. */
const changingTimestamps = (fetch: Fetch, change: (instant: Date) => string): Fetch => {
  const inside = (fields: Json): Json =>
    Object.fromEntries(
      Object.entries(fields).map(([field, value]) => {
        if (typeof value === 'object') return [field, inside(value as Json)];
        const isTimestamp = /^\d{4}-.*[+-]\d\d$/.test(String(value));
        return [field, isTimestamp ? change(new Date(`${value}:00`)) : value];
      }),
    );
  return changingPerson(fetch, inside);
};

const faults: readonly Fault<RegisterSubject>[] = [
  {
    name: 'shows mailboxes to the scopes for contact information',
    breaks: ['KRR-V2-SCOPE-KONTAKT'],
    because: /^fields that it does not show: expected \[\], came \["digital_post","sertifikat"\]/,
    wrap: (fetch, subject) =>
      changingRequest(fetch, lookup, async ({ headers }) => {
        const token = headers.get('authorization')?.replace('Bearer ', '') ?? '';
        const { iss, scope } = token.includes('.') ? decodeJwt(token) : {};
        if (iss !== subject.maskinporten.issuer || (scope !== scopes.kontakt && scope !== scopes.kontaktinfo)) return;
        headers.set('authorization', `Bearer ${await krrToken(subject)}`);
      }),
  },
  {
    name: 'answers in reverse order',
    breaks: ['KRR-V2-ORDER'],
    because: /^personidentifikatorer: expected \[/,
    wrap: (fetch) => changingPersons(fetch, (persons) => persons.reverse()),
  },
  {
    name: 'writes null for what is missing',
    breaks: ['KRR-V2-ABSENT'],
    because: /^fields without data: expected \[\], came \[/,
    wrap: (fetch) =>
      changingPerson(fetch, (person) => ({ digital_post: null, spraak: null, reservasjon: null, ...person })),
  },
  {
    name: 'writes UTC with milliseconds',
    breaks: ['KRR-V2-TIMESTAMP-FORM'],
    because: /: expected text like .*, came "\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z"/,
    wrap: (fetch) => changingTimestamps(fetch, (instant) => instant.toISOString()),
  },
  {
    name: 'writes UTC as offset +00',
    breaks: ['KRR-V2-TIMESTAMP-OFFSET'],
    because: /^offset of .*: expected "\+0[12]", came "\+00"/,
    wrap: (fetch) => changingTimestamps(fetch, (instant) => `${instant.toISOString().slice(0, 19)}+00`),
  },
  {
    name: 'includes the unregistered when nothing is said',
    breaks: ['KRR-V2-FLAG-DEFAULT'],
    because: /^persons: expected \["11822648950"\], came \["/,
    wrap: (fetch) =>
      changingRequest(fetch, lookup, (request) => {
        request.body = request.body.replace(
          /^\{"personidentifikatorer":(\[[^\]]*\])\}$/,
          '{"personidentifikatorer":$1,"inkluderIkkeRegistrerte":true}',
        );
      }),
  },
  {
    name: 'leaves out the deleted together with the unregistered',
    breaks: ['KRR-V2-FLAG-DELETED'],
    because: /^status: expected "SLETTET", came nothing/,
    wrap: (fetch) =>
      changingPersons(fetch, (persons, body) =>
        body.includes('false') ? persons.filter(({ status }) => status !== 'SLETTET') : persons,
      ),
  },
  {
    name: 'reads the first 1000 of a longer list',
    breaks: ['KRR-V2-IDS-MAX'],
    because: /^status for 1001 personidentifikatorer: expected 400, came 200/,
    wrap: (fetch) =>
      changingRequest(fetch, lookup, (request) => {
        if (request.body.length < 14_000) return;
        const question = JSON.parse(request.body) as { personidentifikatorer: string[] };
        question.personidentifikatorer.length = 1000;
        request.body = JSON.stringify(question);
      }),
  },
  {
    name: 'answers a repeated person repeatedly',
    breaks: ['KRR-V2-IDS-DUPLICATE'],
    because: /^persons(, sorted)?: expected /,
    wrap: (fetch) =>
      changingPersons(fetch, (persons, body) =>
        persons.flatMap((person) =>
          body
            .split(String(person.personidentifikator))
            .slice(1)
            .map(() => person),
        ),
      ),
  },
  {
    name: 'answers 403 when there is no token',
    breaks: ['KRR-V2-AUTH-MISSING'],
    because: /^status for no token: expected 401, came 403/,
    wrap: (fetch) => async (input, init) => {
      const response = await fetch(input, init);
      const missing = String(input).endsWith(lookup) && !new Headers(init?.headers).has('authorization');
      return missing ? new Response(null, { status: 403, headers: response.headers }) : response;
    },
  },
  {
    name: 'lets caches keep its answers',
    breaks: ['KRR-V2-CACHE'],
    because: /^cache-control: expected "no-cache, no-store/,
    wrap: (fetch) =>
      changingAnswer(fetch, lookup, ({ headers }) => headers.set('cache-control', 'private, max-age=60')),
  },
  {
    name: 'does not say when a person reserved',
    breaks: ['KRR-V2-RESERVASJON-TIME'],
    because:
      /^(presence of reservasjonstidspunkt with reservasjon JA: expected true|reservasjonstidspunkt: expected \d+)/,
    wrap: (fetch) => changingPerson(fetch, ({ reservasjonstidspunkt, ...person }) => person),
  },
  {
    name: 'does not say when a mobile number was updated',
    breaks: ['KRR-V2-KONTAKT-OPPDATERT'],
    because: /^mobiltelefonnummer_oppdatert: expected (text|\d+)/,
    wrap: (fetch) => changingKontakt(fetch, ({ mobiltelefonnummer_oppdatert, ...kontakt }) => kontakt),
  },
  {
    name: 'wraps certificates in PEM',
    breaks: ['KRR-V2-CERT-FORM', 'KRR-V2-CERT-HOLDER'],
    because: /^sertifikat: expected (a DER certificate|text like .*, came "-----BEGIN CERTIFICATE)/,
    wrap: (fetch) =>
      changingPerson(fetch, (person) =>
        person.sertifikat ? { ...person, sertifikat: `-----BEGIN CERTIFICATE-----\n${person.sertifikat}` } : person,
      ),
  },
  {
    name: 'withholds contact information that has expired',
    breaks: ['KRR-V2-KONTAKT-EXPIRED', 'KRR-V2-PERSON-EXPIRED', 'KRR-V2-VARSLING-EXPIRED'],
    because:
      /^((epostadresse|mobiltelefonnummer): expected text|presence of mobiltelefonnummer: expected true|published persons of this kind: expected some)/,
    wrap: (fetch) =>
      changingPerson(fetch, ({ kontaktinformasjon, ...person }) => {
        const expired = person.reservasjon === 'NEI' && person.varslingsstatus === 'KAN_IKKE_VARSLES';
        return expired || kontaktinformasjon === undefined ? person : { ...person, kontaktinformasjon };
      }),
  },
];

describe('a KRR that', () => {
  test.each(sample(faults))('$name', expectFoundInKrr('V2'));
});
