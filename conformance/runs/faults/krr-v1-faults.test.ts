import { describe, test } from 'vitest';
import { scopes } from '../../checks/krr/lookup.ts';
import type { RegisterSubject } from '../../src/index.ts';
import { expectFoundInKrr } from './expect-found.ts';
import { changingAnswer, changingRequest, type Fault, type Fetch, type Json } from './fault.ts';
import { claimsIn } from './krr-lookup.ts';
import { sample } from './sample.ts';

const lookup = '/rest/v1/personer';

/** Changes the persons of an answer. */
const changingPersons = (fetch: Fetch, change: (persons: Json[], body: string) => Json[]): Fetch =>
  changingAnswer(fetch, lookup, ({ json }, body) => {
    if (Array.isArray(json.personer)) json.personer = change(json.personer, body);
  });

/** Gives another status in place of one. */
const changingStatus = (fetch: Fetch, from: number, to: number, when: (body: string) => boolean = () => true): Fetch =>
  changingAnswer(fetch, lookup, (answer, body) => {
    if (answer.status !== from || !when(body)) return;
    answer.status = to;
    for (const error of (answer.json.errors ?? []) as Json[]) error.status = String(to);
  });

const faults: readonly Fault<RegisterSubject>[] = [
  {
    name: 'leaves out who is not registered',
    breaks: [
      'CARDINALITY',
      'ENVELOPE',
      'FIELDS',
      'FLAG',
      'IDS-DUPLICATE',
      'IDS-MALFORMED',
      'IDS-MAX',
      'UNREGISTERED',
    ].map((rule) => `KRR-V1-${rule}`),
    because:
      /^(number of persons: expected (20, came 19|1000, came 0)|personer: expected an array of one|fields: |persons, sorted: |status: expected "IKKE_REGISTRERT", came nothing)/,
    wrap: (fetch) => changingPersons(fetch, (persons) => persons.filter(({ status }) => status !== 'IKKE_REGISTRERT')),
  },
  {
    name: 'takes the unregistered for deleted',
    breaks: ['KRR-V1-IDS-MALFORMED', 'KRR-V1-UNREGISTERED'],
    because: /^status: expected "IKKE_REGISTRERT", came "SLETTET"/,
    wrap: (fetch) =>
      changingPersons(fetch, (persons) =>
        persons.map((person) => (person.status === 'IKKE_REGISTRERT' ? { ...person, status: 'SLETTET' } : person)),
      ),
  },
  {
    name: 'answers in reverse order',
    breaks: ['KRR-JOSE-PAYLOAD', 'KRR-V1-ORDER'],
    because: /^(payload|personidentifikatorer): expected/,
    wrap: (fetch) => changingPersons(fetch, (persons) => persons.reverse()),
  },
  {
    name: 'reads inkluderIkkeRegistrerte',
    breaks: ['KRR-V1-FLAG'],
    because: /^persons, sorted: expected/,
    wrap: (fetch) =>
      changingPersons(fetch, (persons, body) =>
        body.includes('false') ? persons.filter(({ status }) => status !== 'IKKE_REGISTRERT') : persons,
      ),
  },
  {
    name: 'answers a repeated person once',
    breaks: ['KRR-V1-IDS-DUPLICATE'],
    because: /^persons, sorted: expected/,
    wrap: (fetch) =>
      changingPersons(fetch, (persons) => [
        ...new Map(persons.map((person) => [person.personidentifikator, person])).values(),
      ]),
  },
  {
    name: 'takes what is no personidentifikator for somebody deleted',
    breaks: ['KRR-V1-IDS-MALFORMED'],
    because: /^status: expected "IKKE_REGISTRERT", came "SLETTET"/,
    wrap: (fetch) =>
      changingPersons(fetch, (persons) =>
        persons.map((person) => (isMalformed(person.personidentifikator) ? { ...person, status: 'SLETTET' } : person)),
      ),
  },
  {
    name: 'reads the first 1000 of a longer list',
    breaks: ['KRR-V1-IDS-MAX'],
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
    name: 'answers 422 when nobody is asked for',
    breaks: ['KRR-V1-IDS-MIN'],
    because: /^status for .*: expected 400, came 422/,
    wrap: (fetch) => changingStatus(fetch, 400, 422, (body) => body.length < 100 && body.endsWith('}')),
  },
  {
    name: 'does not tell the language',
    breaks: ['KRR-JOSE-PAYLOAD', 'KRR-V1-FIELDS', 'KRR-V1-SCOPES'],
    because: /^(payload|fields): expected/,
    wrap: (fetch) => changingPersons(fetch, (persons) => persons.map(({ spraak, ...person }) => person)),
  },
  {
    name: 'puts persons beside one another',
    breaks: ['KRR-V1-ENVELOPE'],
    because: /^personer: expected an array of one/,
    wrap: (fetch) => changingPersons(fetch, (persons) => (persons.length === 1 ? [...persons, ...persons] : persons)),
  },
  {
    name: 'fails at what is no JSON',
    breaks: ['KRR-V1-BODY-JSON'],
    because: /^status for (a body that is no JSON|an empty body): expected 400, came 500/,
    wrap: (fetch) => changingStatus(fetch, 400, 500, (body) => !body.endsWith('}')),
  },
  {
    name: 'reads personIdentifiersAsString',
    breaks: ['KRR-V1-BODY-UNKNOWN'],
    because: /^persons, sorted: expected/,
    wrap: (fetch) =>
      changingPersons(fetch, (persons, body) => (body.includes('AsString') ? persons.slice(0, 1) : persons)),
  },
  {
    name: 'shows mailboxes to every scope',
    breaks: ['KRR-V1-SCOPES'],
    because: /^fields: expected \[.*, came \[.*"digital_post/,
    wrap: (fetch) => {
      const showing = changingPersons(fetch, (persons) =>
        persons.map((person) => ({ digital_post: { postkasseadresse: 'ola.nordmann#0000' }, ...person })),
      );
      return (input, init) => (claimsIn(init)?.scope === scopes.kontakt ? showing : fetch)(input, init);
    },
  },
  {
    name: 'gives errors a numbered id',
    breaks: ['KRR-V1-ERROR-BODY'],
    because: /^id of an error: expected text/,
    wrap: (fetch) =>
      changingAnswer(fetch, lookup, ({ json }) => {
        for (const error of (json.errors ?? []) as Json[]) error.id = 1;
      }),
  },
  {
    name: 'gives errors no title',
    breaks: ['KRR-V1-ERROR-BODY'],
    because: /^title of an error: expected text/,
    wrap: (fetch) =>
      changingAnswer(fetch, lookup, ({ json }) => {
        for (const error of (json.errors ?? []) as Json[]) delete error.title;
      }),
  },
  {
    name: 'answers 403 when there is no token',
    breaks: ['KRR-V1-AUTH'],
    because: /^status: expected 401, came 403/,
    wrap: (fetch) => changingStatus(fetch, 401, 403),
  },
  {
    name: 'answers 401 to another scope',
    breaks: ['KRR-V1-SCOPE-NONE'],
    because: /^status: expected 403, came 401/,
    wrap: (fetch) => changingStatus(fetch, 403, 401),
  },
  {
    name: 'calls signed answers JSON',
    breaks: ['KRR-JOSE-MEDIA-TYPE'],
    because: /^Content-Type: expected "application\/jose", came "application\/json"/,
    wrap: (fetch) => relabelling(fetch, 'ey', 'application/json'),
  },
  {
    name: 'calls JSON signed',
    breaks: ['KRR-JOSE-JSON'],
    because: /^Content-Type: expected text like .*, came "application\/jose"/,
    wrap: (fetch) => relabelling(fetch, '{', 'application/jose'),
  },
];

function isMalformed(personidentifikator: unknown): boolean {
  return !/^\d{11}$/.test(String(personidentifikator)) || String(personidentifikator).startsWith('0000');
}

/** Calls the answers of v1 that begin so something else. */
function relabelling(fetch: Fetch, beginning: string, mediaType: string): Fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const isThere = String(input).includes('/rest/v1/') && response.status === 200;
    if (!isThere || !(await response.clone().text()).startsWith(beginning)) return response;
    const headers = new Headers(response.headers);
    headers.set('content-type', mediaType);
    return new Response(response.body, { status: 200, headers });
  };
}

describe('a KRR v1 that', () => {
  test.each(sample(faults))('$name', expectFoundInKrr('V1|JOSE'));
});
