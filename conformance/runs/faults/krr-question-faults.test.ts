import { describe, test } from 'vitest';
import type { RegisterSubject } from '../../src/index.ts';
import { expectFoundInKrr } from './expect-found.ts';
import { changingAnswer, changingRequest, type Fault, type Json } from './fault.ts';
import { asked, changingPerson, changingPersons, changingStatus, lookup } from './krr-lookup.ts';
import { sample } from './sample.ts';

const faults: readonly Fault<RegisterSubject>[] = [
  {
    name: 'answers 422 when nobody is asked for',
    breaks: ['KRR-V2-IDS-MIN'],
    because: /^status for .*: expected 400, came 422/,
    wrap: (fetch) => changingStatus(fetch, 400, 422, (body) => asked(body) === 0 && body.endsWith('}')),
  },
  {
    name: 'fails at what is no JSON',
    breaks: ['KRR-V2-BODY-JSON'],
    because: /^status for (a body that is no JSON|an empty body): expected 400, came 500/,
    wrap: (fetch) => changingStatus(fetch, 400, 500, (body) => !body.endsWith('}')),
  },
  {
    name: 'refuses unknown fields',
    breaks: ['KRR-V2-BODY-UNKNOWN'],
    because: /^status: expected 200, came 400/,
    wrap: (fetch) => changingStatus(fetch, 200, 400, (body) => body.includes('ukjent')),
  },
  {
    name: 'takes null for false',
    breaks: ['KRR-V2-FLAG-TYPE'],
    because: /^status for null: expected 400, came 200/,
    wrap: (fetch) =>
      changingRequest(fetch, lookup, (request) => {
        request.body = request.body.replace(':null', ':false');
      }),
  },
  {
    name: 'takes false for true',
    breaks: ['KRR-V2-EMPTY', 'KRR-V2-FLAG-FALSE', 'KRR-V2-IDS-MALFORMED'],
    because: /^(personer|persons|persons, sorted): expected/,
    wrap: (fetch) =>
      changingRequest(fetch, lookup, (request) => {
        request.body = request.body.replace(':false', ':true');
      }),
  },
  {
    name: 'never tells of the unregistered',
    breaks: ['FLAG-TRUE', 'IDS-KINDS', 'IDS-MALFORMED', 'IDS-MAX', 'UNREGISTERED', 'VARSLING-GONE'].map(
      (rule) => `KRR-V2-${rule}`,
    ),
    because: /^(status|number of persons|varslingsstatus): expected .*, came (nothing|0)/,
    wrap: (fetch) => changingPersons(fetch, (persons) => persons.filter(({ status }) => status !== 'IKKE_REGISTRERT')),
  },
  {
    name: 'knows nobody by a D-number',
    breaks: ['KRR-V2-IDS-KINDS'],
    because: /^status: expected "AKTIV", came "IKKE_REGISTRERT"/,
    wrap: (fetch) =>
      changingPerson(fetch, (person) =>
        /^[4-7]/.test(String(person.personidentifikator)) ? { ...person, status: 'IKKE_REGISTRERT' } : person,
      ),
  },
  {
    name: 'refuses numbers of Dolly',
    breaks: ['KRR-V2-IDS-KINDS'],
    because: /^status of the answer: expected 200, came 400/,
    wrap: (fetch) => changingStatus(fetch, 200, 400, (body) => /"\d\d[45]\d{8}"/.test(body)),
  },
  {
    name: 'answers one person twice',
    breaks: ['KRR-V2-ENVELOPE'],
    because: /^personer: expected an array of one/,
    wrap: (fetch) =>
      changingPersons(fetch, (persons, body) =>
        asked(body) === 1 && !body.includes('inkluder') ? [...persons, ...persons] : persons,
      ),
  },
  {
    name: 'names the character set of JSON',
    breaks: ['KRR-V2-MEDIA-TYPE'],
    because: /^content-type: expected "application\/json", came/,
    wrap: (fetch) =>
      changingAnswer(fetch, lookup, ({ headers }) => headers.set('content-type', 'application/json;charset=UTF-8')),
  },
  {
    name: 'tells of somebody whom nobody asked for',
    breaks: ['KRR-V2-REQUIRED'],
    because: /^personidentifikator: expected one that was asked for/,
    wrap: (fetch) =>
      changingPersons(fetch, (persons, body) => {
        const stranger = { personidentifikator: '0', status: 'SLETTET', varslingsstatus: 'KAN_IKKE_VARSLES' };
        return asked(body) === 19 ? [...persons, stranger] : persons;
      }),
  },
  {
    name: 'answers 404 when it finds nobody',
    breaks: ['KRR-V2-EMPTY'],
    because: /^status: expected 200, came 404/,
    wrap: (fetch) =>
      changingAnswer(fetch, lookup, (answer) => {
        if (Array.isArray(answer.json.personer) && answer.json.personer.length === 0) answer.status = 404;
      }),
  },
  {
    name: 'gives errors no title',
    breaks: ['KRR-V2-ERROR-BODY'],
    because: /^title of an error: expected text/,
    wrap: (fetch) =>
      changingAnswer(fetch, lookup, ({ json }) => {
        for (const error of (json.errors ?? []) as Json[]) delete error.title;
      }),
  },
];

describe('a KRR that', () => {
  test.each(sample(faults))('$name', expectFoundInKrr('V2'));
});
