import { decodeJwt } from 'jose';
import { describe, test } from 'vitest';
import { authlevelToken, personWho } from '../../checks/authlevel/lookup.ts';
import { registerChecks } from '../../checks/index.ts';
import type { RegisterSubject } from '../../src/index.ts';
import { sandboxInProcess, testEnvironment } from '../../subjects/sandbox/in-process.ts';
import { expectFound } from './expect-found.ts';
import { changingAnswer, changingRequest, type Fault, type Fetch, isAt, type Json } from './fault.ts';
import { sample } from './sample.ts';

const path = '/rest/v1/sikkerhetsnivaa';
const day = 86_400_000;

/** Changes the JSON of answers, by what was asked. */
const changingJson = (fetch: Fetch, change: (json: Json, body: string) => void): Fetch =>
  changingAnswer(fetch, path, ({ json }, body) => change(json, body));

/** Changes questions that can be read. */
const changingQuestion = (fetch: Fetch, change: (question: Json) => void): Fetch =>
  changingRequest(fetch, path, (request) => {
    if (!request.body.endsWith('}')) return;
    const question = JSON.parse(request.body) as Json;
    change(question);
    request.body = JSON.stringify(question);
  });

/** Gives another status in place of one. */
const changingStatus = (fetch: Fetch, from: number, to: number, when: (body: string) => boolean = () => true): Fetch =>
  changingAnswer(fetch, path, (answer, body) => {
    if (answer.status === from && when(body)) answer.status = to;
  });

/** Takes a token for a good one. */
const accepting = (fetch: Fetch, subject: RegisterSubject, isTaken: (token: string | undefined) => boolean): Fetch =>
  changingRequest(fetch, path, async ({ headers }) => {
    if (!isTaken(headers.get('authorization')?.replace('Bearer ', ''))) return;
    headers.set('authorization', `Bearer ${await authlevelToken(subject)}`);
  });

/** What a token says of itself; nothing when it is none. */
const claimsOf = (token = ''): Json => (token.includes('.') ? decodeJwt(token) : {});

const dateBefore = (subject: RegisterSubject, days: number): string =>
  new Date(subject.now() - days * day).toISOString().slice(0, 10);

