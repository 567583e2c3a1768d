import { describe, test } from 'vitest';
import { hasCheckDigits } from '../../checks/folkeregisteret/check-digits.ts';
import type { RegisterSubject } from '../../src/index.ts';
import { expectFoundInRegister } from './expect-found.ts';
import { changingAnswer, type Fault, type Fetch, type Json } from './fault.ts';
import { answeringGrants, confusing, type Grant, readingGrants } from './grant-reading.ts';
import { sample } from './sample.ts';

const taken = /^status for .*: expected 4xx, came 200/;

const isAtToken = (input: Parameters<Fetch>[0]): boolean => /maskinporten\.no\/token(\?|$)/.test(String(input));

const post = (fetch: Fetch, input: Parameters<Fetch>[0], form: URLSearchParams): ReturnType<Fetch> =>
  fetch(String(input).replace(/\?.*/, ''), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  });

/** Reads grants with other claims. */
const reading = (fetch: Fetch, subject: RegisterSubject, read: (claims: Json) => Json | undefined): Fetch =>
  readingGrants(fetch, subject, (grant: Grant) => {
    const claims = read(grant.claims);
    return claims && { ...grant, claims };
  });

const faults: readonly Fault<RegisterSubject>[] = [
  {
    name: 'takes grants out of the address',
    breaks: ['MP-TOKEN-METHOD'],
    because: taken,
    wrap: (fetch) => (input, init) =>
      init?.method === 'GET' && isAtToken(input)
        ? post(fetch, input, new URL(String(input)).searchParams)
        : fetch(input, init),
  },
  {
    name: 'takes grants in JSON',
    breaks: ['MP-TOKEN-MEDIA-TYPE'],
    because: taken,
    wrap: (fetch) => (input, init) =>
      isAtToken(input) && String(init?.body).startsWith('{')
        ? post(fetch, input, new URLSearchParams(JSON.parse(String(init?.body)) as Record<string, string>))
        : fetch(input, init),
  },
  {
    name: 'reads consumer_org as tokens write it, and as a number',
    breaks: ['MP-GRANT-CONSUMER-FORM'],
    because: taken,
    wrap: (fetch, subject) =>
      reading(fetch, subject, ({ consumer_org, ...claims }) => {
        const read = String(consumer_org).replace('0192:', '');
        return consumer_org !== undefined && read !== consumer_org ? { ...claims, consumer_org: read } : undefined;
      }),
  },
  {
    name: 'does not look at the check digits of a pid',
    breaks: ['MP-GRANT-PID-CHECK-DIGITS'],
    because: taken,
    wrap: (fetch, subject) =>
      reading(fetch, subject, ({ pid, ...claims }) =>
        /^\d{11}$/.test(String(pid)) && !hasCheckDigits(String(pid)) ? claims : undefined,
      ),
  },
  {
    name: 'knows the check digits of today alone',
    breaks: ['MP-GRANT-PID-KINDS'],
    because: /^status for .* of the kind issued from 2032 on: expected 200, came 400/,
    wrap: (fetch) =>
      answeringGrants(fetch, (answer, { claims }) => {
        if (answer.status !== 200 || claims.pid === undefined || hasCheckDigits(String(claims.pid))) return;
        Object.assign(answer, { status: 400, json: { error: 'invalid_request' } });
      }),
  },
  {
    name: 'calls a value of wrong form a wrong client',
    breaks: ['MP-GRANT-VALUE'],
    because: /^MP code for .*: expected "MP-011", came "MP-100"/,
    wrap: (fetch) => confusing(fetch, 'MP-011', 'MP-100'),
  },
  {
    name: 'does not look at externalRef',
    breaks: ['MP-GRANT-SYSTEM-USER-REF'],
    because: taken,
    wrap: (fetch, subject) =>
      reading(fetch, subject, (claims) => {
        const [detail] = Array.isArray(claims.authorization_details) ? (claims.authorization_details as Json[]) : [];
        const externalRef = subject.extras?.systemUser?.externalRef;
        if (detail?.externalRef === undefined || detail.externalRef === externalRef) return undefined;
        return { ...claims, authorization_details: [{ ...detail, externalRef }] };
      }),
  },
  {
    name: 'calls every invalid request an invalid grant',
    breaks: ['MP-ERROR-CODE-EACH'],
    because: /^error: expected "invalid_request", came "invalid_grant"/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/token', ({ json }) => {
        if (json.error === 'invalid_request') json.error = 'invalid_grant';
      }),
  },
  {
    name: 'does not say which scope, nor who',
    breaks: ['MP-ERROR-DESCRIPTION'],
    because: /^error_description: expected .* in it, came "Invalid \(trace_id/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/token', ({ json }) => {
        const [code] = /MP-2\d\d$/.exec(String(json.error_uri)) ?? [];
        if (code) json.error_description = String(json.error_description).replace(/^.*(?= \(trace_id)/, 'Invalid');
      }),
  },
];

describe('a Maskinporten that', () => {
  test.each(sample(faults))('$name', expectFoundInRegister);
});
