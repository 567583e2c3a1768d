import { describe, test } from 'vitest';
import { clientChecks } from '../../checks/index.ts';
import { feedPath } from '../../checks/krr/feed.ts';
import { type ClientSettings, fellesklientClient, type StartedClient } from '../../src/index.ts';
import { expectFound } from './expect-found.ts';
import { changingAnswer, changingGrant, changingRequest, type Fault, type Fetch, type Json } from './fault.ts';
import { sample } from './sample.ts';

const lookup = '/rest/v2/personer';
const v1 = '/rest/v1/person';
const v2 = '/rest/v2/person';

/** Changes the text of answers to lookups. */
const changingText =
  (fetch: Fetch, change: (text: string) => string): Fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    if (!String(input).endsWith(lookup)) return response;
    return new Response(change(await response.text()), { status: response.status, headers: response.headers });
  };

const faults: readonly Fault<ClientSettings>[] = [
  {
    name: 'asks for a citizen with a query',
    breaks: ['KRR-CLIENT-CITIZEN'],
    because: /^questions: expected \[/,
    wrap: (fetch) =>
      changingRequest(fetch, v2, (request) => {
        request.url += '?alt=true';
      }),
  },
  {
    name: 'asks Maskinporten for nobody in particular',
    breaks: ['KRR-CLIENT-PID'],
    because: /^pid of the grant: expected "\d{11}", came nothing/,
    wrap: (fetch, { jwk }) => changingGrant(fetch, jwk, ({ pid, ...claims }) => claims),
  },
  {
    name: 'misspells spraak',
    breaks: ['KRR-CLIENT-SPRAAK'],
    because: /^requests: expected \[/,
    wrap: (fetch) =>
      changingRequest(fetch, v1, (request) => {
        request.body = request.body.replace('spraak', 'sprak');
      }),
  },
  {
    name: 'tries a language again that was refused',
    breaks: ['KRR-CLIENT-SPRAAK-REFUSED'],
    because: /^requests: expected 1, came 2/,
    wrap: (fetch) => async (input, init) => {
      const response = await fetch(input, init);
      return response.status === 422 ? fetch(input, init) : response;
    },
  },
  {
    name: 'sends a token to the print service',
    breaks: ['KRR-CLIENT-PRINT'],
    because: /^Authorization: expected nothing, came "Bearer/,
    wrap: (fetch) =>
      changingRequest(fetch, '/printSertifikat', ({ headers }) => headers.set('authorization', 'Bearer x')),
  },
  {
    name: 'sends the flag of v2 to v1',
    breaks: ['KRR-CLIENT-V1'],
    because: /^fields of the question: expected/,
    wrap: (fetch) =>
      changingRequest(fetch, '/rest/v1/personer', (request) => {
        request.body = request.body.replace('}', ',"inkluderIkkeRegistrerte":true}');
      }),
  },
  {
    name: 'asks for changes in plain text',
    breaks: ['KRR-CLIENT-FEED-REQUEST'],
    because: /^media type: expected "application\/json", came "text\/plain"/,
    wrap: (fetch) => changingRequest(fetch, feedPath, ({ headers }) => headers.set('content-type', 'text/plain')),
  },
  {
    name: 'goes on to the newest change when a page does not say how far it goes',
    breaks: ['KRR-CLIENT-FEED-STUCK'],
    because: /^position: expected 7, came 9/,
    wrap: (fetch) =>
      changingAnswer(fetch, feedPath, ({ json }) => {
        json.tilEndringsId ??= json.sisteEndringsId;
      }),
  },
  {
    name: 'begins the feed at 1',
    breaks: ['KRR-CLIENT-FEED-LOOP', 'KRR-CLIENT-FEED-START'],
    because: /^(first question|questions): expected/,
    wrap: (fetch) =>
      changingRequest(fetch, feedPath, (request) => {
        request.body = request.body.replace(':0}', ':1}');
      }),
  },
  {
    name: 'reads one page of the feed',
    breaks: ['KRR-CLIENT-FEED-CRASH', 'KRR-CLIENT-FEED-LOOP', 'KRR-CLIENT-FEED-ONCE'],
    because: /^(questions|persons of each page|persons of both runs): expected/,
    wrap: (fetch) =>
      changingAnswer(fetch, feedPath, ({ json }) => {
        if (json.tilEndringsId !== json.fraEndringsId) json.sisteEndringsId = json.tilEndringsId;
      }),
  },
  {
    name: 'mends JSON',
    breaks: ['KRR-CLIENT-EXAMPLE-COMMA'],
    because: /^outcome: expected "an error", came "a person"/,
    wrap: (fetch) => changingText(fetch, (text) => text.replaceAll(/,(?=\s*[}\]])/g, '')),
  },
  {
    name: 'takes the one answer for the one question',
    breaks: ['KRR-CLIENT-EXAMPLE-OTHER'],
    because: /^outcome: expected "an error", came "a person"/,
    wrap: (fetch) =>
      changingAnswer(fetch, lookup, ({ json }, body) => {
        const { personidentifikatorer: asked } = JSON.parse(body) as { personidentifikatorer: string[] };
        const [person, ...others] = (json.personer ?? []) as Json[];
        if (person && others.length === 0 && asked.length === 1) person.personidentifikator = asked[0];
      }),
  },
  {
    name: 'leaves out persons without varslingsstatus',
    breaks: ['KRR-CLIENT-EXAMPLE-PARTIAL'],
    because: /^persons: expected \[.*, came "an error"/,
    wrap: (fetch) =>
      changingAnswer(fetch, lookup, ({ json }) => {
        json.personer = ((json.personer ?? []) as Json[]).filter(({ varslingsstatus }) => varslingsstatus);
      }),
  },
];

/** A defect of the program around the client. */
interface ProgramFault extends Omit<Fault<unknown>, 'wrap'> {
  readonly change: (client: Required<StartedClient>, settings: ClientSettings) => Partial<StartedClient>;
}

/** Asks what it is given, whatever it is. */
async function ask(
  { krrBaseUrl }: ClientSettings,
  personidentifikatorer: readonly string[],
): Promise<readonly object[]> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ personidentifikatorer });
  await fetch(`${krrBaseUrl}${lookup}`, { method: 'POST', headers, body });
  return [];
}