const faults: readonly Fault<RegisterSubject>[] = [
  {
    name: 'learns of logins a week late',
    breaks: ['AUTHLEVEL-USED'],
    because: /^flag: expected true, came false/,
    wrap: (fetch, subject) =>
      changingJson(fetch, (json) => {
        if (json.personidentifikator === personWho(subject, 'recent')) json.harbruktnivaa4 = false;
      }),
  },
  {
    name: 'knows nobody by a D-number',
    breaks: ['AUTHLEVEL-D-NUMBER'],
    because: /^flag: expected true, came false/,
    wrap: (fetch) =>
      changingJson(fetch, (json) => {
        if (/^[4-7]/.test(String(json.personidentifikator))) json.harbruktnivaa4 = false;
      }),
  },
  {
    name: 'looks back three years when nothing is said',
    breaks: ['AUTHLEVEL-PERIOD'],
    because: /^flag( after 17 months and 33 days)?: expected false, came true/,
    wrap: (fetch, subject) =>
      changingQuestion(fetch, (question) => {
        question.fraDato ??= dateBefore(subject, 3 * 365);
      }),
  },
  {
    name: 'looks back one year when nothing is said',
    breaks: ['AUTHLEVEL-PERIOD'],
    because: /^flag after 17 months: expected true, came false/,
    wrap: (fetch, subject) =>
      changingQuestion(fetch, (question) => {
        question.fraDato ??= dateBefore(subject, 365);
      }),
  },
  {
    name: 'looks no further back than 18 months',
    breaks: ['AUTHLEVEL-FRADATO-EARLIER'],
    because: /^flag: expected true, came false/,
    wrap: (fetch) =>
      changingQuestion(fetch, (question) => {
        if (question.fraDato === '2000-01-01') delete question.fraDato;
      }),
  },
  {
    name: 'does not read fraDato',
    breaks: ['AUTHLEVEL-BODY-FRADATO', 'AUTHLEVEL-FRADATO-EARLIER', 'AUTHLEVEL-FRADATO-LATER'],
    because: /^(status for .*: expected 400, came 200|flag( since .*)?: expected (true, came false|false, came true))/,
    wrap: (fetch) => changingQuestion(fetch, (question) => delete question.fraDato),
  },
  {
    name: 'looks back 18 months at least',
    breaks: ['AUTHLEVEL-FRADATO-LATER'],
    because: /^flag since .*: expected false, came true/,
    wrap: (fetch, subject) =>
      changingQuestion(fetch, (question) => {
        if (question.fraDato === dateBefore(subject, 365)) delete question.fraDato;
      }),
  },
  {
    name: 'answers true for blocked persons',
    breaks: ['AUTHLEVEL-BLOCKED'],
    because: /^flag since .*: expected false, came true/,
    wrap: (fetch, subject) =>
      changingJson(fetch, (json) => {
        if (json.personidentifikator === personWho(subject, 'recentButBlocked')) json.harbruktnivaa4 = true;
      }),
  },
  {
    name: 'takes every user for one who has been at level 4',
    breaks: ['AUTHLEVEL-NEVER'],
    because: /^flag since .*: expected false, came true/,
    wrap: (fetch, subject) =>
      changingJson(fetch, (json) => {
        if (json.personidentifikator === personWho(subject, 'never')) json.harbruktnivaa4 = true;
      }),
  },
  {
    name: 'answers 400 about strangers',
    breaks: ['AUTHLEVEL-UNKNOWN'],
    because: /^status: expected 404, came 400/,
    wrap: (fetch) => changingStatus(fetch, 404, 400),
  },
  {
    name: 'says in words that somebody is a stranger',
    breaks: ['AUTHLEVEL-UNKNOWN-BARE'],
    because: /^body: expected "", came "\{\\"error/,
    wrap: (fetch) => async (input, init) => {
      const response = await fetch(input, init);
      return isAt(input, path) && response.status === 404
        ? Response.json({ error: 'not found' }, { status: 404 })
        : response;
    },
  },
  {
    name: 'spells the flag as in 2017',
    breaks: ['AUTHLEVEL-FLAG'],
    because: /^type of harbruktnivaa4: expected "boolean", came "undefined"/,
    wrap: (fetch) =>
      changingJson(fetch, (json) => {
        json.harbruktnivå4 = json.harbruktnivaa4;
        delete json.harbruktnivaa4;
      }),
  },
  {
    name: 'does not say whom the answer is about',
    breaks: ['AUTHLEVEL-PERSON'],
    because: /^personidentifikator: expected "(\d{11}|\[personidentifikator\])", came nothing/,
    wrap: (fetch) => changingJson(fetch, (json) => delete json.personidentifikator),
  },
  {
    name: 'names the level',
    breaks: ['AUTHLEVEL-FIELDS'],
    because: /^other fields: expected \[\], came \["sikkerhetsnivaa"\]/,
    wrap: (fetch) =>
      changingJson(fetch, (json) => {
        json.sikkerhetsnivaa = 'Level4';
      }),
  },
  {
    name: 'calls its JSON text',
    breaks: ['AUTHLEVEL-JSON'],
    because: /^Content-Type: expected text like .*, came "text\/plain"/,
    wrap: (fetch) => changingAnswer(fetch, path, ({ headers }) => headers.set('content-type', 'text/plain')),
  },
  {
    name: 'fails at what is no JSON',
    breaks: ['AUTHLEVEL-BODY-JSON'],
    because: /^status for (a body that is no JSON|an empty body|a form): expected 400, came 500/,
    wrap: (fetch) => changingStatus(fetch, 400, 500, (body) => !body.endsWith('}')),
  },
  {
    name: 'takes nobody for a stranger',
    breaks: ['AUTHLEVEL-BODY-PERSON'],
    because: /^status for no person: expected 400, came 404/,
    wrap: (fetch) => changingStatus(fetch, 400, 404, (body) => body === '{}'),
  },
  {
    name: 'answers about the first of a list',
    breaks: ['AUTHLEVEL-BODY-ONE'],
    because: /^status for a list of (one person|two persons): expected 400, came 200/,
    wrap: (fetch) =>
      changingQuestion(fetch, (question) => {
        if (Array.isArray(question.personidentifikator)) [question.personidentifikator] = question.personidentifikator;
      }),
  },
  {
    name: 'answers without a token',
    breaks: ['AUTHLEVEL-AUTH-MISSING'],
    because: /^status for no token: expected 401, came 200/,
    wrap: (fetch, subject) => accepting(fetch, subject, (token) => token === undefined),
  },
  {
    name: 'does not verify signatures',
    breaks: ['AUTHLEVEL-AUTH-INVALID'],
    because:
      /^status for (a token signed by somebody else|an unsigned token|claims of another token): expected 401, came 200/,
    wrap: (fetch, subject) => {
      const issued = new Set<unknown>();
      const noting = changingAnswer(fetch, '/token', ({ json }) => issued.add(json.access_token));
      return accepting(noting, subject, (token) => token?.includes('.') === true && !issued.has(token));
    },
  },
  {
    name: 'takes tokens that have expired',
    breaks: ['AUTHLEVEL-AUTH-EXPIRED'],
    because: /^status for a token after its time: expected 401, came 200/,
    wrap: (fetch, subject) => accepting(fetch, subject, (token) => Number(claimsOf(token).exp) * 1000 < subject.now()),
  },
  {
    name: 'takes tokens of every environment',
    breaks: ['AUTHLEVEL-AUTH-ISSUER'],
    because: /^status for a token of another environment: expected 401, came 200/,
    wrap: (fetch, subject) =>
      accepting(fetch, subject, (token) => claimsOf(token).iss === subject.extras?.otherEnvironment?.issuer),
  },
  {
    name: 'answers 401 to another scope',
    breaks: ['AUTHLEVEL-AUTH-SCOPE'],
    because: /^status for a scope of another register: expected 403, came 401/,
    wrap: (fetch) => changingStatus(fetch, 403, 401),
  },
  {
    name: 'takes tokens only that were fetched with a registered key',
    breaks: ['AUTHLEVEL-CERTIFICATE'],
    because: /^status: expected 200, came 403/,
    wrap: (fetch) => async (input, init) => {
      const token = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '');
      const isRefused = isAt(input, path) && claimsOf(token).client_amr === 'virksomhetssertifikat';
      return isRefused ? new Response(null, { status: 403 }) : fetch(input, init);
    },
  },
];

const sound = sandboxInProcess();
const checks = registerChecks.filter(({ requirement }) => requirement.startsWith('AUTHLEVEL-'));

describe('an authlevel that', () => {
  test.each(sample(faults))('$name', async (fault) => {
    const { sandbox, at } = await sound;
    const fetch: Fetch = (input, init) => sandbox.fetch(new Request(input, init));
    const subject = at({ ...testEnvironment, name: fault.name, fetch });
    const issuer = 'https://maskinporten.no/';
    const otherEnvironment = { issuer, tokenEndpoint: `${issuer}token` };
    const whole = { ...subject, extras: { ...subject.extras, otherEnvironment } };
    await expectFound(fault, checks, { ...whole, fetch: fault.wrap(fetch, whole) });
  });
});
