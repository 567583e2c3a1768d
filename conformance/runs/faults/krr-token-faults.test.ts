import { describe, test } from 'vitest';
import type { RegisterSubject } from '../../src/index.ts';
import { expectFoundInKrr } from './expect-found.ts';
import { changingAnswer, type Fault } from './fault.ts';
import { changingPerson, changingStatus, hiding, lookup } from './krr-lookup.ts';
import { sample } from './sample.ts';

const faults: readonly Fault<RegisterSubject>[] = [
  {
    name: 'answers 403 to tokens of others',
    breaks: ['KRR-V2-AUTH-INVALID', 'KRR-V2-AUTH-ISSUER'],
    because: /^status for .*: expected 401, came 403/,
    wrap: (fetch, { now }) => changingStatus(fetch, 401, 403, (_, claims) => Number(claims?.exp) * 1000 > now()),
  },
  {
    name: 'answers 403 to tokens of another environment',
    breaks: ['KRR-V2-AUTH-ISSUER'],
    because: /^status for .*: expected 401, came 403/,
    wrap: (fetch, { extras }) =>
      changingStatus(fetch, 401, 403, (_, claims) => claims?.iss === extras?.otherEnvironment?.issuer),
  },
  {
    name: 'answers 403 to tokens that have expired',
    breaks: ['KRR-V2-AUTH-EXPIRED'],
    because: /^status for .*: expected 401, came 403/,
    wrap: (fetch, { now }) => changingStatus(fetch, 401, 403, (_, claims) => Number(claims?.exp) * 1000 < now()),
  },
  {
    name: 'does not say what it wants',
    breaks: ['KRR-V2-AUTH-CHALLENGE'],
    because: /^WWW-Authenticate: expected text/,
    wrap: (fetch) => changingAnswer(fetch, lookup, ({ headers }) => headers.delete('www-authenticate')),
  },
  {
    name: 'wants tokens without an audience',
    breaks: ['KRR-V2-AUTH-AUDIENCE'],
    because: /^status: expected 200, came 401/,
    wrap: (fetch) => changingStatus(fetch, 200, 401, (_, claims) => claims?.aud !== undefined),
  },
  {
    name: 'does not know delegation',
    breaks: ['KRR-V2-AUTH-DELEGATED'],
    because: /^status: expected 200, came 403/,
    wrap: (fetch) => changingStatus(fetch, 200, 403, (_, claims) => claims?.delegation_source !== undefined),
  },
  {
    name: 'answers 401 to another scope',
    breaks: ['KRR-V2-SCOPE-NONE'],
    because: /^status: expected 403, came 401/,
    wrap: (fetch) => changingStatus(fetch, 403, 401, () => true),
  },
  {
    name: 'tells every scope who may be notified',
    breaks: ['KRR-V2-SCOPE-POST', 'KRR-V2-SCOPE-SETS'],
    because: /^fields( that it does not show)?: expected/,
    wrap: (fetch) => changingPerson(fetch, (person) => ({ varslingsstatus: 'KAN_VARSLES', ...person })),
  },
  {
    name: 'tells of reservations to the scopes for contact information only',
    breaks: ['KRR-V2-RESERVASJON', 'KRR-V2-SCOPE-ALWAYS'],
    because: /^reservasjon: expected (text|JA or NEI), came nothing/,
    wrap: (fetch) =>
      changingPerson(fetch, (person) =>
        person.varslingsstatus === undefined ? { ...person, reservasjon: undefined } : person,
      ),
  },
  {
    name: 'does not tell suppliers the language',
    breaks: ['KRR-V2-SCOPE-KONTAKTINFO'],
    because: /^persons: expected/,
    wrap: (fetch) => hiding(fetch, 'krr:global/kontaktinfo.read', 'spraak'),
  },
  {
    name: 'does not tell suppliers the mailbox',
    breaks: ['KRR-V2-SCOPE-POSTKASSE'],
    because: /^persons: expected/,
    wrap: (fetch) => hiding(fetch, 'krr:global/postkasse.read', 'digital_post'),
  },
];

describe('a KRR that', () => {
  test.each(sample(faults))('$name', expectFoundInKrr('V2'));
});