const programs: readonly ProgramFault[] = [
  {
    name: 'takes personidentifikatorer for numbers',
    breaks: ['KRR-CLIENT-IDS'],
    because: /^personidentifikatorer, sorted: expected/,
    change: ({ lookUp }, settings) => ({
      lookUp: (ids) =>
        ids.length === 19 && !settings.apiVersion
          ? ask(
              settings,
              ids.map((id) => String(Number(id))),
            )
          : lookUp(ids),
    }),
  },
  {
    name: 'asks for nobody',
    breaks: ['KRR-CLIENT-IDS-MIN'],
    because: /^lookups: expected 0, came 1/,
    change: ({ lookUp }, settings) => ({ lookUp: (ids) => (ids.length === 0 ? ask(settings, ids) : lookUp(ids)) }),
  },
  {
    name: 'asks for 1001 persons at once',
    breaks: ['KRR-CLIENT-BATCH'],
    because: /^persons in a call: expected at most 1000, came 1001/,
    change: ({ lookUp }, settings) => ({
      lookUp: (ids) => (ids.length === 1001 && !settings.apiVersion ? ask(settings, ids) : lookUp(ids)),
    }),
  },
  {
    name: 'takes every entry of the feed',
    breaks: ['KRR-CLIENT-FEED-ONCE'],
    because: /^persons of each page: expected/,
    change: ({ readChanges }) => ({
      readChanges: (position, handle) => readChanges(position, (persons) => handle([...persons, ...persons])),
    }),
  },
  {
    name: 'moves on from a page that it could not store',
    breaks: ['KRR-CLIENT-FEED-CRASH'],
    because: /^position after the crash: expected/,
    change: ({ readChanges }) => ({
      readChanges: (position, handle) => readChanges(position, (persons) => handle(persons).catch(() => undefined)),
    }),
  },
  {
    name: 'asks until there is something',
    breaks: ['KRR-CLIENT-FEED-STUCK'],
    because: /^questions: expected an end, came 5/,
    change: ({ readChanges }) => ({
      async readChanges(position, handle) {
        const times = position.kept === 7 ? 5 : 1;
        for (let i = 0; i < times; i++) await readChanges(position, handle);
      },
    }),
  },
  {
    name: 'is content with a feed that refuses it',
    breaks: ['KRR-CLIENT-FEED-FAILED'],
    because: /^outcome and position: expected .*, came \["success",7\]/,
    change: ({ readChanges }) => ({
      readChanges: (position, handle) => readChanges(position, handle).catch(() => undefined),
    }),
  },
  {
    name: 'looks up what streams in by the five hundred',
    breaks: ['KRR-CLIENT-FEW-CALLS'],
    because: /^calls: expected 3, came 5/,
    change: ({ lookUp }) => ({
      async stream(ids) {
        const all: string[] = [];
        for await (const id of ids) all.push(id);
        const persons: object[] = [];
        while (all.length > 0) persons.push(...(await lookUp(all.splice(0, 500))));
        return persons;
      },
    }),
  },
];

const checks = clientChecks.filter(({ requirement }) =>
  /^KRR-CLIENT-(CITIZEN|PID|SPRAAK|PRINT|V1|IDS|BATCH|FEED|EXAMPLE|FEW-CALLS)/.test(requirement),
);

describe('a client of KRR that', () => {
  test.each(sample(faults))('$name', (fault) =>
    expectFound(fault, checks, {
      name: fault.name,
      start: (settings) => fellesklientClient(fault.wrap(globalThis.fetch, settings)).start(settings),
    }),
  );
  test.each(sample(programs))('$name', ({ change, ...fault }) =>
    expectFound(fault, checks, {
      name: fault.name,
      start(settings) {
        const client = fellesklientClient().start(settings);
        return { ...client, ...change(client as Required<StartedClient>, settings) };
      },
    }),
  );
});
