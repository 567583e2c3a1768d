import { decodeJwt } from 'jose';
import { describe, test } from 'vitest';
import { scopes } from '../../checks/krr/lookup.ts';
import type { RegisterSubject } from '../../src/index.ts';
import { expectFoundInKrr } from './expect-found.ts';
import { changingAnswer, changingRequest, type Fault, type Fetch, type Json } from './fault.ts';
import { sample } from './sample.ts';

const v1 = '/rest/v1/person';
const v2 = '/rest/v2/person';

/** What a request's token says of itself; nothing when there is none. */
function claimsIn(init: RequestInit | undefined): Json {
  const token = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '') ?? '';
  return token.includes('.') ? decodeJwt(token) : {};
}

const isMachine = ({ iss }: Json): boolean => String(iss).includes('maskinporten');

interface PersonAnswer {
  status: number;
  readonly json: Json;
}

/** Changes what is answered at an address to a method and a kind of token. */
const changing = (
  fetch: Fetch,
  path: string,
  change: (answer: PersonAnswer) => void,
  { method = 'GET', when = () => true }: { method?: string; when?: (claims: Json) => boolean } = {},
): Fetch => {
  const changed = changingAnswer(fetch, path, change);
  return (input, init) => (init?.method === method && when(claimsIn(init)) ? changed : fetch)(input, init);
};

const becoming =
  (from: number, to: number) =>
  (answer: PersonAnswer): void => {
    if (answer.status === from) answer.status = to;
  };

const somebodyElse = ({ status, json }: PersonAnswer): void => {
  if (status === 200) json.personidentifikator = '11822648950';
};

