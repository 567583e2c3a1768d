import { describe, test } from 'vitest';
import { clientChecks } from '../../checks/index.ts';
import { type ClientSettings, fellesklientClient } from '../../src/index.ts';
import { expectFound } from './expect-found.ts';
import { changingAnswer, changingGrant, changingRequest, type Fault, type Fetch, isAt } from './fault.ts';
import { sample } from './sample.ts';

const path = '/rest/v1/sikkerhetsnivaa';

/** Answers something else in place of some answers. */
const replacing =
  (fetch: Fetch, by: (response: Response, body: string) => Response | undefined): Fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    if (!isAt(input, path)) return response;
    const text = await response.text();
    const { status, headers } = response;
    return by(response, text) ?? new Response(text || null, { status, headers });
  };

const wrong = /^(outcome|answer|flag): expected/;

const faults: readonly Fault<ClientSettings>[] = [
  {
    name: 'sends its question as text',
    breaks: ['AUTHLEVEL-CLIENT-REQUEST'],
    because: /^media type: expected "application\/json", came "text\/plain"/,
    wrap: (fetch) => changingRequest(fetch, path, ({ headers }) => headers.set('content-type', 'text/plain')),
  },
  {
    name: 'asks for the scope in its newer style',
    breaks: ['AUTHLEVEL-CLIENT-SCOPE'],
    because: /^scope: expected .*, came "idporten:authlevel.read"/,
    wrap: (fetch, { jwk }) => changingGrant(fetch, jwk, (claims) => ({ ...claims, scope: 'idporten:authlevel.read' })),
  },
  {
    name: 'does not send the day',
    breaks: ['AUTHLEVEL-CLIENT-FRADATO'],
    because: /^body: expected/,
    wrap: (fetch) =>
      changingRequest(fetch, path, (request) => {
        request.body = request.body.replace(/,"fraDato":"[^"]*"/, '');
      }),
  },
  {
    name: 'does not know the spelling of 2017',
    breaks: ['AUTHLEVEL-CLIENT-FLAG'],
    because: wrong,
    wrap: (fetch) => changingAnswer(fetch, path, ({ json }) => delete json.harbruktnivå4),
  },
  {
    name: 'takes strangers for users without a login',
    breaks: ['AUTHLEVEL-CLIENT-UNKNOWN'],
    because: wrong,
    wrap: (fetch) =>
      replacing(fetch, ({ status }, text) =>
        status === 404 && text === '' ? Response.json({ harbruktnivaa4: false }) : undefined,
      ),
  },
  {
    name: 'takes a wrong address for a stranger',
    breaks: ['AUTHLEVEL-CLIENT-ADDRESS'],
    because: wrong,
    wrap: (fetch) =>
      replacing(fetch, ({ status }) => (status === 404 ? new Response(null, { status: 404 }) : undefined)),
  },
  {
    name: 'takes a refusal for a stranger',
    breaks: ['AUTHLEVEL-CLIENT-REFUSED'],
    because: wrong,
    wrap: (fetch) =>
      replacing(fetch, ({ status }) => (status === 403 ? new Response(null, { status: 404 }) : undefined)),
  },
  {
    name: 'gives up when the service fails',
    breaks: ['AUTHLEVEL-CLIENT-RETRY'],
    because: /^flag: expected true, came "an error"/,
    wrap: (fetch) =>
      replacing(fetch, ({ status }) => (status === 503 ? new Response(null, { status: 400 }) : undefined)),
  },
  {
    name: 'takes a missing flag for false',
    breaks: ['AUTHLEVEL-CLIENT-NO-FLAG'],
    because: wrong,
    wrap: (fetch) =>
      changingAnswer(fetch, path, ({ status, json }) => {
        if (status === 200 && !('harbruktnivå4' in json)) json.harbruktnivaa4 ??= false;
      }),
  },
  {
    name: 'does not look at whom an answer is about',
    breaks: ['AUTHLEVEL-CLIENT-PERSON'],
    because: wrong,
    wrap: (fetch) => changingAnswer(fetch, path, ({ json }) => delete json.personidentifikator),
  },
];

const checks = clientChecks.filter(({ requirement }) => requirement.startsWith('AUTHLEVEL-CLIENT-'));

describe('a client of authlevel that', () => {
  test.each(sample(faults))('$name', (fault) =>
    expectFound(fault, checks, {
      name: fault.name,
      start: (settings) => fellesklientClient(fault.wrap(globalThis.fetch, settings)).start(settings),
    }),
  );
});
