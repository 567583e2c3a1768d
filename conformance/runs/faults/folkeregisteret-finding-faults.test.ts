import { decodeJwt } from 'jose';
import { describe, test } from 'vitest';
import type { Fetch } from './fault.ts';
import {
  expectFoundInPackage,
  type PopulationFault,
  type Told,
  telling,
  tellingOf,
  withEntries,
} from './folkeregisteret-fault.ts';
import { sample } from './sample.ts';

const parts = ({ url }: Told): string => url.searchParams.getAll('part').join();
const asked = ({ url }: Told): string => [...url.searchParams.keys()].sort().join();
const isSearch = ({ url }: Told): boolean => url.pathname.endsWith('/entydigsoek');
/** Does not find, where it found one, or some. */
const missing = (fetch: Fetch, when: (told: Told) => boolean): Fetch =>
  telling(fetch, (told) => {
    if (told.status !== 200 || !when(told)) return;
    if (!told.url.pathname.endsWith('/soek')) told.status = 404;
    else if (told.json) told.json = { foedselsEllerDNummer: [] };
  });

const faults: readonly PopulationFault[] = [
  {
    name: 'answers at addresses in either order',
    breaks: ['FREG-ADDRESS-PATH'],
    because: /^status: expected 404, came 200/,
    wrap: (fetch) => async (input, init) => {
      const response = await fetch(input, init);
      return /api\/offentlig-med-hjemmel/.test(String(input)) ? new Response('', { status: 200 }) : response;
    },
  },
  {
    name: 'answers no suppliers',
    breaks: ['FREG-AUTH-DELEGATED'],
    because: /^status: expected 200, came 403/,
    wrap: (fetch) => async (input, init) => {
      const token = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '') ?? '';
      const isDelegated = token.split('.').length === 3 && decodeJwt(token).supplier !== undefined;
      return isDelegated ? new Response('{}', { status: 403 }) : fetch(input, init);
    },
  },
  {
    name: 'wants a criterion',
    breaks: ['FREG-SOEK-ANYTHING'],
    because: /^numbers: expected 1, came 0/,
    wrap: (fetch) => missing(fetch, (told) => told.url.pathname.endsWith('/soek') && asked(told) === 'maksTreff'),
  },
  {
    name: 'takes d-numbers for fødselsnummer, and closes those that are inactive',
    breaks: ['FREG-PART-DEFAULT', 'FREG-PERSON-D-NUMBER', 'FREG-PERSON-INACTIVE'],
    because: /^(person|identifikatortype|status of the number): expected/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, told) =>
        told.url.search || told.body
          ? person
          : withEntries(person, 'identifikasjonsnummer', (all) =>
              all.map((entry) =>
                entry.identifikatortype === 'dNummer'
                  ? { ...entry, identifikatortype: 'foedselsnummer', status: 'opphoert' }
                  : entry,
              ),
            ),
      ),
  },
  {
    name: 'does not search by number',
    breaks: [
      'FREG-ENTYDIG-FORMER-NUMBER',
      'FREG-ENTYDIG-NARROWED',
      'FREG-ENTYDIG-NOBODY',
      'FREG-ENTYDIG-NUMBER',
      'FREG-RIGHTS-ENTYDIGSOEK',
      'FREG-STATUS-ONE',
    ],
    because: /^status( of the right search| when asked well)?: expected 200, came 404/,
    wrap: (fetch) => missing(fetch, (told) => isSearch(told) && asked(told) === 'identifikasjonsnummer,navn'),
  },
  {
    name: 'does not search by date of birth',
    breaks: [
      'FREG-ENTYDIG-BIRTH',
      'FREG-ENTYDIG-COMBINATION',
      'FREG-ENTYDIG-GROUND',
      'FREG-ENTYDIG-MALFORMED',
      'FREG-ENTYDIG-NAME-MIDDLE',
      'FREG-ENTYDIG-NAME-TWO',
      'FREG-ENTYDIG-NAME-WORDS',
      'FREG-ENTYDIG-NARROWED',
      'FREG-ENTYDIG-NOBODY',
      'FREG-ENTYDIG-STREET-SHORT',
    ],
    because: /^status.*: expected 200, came 404/,
    wrap: (fetch) => missing(fetch, (told) => isSearch(told) && asked(told) === 'foedselsdato,navn'),
  },
  {
    name: 'wants whole names of streets',
    breaks: ['FREG-ENTYDIG-ADDRESS', 'FREG-SOEK-FILTERS'],
    because: /^status: expected 200, came 404|^numbers: expected that of the person among them/,
    wrap: (fetch) => missing(fetch, ({ url }) => url.searchParams.get('adressenavn')?.length === 3),
  },
  {
    name: 'wants names of two words',
    breaks: ['FREG-SOEK-NAME', 'FREG-SOEK-PHONETIC-SOUND'],
    because: /^numbers: expected that of the person among them/,
    wrap: (fetch) =>
      missing(
        fetch,
        ({ url }) => url.pathname.endsWith('/soek') && url.searchParams.get('navn')?.split(' ').length === 1,
      ),
  },
  {
    name: 'searches by date of birth in vain',
    breaks: ['FREG-SOEK-FILTERS', 'FREG-SOEK-NAME', 'FREG-SOEK-NO-PART', 'FREG-SOEK-NUMBERS'],
    because: /^numbers: expected that of the person among them/,
    wrap: (fetch) =>
      missing(fetch, (told) => told.url.pathname.endsWith('/soek') && asked(told) === 'foedselsdato,navn'),
  },
  {
    name: 'finds less by sound',
    breaks: ['FREG-SOEK-PHONETIC', 'FREG-SOEK-PHONETIC-SOUND'],
    because: /^numbers: expected that of the person among them/,
    wrap: (fetch) =>
      missing(fetch, (told) => told.url.pathname.endsWith('/soek') && asked(told).includes('soekFonetisk')),
  },
  {
    name: 'shows the name beside every part',
    breaks: ['FREG-PART-SINGLE'],
    because: /^entities: expected \["foedsel"\]/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, told) => (parts(told) === 'foedsel' ? { ...person, navn: [{}] } : person)),
  },
  {
    name: 'shows no false identities',
    profile: 'offentligutenhjemmel',
    breaks: ['FREG-PART-FALSE-IDENTITY'],
    because: /^entities: expected falskIdentitet among them/,
    wrap: (fetch) => tellingOf(fetch, ({ falskIdentitet, ...person }) => person),
  },
  {
    name: 'shows when somebody moved before, and where protected persons came from',
    profile: 'finans',
    breaks: ['FREG-PART-MOVES', 'FREG-VIEW-MOVES', 'FREG-VIEW-MOVES-PROTECTED', 'FREG-VIEW-MOVES-STRICT'],
    because:
      /^(dates and times of former moves|country, place and date|moves): expected \[\]|^fraflyttingsland: expected/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, told) =>
        parts(told).startsWith('innflytting,utflytting')
          ? {
              ...person,
              innflytting: [
                { erGjeldende: false, gyldighetstidspunkt: '2001-01-01T00:00:00+01:00', fraflyttingsland: 'SWE' },
              ],
            }
          : person,
      ),
  },
  {
    name: 'does not say what a guardian does',
    breaks: ['FREG-RULE-GUARDIAN', 'FREG-VIEW-GUARDIAN-NUMBER', 'FREG-VIEW-GUARDIAN-TASKS-FULL'],
    because: /^(navnFoedselsdato|numbers of guardians|areas): expected/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, told) =>
        parts(told) === 'vergemaalEllerFremtidsfullmakt'
          ? withEntries(person, 'vergemaalEllerFremtidsfullmakt', (all) =>
              all.map((entry) => ({ ...entry, verge: {} })),
            )
          : person,
      ),
  },
  {
    name: 'has numbers with wrong check digits',
    breaks: ['FREG-DOCUMENT-NUMBERS'],
    because: /^number: expected valid check digits/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, told) =>
        parts(told) === 'identifikasjonsnummer,historikk'
          ? withEntries(person, 'identifikasjonsnummer', (all) =>
              all.length === 1 ? [{ ...all[0], foedselsEllerDNummer: '41838812345' }] : all,
            )
          : person,
      ),
  },
  {
    name: 'does not grade the homes of protected persons, and keeps some',
    breaks: ['FREG-PART-DEFAULT', 'FREG-RULE-DEAD', 'FREG-RULE-FORTROLIG', 'FREG-RULE-STRENGT-FORTROLIG'],
    because: /^(person|bostedsadresse): expected/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, told) =>
        person.adressebeskyttelse && parts(told) === '' && !told.body
          ? { ...person, bostedsadresse: [{ erGjeldende: true, adressegradering: 'ugradert' }] }
          : person,
      ),
  },
  {
    name: 'grades the open address',
    breaks: ['FREG-RULE-OPEN-ADDRESS'],
    because: /^grading: expected "ugradert"/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, told) =>
        parts(told) === 'postadresse'
          ? withEntries(person, 'postadresse', (all) =>
              all.map((entry) => ({ ...entry, adressegradering: 'strengtFortrolig' })),
            )
          : person,
      ),
  },
  {
    name: 'tells of parental responsibility in one of two documents',
    breaks: ['FREG-RULE-RESPONSIBILITY'],
    because: /^the other document: expected the same responsibility/,
    wrap: (fetch) =>
      tellingOf(fetch, (person, told) =>
        parts(told) === 'foreldreansvar'
          ? withEntries(person, 'foreldreansvar', (all) =>
              // The two were asked for in two questions.
              all.map((entry) => ({ ...entry, ansvar: `felles${told.body.length}` })),
            )
          : person,
      ),
  },
  {
    name: 'stays closed after a minute',
    profile: null,
    breaks: ['FREG-THROTTLE', 'FREG-THROTTLE-RETRY-AFTER'],
    because: /^status (a minute later|after so many milliseconds): expected 404, came 429/,
    wrap: (fetch) => {
      let closed = false;
      return telling(fetch, (told) => {
        if (told.status === 429) closed = true;
        else if (closed) {
          told.status = 429;
          told.headers.set('retry-after', '5');
        }
      });
    },
  },
  {
    name: 'says until when it is closed',
    profile: null,
    breaks: ['FREG-THROTTLE-RETRY-AFTER'],
    because: /^Retry-After: expected text like/,
    wrap: (fetch) =>
      telling(fetch, ({ status, headers }) => {
        if (status === 429) headers.set('retry-after', 'Thu, 01 Jan 2026 00:00:00 GMT');
      }),
  },
];

describe('a Folkeregisteret that', () => {
  test.each(sample(faults, 24))('$name', expectFoundInPackage);
});