const faults: readonly Fault<RegisterSubject>[] = [
  {
    name: 'answers citizens with somebody else in v1',
    breaks: ['KRR-JOSE-PAYLOAD', 'KRR-PERSON-SAME', 'KRR-PERSON-V1'],
    because: /^(payload|person of .*|personidentifikator): expected/,
    wrap: (fetch) => changing(fetch, v1, somebodyElse),
  },
  {
    name: 'answers citizens with somebody else in v2',
    breaks: ['KRR-PERSON-SAME', 'KRR-PERSON-V2'],
    because: /^(person of .*|personidentifikator): expected/,
    wrap: (fetch) => changing(fetch, v2, somebodyElse, { when: (claims) => !isMachine(claims) }),
  },
  {
    name: 'answers organisations with somebody else',
    breaks: ['KRR-PERSON-SAME', 'KRR-PERSON-V2-PID'],
    because: /^(personidentifikator|person of .*): expected/,
    wrap: (fetch) => changing(fetch, v2, somebodyElse, { when: isMachine }),
  },
  {
    name: 'does not know the scopes that can be delegated',
    breaks: ['KRR-PERSON-V2-PID-TWINS'],
    because: /^person: expected/,
    wrap: (fetch) =>
      changing(fetch, v2, ({ json }) => delete json.kontaktinformasjon, {
        when: ({ scope }) => String(scope).includes('kontaktinfo.read'),
      }),
  },
  {
    name: 'puts an array of persons beside the person',
    breaks: ['KRR-PERSON-BARE', 'KRR-PERSON-SAME'],
    because: /^(personer of .*: expected nothing|person of .*: expected)/,
    wrap: (fetch) =>
      changing(fetch, v2, ({ json }) => {
        json.personer = [];
      }),
  },
  {
    name: 'does not know the address with a slash',
    breaks: ['KRR-PERSON-SLASH'],
    because: /^status: expected 200, came 404/,
    wrap: (fetch) => changing(fetch, `${v1}/`, becoming(200, 404)),
  },
  {
    name: 'does not tell citizens when their address was updated',
    breaks: ['KRR-PERSON-SAME'],
    because: /^person of .*: expected/,
    wrap: (fetch) =>
      changing(fetch, v2, ({ json }) => delete (json.kontaktinformasjon as Json | undefined)?.epostadresse_oppdatert),
  },
  {
    name: 'answers 404 about the unregistered',
    breaks: ['KRR-PERSON-UNREGISTERED'],
    because: /^status: expected 200, came 404/,
    wrap: (fetch) =>
      changing(fetch, v2, (answer) => {
        if (answer.json.status === 'IKKE_REGISTRERT') answer.status = 404;
      }),
  },
  {
    name: 'asks organisations for a person',
    breaks: ['KRR-PERSON-NO-PID'],
    because: /^status for .*: expected 403, came 400/,
    wrap: (fetch) => changing(fetch, v2, becoming(403, 400)),
  },
  {
    name: 'does not know tokens of organisations',
    breaks: ['KRR-PERSON-V1-MACHINE'],
    because: /^status for .*: expected 403, came 401/,
    wrap: (fetch) => changing(fetch, v1, becoming(403, 401)),
  },
  {
    name: 'answers 403 when there is no token',
    breaks: ['KRR-PERSON-AUTH-MISSING'],
    because: /^status for .*: expected 401, came 403/,
    wrap: (fetch) => changing(fetch, v2, becoming(401, 403), { when: ({ iss }) => iss === undefined }),
  },
  {
    name: 'answers 403 to citizens of another environment',
    breaks: ['KRR-PERSON-AUTH-ISSUER'],
    because: /^status for .*: expected 401, came 403/,
    wrap: (fetch) => changing(fetch, v1, becoming(401, 403), { when: ({ iss }) => iss !== undefined }),
  },
  {
    name: 'shows mailboxes to organisations that ask for an address',
    breaks: ['KRR-PERSON-V2-PID-SCOPES'],
    because: /^presence of digital_post: expected false, came true/,
    wrap: (fetch) =>
      changing(
        fetch,
        v2,
        ({ json }) => {
          json.digital_post = {};
        },
        { when: (claims) => isMachine(claims) && claims.scope === scopes.kontakt },
      ),
  },
  {
    name: 'hides the language of citizens in v2',
    breaks: ['KRR-PERSON-SCOPES', 'KRR-SPRAAK-SHOWN'],
    because: /^(presence of spraak: expected true, came false|spraak: expected "en", came nothing)/,
    wrap: (fetch) => changing(fetch, v2, ({ json }) => delete json.spraak, { when: (claims) => !isMachine(claims) }),
  },
  {
    name: 'lets citizens reserve beside their language',
    breaks: ['KRR-SPRAAK-ONLY'],
    because: /^person but for the language: expected .*"NEI".*, came .*"JA"/,
    wrap: (fetch) => {
      let reserved = false;
      const showing = changing(fetch, v1, ({ json }) => {
        if (reserved) json.reservasjon = 'JA';
        reserved = false;
      });
      return (input, init) => {
        if (init?.method === 'PATCH' && String(init.body).includes('"reservasjon":"JA"')) reserved = true;
        return showing(input, init);
      };
    },
  },
  {
    name: 'tells the language in v2 alone',
    breaks: ['KRR-SPRAAK-SHOWN'],
    because: /^spraak: expected "en", came nothing/,
    wrap: (fetch) =>
      changingAnswer(fetch, '/rest/v1/personer', ({ json }) => {
        const [person, ...others] = (json.personer ?? []) as Json[];
        if (person && others.length === 0) delete person.spraak;
      }),
  },
  {
    name: 'shows mailboxes whatever the scopes',
    breaks: ['KRR-PERSON-SCOPES'],
    because: /^presence of digital_post: expected false, came true/,
    wrap: (fetch) =>
      changing(
        fetch,
        v1,
        ({ json }) => {
          json.digital_post = {};
        },
        { when: ({ scope }) => !String(scope).includes('digitalpost') },
      ),
  },
  {
    name: 'does not know tokens of citizens',
    breaks: ['KRR-GLOBAL-CITIZEN'],
    because: /^status for a citizen: expected 403, came 401/,
    wrap: (fetch) =>
      changing(fetch, 'personer', becoming(403, 401), { method: 'POST', when: (claims) => !isMachine(claims) }),
  },
  {
    name: 'answers changes of language with 200',
    breaks: ['KRR-SPRAAK-CHANGE'],
    because: /^status and body: expected \[204,""\], came \[200,""\]/,
    wrap: (fetch) => changing(fetch, v1, becoming(204, 200), { method: 'PATCH' }),
  },
  {
    name: 'does not take bokmål',
    breaks: ['KRR-SPRAAK-CODES'],
    because: /^status for nb: expected 2xx, came 422/,
    wrap: (fetch) =>
      changingRequest(fetch, v1, (request) => {
        if (request.body === '{"spraak":"nb"}') request.body = '{"spraak":"no"}';
      }),
  },
  {
    name: 'does not say when the language was changed',
    breaks: ['KRR-SPRAAK-SHOWN'],
    because: /^spraak_oppdatert: expected the time of the change, came nothing/,
    wrap: (fetch) => changing(fetch, v1, ({ json }) => delete json.spraak_oppdatert),
  },
  {
    name: 'keeps the time of a language that was deleted',
    breaks: ['KRR-JOSE-PAYLOAD', 'KRR-PERSON-SAME', 'KRR-SPRAAK-DELETE'],
    because: /^(payload|person of .*|spraak and spraak_oppdatert): expected/,
    wrap: (fetch) =>
      changing(fetch, v1, ({ json }) => {
        json.spraak_oppdatert ??= '2023-06-10T21:00:01+02';
      }),
  },
  {
    name: 'points nowhere',
    breaks: ['KRR-SPRAAK-INVALID'],
    because: /^pointer of the error: expected "\/spraak", came ""/,
    wrap: (fetch) =>
      changing(
        fetch,
        v1,
        ({ json }) => {
          for (const error of (json.errors ?? []) as { source: Json }[]) error.source.pointer = '';
        },
        { method: 'PATCH' },
      ),
  },
  {
    name: 'takes no language for the old one',
    breaks: ['KRR-SPRAAK-REQUIRED'],
    because: /^status: expected 4xx, came 204/,
    wrap: (fetch) =>
      changingRequest(fetch, v1, (request) => {
        if (request.body === '{}') request.body = '{"spraak":"nn"}';
      }),
  },
  {
    name: 'answers 401 to the scopes for reading',
    breaks: ['KRR-SPRAAK-SCOPE'],
    because: /^status: expected 403, came 401/,
    wrap: (fetch) => changing(fetch, v1, becoming(403, 401), { method: 'PATCH' }),
  },
];

describe('a KRR that, asked for the person of a token,', () => {
  test.each(sample(faults))('$name', expectFoundInKrr('PERSON|SPRAAK|JOSE|GLOBAL'));
});
