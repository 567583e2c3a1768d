import { describe, test } from 'vitest';
import { kinds } from '../../checks/folkeregisteret/kinds.ts';
import { numberOf } from '../../checks/folkeregisteret/person-document.ts';
import type { Json } from './fault.ts';
import {
  asking,
  expectFoundInPackage,
  type PopulationFault,
  refusingWith,
  type Told,
  telling,
} from './folkeregisteret-fault.ts';
import { sample } from './sample.ts';

const isBulk = ({ status, url }: Told): boolean => status === 200 && url.pathname.endsWith('/personer/bulkoppslag');
const isSearch = ({ url }: Told): boolean => url.pathname.endsWith('/entydigsoek');
const asked = ({ url }: Told): string => [...url.searchParams.keys()].sort().join();
const elements = ({ json }: Told): Json[] => (json?.oppslag ?? []) as Json[];
/** Lets a search say another thing, where it says something. */
const inQuery =
  (name: string, change: (value: string, query: URLSearchParams) => void) => (fetch: typeof globalThis.fetch) =>
    asking(fetch, ({ url }) => {
      const value = url.searchParams.get(name);
      if (value !== null) change(value, url.searchParams);
    });

const faults: readonly PopulationFault[] = [
  {
    name: 'answers 200 for whom it does not know',
    breaks: ['FREG-NUMBER-2032', 'FREG-PERSON-UNKNOWN', 'FREG-STATUS-ONE'],
    because: /^status( for what there is not)?: expected 404, came 200/,
    wrap: (fetch) => refusingWith(fetch, 404, 200, ({ url }) => /\/personer\/\d{11}$/.test(url.pathname)),
  },
  {
    name: 'knows nobody by what is no number',
    breaks: ['FREG-PERSON-MALFORMED', 'FREG-STATUS-ONE'],
    because: /^status( of what is refused)?: expected 400, came 404/,
    wrap: (fetch) => refusingWith(fetch, 400, 404, ({ url }) => /\/(\d{10}|fjorten)$/.test(url.pathname)),
  },
  {
    name: 'does not know former numbers',
    breaks: ['FREG-PERSON-DUPLICATE', 'FREG-PERSON-FORMER'],
    because: /^status: expected 200, came 404/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        const asked = /\/personer\/(\d{11})$/.exec(told.url.pathname)?.[1];
        const numbers = (told.json?.identifikasjonsnummer ?? []) as Json[];
        const entry = numbers.find(({ foedselsEllerDNummer }) => foedselsEllerDNummer === asked);
        if (entry?.status === 'opphoert' && numbers.length > 1) told.status = 404;
      }),
  },
  {
    name: 'takes 1001 numbers',
    breaks: ['FREG-BULK-MAX'],
    because: /^status: expected 400, came 200/,
    wrap: (fetch) => refusingWith(fetch, 400, 200, ({ body }) => body.length > 14_000 && body.includes('foedsels')),
  },
  {
    name: 'answers a body without a list',
    breaks: ['FREG-BULK-BODY', 'FREG-STATUS-MANY'],
    because: /^status( of what is refused)?: expected 400, came 200/,
    wrap: (fetch) => refusingWith(fetch, 400, 200, ({ body }) => body.length < 100 && body !== ''),
  },
  {
    name: 'has a feilmelding that is text',
    breaks: ['FREG-BULK-EITHER'],
    because: /^text of the feilmelding: expected text/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (!isBulk(told)) return;
        for (const element of elements(told)) if (element.feilmelding) element.feilmelding = 'Ukjent';
      }),
  },
  {
    name: 'orders persons by number',
    breaks: [
      'FREG-BULK-CLOSED',
      'FREG-BULK-ORDER',
      'FREG-BULK-PART',
      'FREG-BULK-REPEATED',
      'FREG-BULK-UNKNOWN',
      'FREG-BULK-UNORDERED',
    ],
    because: /expected/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        const key = (element: Json) => String(element.foedselsEllerDNummer);
        if (isBulk(told)) elements(told).sort((a, b) => (key(a) < key(b) ? -1 : 1));
      }),
  },
  {
    name: 'answers in the order of the question always',
    breaks: ['FREG-BULK-UNORDERED'],
    because: /^order: expected another than that of the question/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (!isBulk(told) || told.url.searchParams.has('somBestilt') || !told.body.startsWith('{')) return;
        const asked = (JSON.parse(told.body) as { foedselsEllerDNummer: string[] }).foedselsEllerDNummer;
        const place = (element: Json) => asked.indexOf(String(element.foedselsEllerDNummer));
        elements(told).sort((a, b) => place(a) - place(b));
      }),
  },
  {
    name: 'leaves somebody out',
    breaks: ['FREG-BULK-ALL', 'FREG-HTTP-BODY-XML'],
    because: /^(numbers, sorted|body): expected/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (isBulk(told) && told.url.search === '' && elements(told).length > 1) elements(told).pop();
      }),
  },
  {
    name: 'tells the whole person in bulk',
    breaks: ['FREG-BULK-PART'],
    because: /^persons: expected/,
    wrap: (fetch) =>
      asking(fetch, ({ url }) => {
        if (url.searchParams.has('somBestilt')) url.searchParams.delete('part');
      }),
  },
  {
    name: 'tells of closed persons in bulk',
    breaks: ['FREG-BULK-CLOSED'],
    because: /^elements with a feilmelding: expected \[false,true,false\]/,
    wrap: (fetch, { folkeregisteret }) =>
      telling(fetch, (told) => {
        const closed = folkeregisteret?.persons.find(kinds['who was closed']) ?? {};
        if (!isBulk(told) || !told.json) return;
        told.json.oppslag = elements(told).map(({ feilmelding, ...element }) =>
          element.foedselsEllerDNummer === numberOf(closed)
            ? { ...element, folkeregisterperson: closed }
            : { ...element, ...(feilmelding !== undefined && { feilmelding }) },
        );
      }),
  },
  {
    name: 'says 400 of a search that found nobody',
    breaks: [
      'FREG-ENTYDIG-DUF-LENGTH',
      'FREG-ENTYDIG-FOREIGN-FORM',
      'FREG-ENTYDIG-HISTORIC',
      'FREG-ENTYDIG-HUSNUMMER',
      'FREG-ENTYDIG-NAME-MIDDLE',
      'FREG-ENTYDIG-NAME-WORDS',
      'FREG-ENTYDIG-NARROWED',
      'FREG-ENTYDIG-NOBODY',
      'FREG-ENTYDIG-PHONETIC-NAME',
      'FREG-ENTYDIG-PHONETIC-SOUND',
    ],
    because: /expected 404, came 400/,
    wrap: (fetch) =>
      refusingWith(fetch, 404, 400, (told) => isSearch(told) && !/INGEN.*18600101/.test(told.url.search)),
  },
  {
    name: 'looks at no former name and address',
    breaks: ['FREG-ENTYDIG-HISTORIC', 'FREG-SOEK-HISTORIC'],
    because: /expected (200, came 404|that of the person among them)/,
    wrap: inQuery('opplysningsgrunnlag', (value, query) => {
      if (value === 'historisk') query.delete('opplysningsgrunnlag');
    }),
  },
  {
    name: 'knows no phonetic search',
    breaks: ['FREG-ENTYDIG-PHONETIC-SOUND', 'FREG-SOEK-PHONETIC-SOUND'],
    because: /^status: expected 200, came 404|^numbers: expected that of the person among them/,
    wrap: (fetch) =>
      inQuery('soekFonetisk', (_, query) => query.delete('soekFonetisk'))(
        inQuery('soekfonetisk', (_, query) => query.delete('soekfonetisk'))(fetch),
      ),
  },
  {
    name: 'does not look at houses',
    breaks: ['FREG-ENTYDIG-HUSNUMMER', 'FREG-ENTYDIG-NOBODY'],
    because: /expected 404, came 200/,
    wrap: (fetch) =>
      refusingWith(fetch, 404, 200, (told) => isSearch(told) && asked(told) === 'adressenavn,husnummer,navn'),
  },
  {
    name: 'asks for a street beside a postal code',
    breaks: ['FREG-ENTYDIG-NARROWED', 'FREG-ENTYDIG-NOBODY', 'FREG-ENTYDIG-POSTNUMMER'],
    because: /^status( of the right search)?: expected (200|404), came 400/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        const { searchParams: query } = told.url;
        if (isSearch(told) && query.has('postnummer') && !query.has('adressenavn')) told.status = 400;
      }),
  },
  {
    name: 'answers any search',
    breaks: [
      'FREG-ENTYDIG-COMBINATION',
      'FREG-ENTYDIG-GROUND',
      'FREG-ENTYDIG-MALFORMED',
      'FREG-ENTYDIG-NAME-TWO',
      'FREG-ENTYDIG-STREET-SHORT',
      'FREG-STATUS-ONE',
    ],
    because: /^status( of what is refused)?: expected 400, came 200/,
    wrap: (fetch) =>
      refusingWith(
        fetch,
        400,
        200,
        (told) => isSearch(told) && !told.url.search.includes('utenlandsk') && !/=SYNTETISK$/.test(told.url.search),
      ),
  },
  {
    name: 'reads the number of the immigration authorities in one spelling',
    breaks: ['FREG-ENTYDIG-DUF'],
    because: /^status: expected 200, came 400/,
    wrap: inQuery('utlendingsmyndighetenesIdentifikasjonsnummer', (_, query) =>
      query.delete('utlendingsmyndighetenesIdentifikasjonsnummer'),
    ),
  },
  {
    name: 'does not find by foreign numbers and documents',
    breaks: ['FREG-ENTYDIG-DOCUMENT', 'FREG-ENTYDIG-FOREIGN-ID'],
    because: /^status: expected 200, came 404/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (isSearch(told) && told.status === 200 && /utenlandsk|legitimasjon/.test(told.url.search)) told.status = 404;
      }),
  },
  {
    name: 'finds by foreign numbers without a right to',
    profile: 'finans',
    breaks: ['FREG-ENTYDIG-NO-FOREIGN'],
    because: /^status: expected 400, came 404/,
    wrap: (fetch) =>
      refusingWith(fetch, 400, 404, (told) => isSearch(told) && /utenlandsk|legitimasjon/.test(told.url.search)),
  },
  {
    name: 'finds by the number of the immigration authorities without a right to',
    profile: 'finans',
    breaks: ['FREG-ENTYDIG-NO-DUF'],
    because: /^status: expected 400, came 404/,
    wrap: (fetch) => refusingWith(fetch, 400, 404, (told) => isSearch(told) && told.url.search.includes('utlendings')),
  },
  {
    name: 'finds by a street alone',
    breaks: ['FREG-ENTYDIG-NO-HUSNUMMER'],
    because: /^status without it: expected 400 or 404, came 200/,
    wrap: (fetch) => refusingWith(fetch, 404, 200, (told) => isSearch(told) && asked(told) === 'adressenavn,navn'),
  },
  {
    name: 'looks at the first and the last word of a name',
    breaks: ['FREG-ENTYDIG-NAME-MIDDLE'],
    because: /^status: expected 404, came 200/,
    wrap: inQuery('navn', (navn, query) => {
      const words = navn.split(' ');
      if (words.length > 2) query.set('navn', `${words[0]} ${words.at(-1)}`);
    }),
  },
  {
    name: 'compares streets by sound',
    breaks: ['FREG-ENTYDIG-PHONETIC-NAME'],
    because: /^status: expected 404, came 200/,
    wrap: (fetch) =>
      refusingWith(fetch, 404, 200, (told) => isSearch(told) && /adressenavn.*soekFonetisk/.test(asked(told))),
  },
  {
    name: 'takes a former number for history',
    breaks: ['FREG-ENTYDIG-GROUND-NUMBER'],
    because: /^status: expected 200, came 404/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (isSearch(told) && told.url.searchParams.get('opplysningsgrunnlag') === 'gjeldende') told.status = 404;
      }),
  },
  {
    name: 'shows persons in the search for numbers',
    breaks: ['FREG-SOEK-NO-PART'],
    because: /^fields: expected/,
    wrap: (fetch) =>
      telling(fetch, ({ url, json }) => {
        if (json && url.pathname.endsWith('/soek') && url.searchParams.has('part')) json.folkeregisterperson = [{}];
      }),
  },
  {
    name: 'answers 404 when nobody fits',
    breaks: ['FREG-SOEK-EMPTY', 'FREG-SOEK-MOST', 'FREG-SOEK-STREET-SHORT', 'FREG-STATUS-MANY'],
    because: /^status( of three| of 10 000| for what there is not)?: expected 200, came 404/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (
          told.url.pathname.endsWith('/soek') &&
          told.url.searchParams.get('navn')?.startsWith('INGEN') &&
          told.status === 200
        )
          told.status = 404;
      }),
  },
  {
    name: 'finds the dead always',
    breaks: ['FREG-SOEK-DEAD'],
    because: /^numbers: expected that of the person not among them/,
    wrap: (fetch) =>
      asking(fetch, ({ url }) => {
        if (url.pathname.endsWith('/soek') && url.searchParams.has('navn'))
          url.searchParams.set('inkluderDoede', 'true');
      }),
  },
  {
    name: 'looks at no address of stay',
    breaks: ['FREG-SOEK-STAY'],
    because: /^numbers: expected that of the person among them/,
    wrap: inQuery('inkluderOppholdsadresse', (_, query) => query.delete('inkluderOppholdsadresse')),
  },
  {
    name: 'does not look at the sex',
    breaks: ['FREG-SOEK-FILTERS'],
    because: /^numbers: expected that of the person not among them/,
    wrap: inQuery('kjoenn', (_, query) => {
      if (query.has('navn')) query.delete('kjoenn');
    }),
  },
  {
    name: 'gives as many as there are',
    breaks: ['FREG-SOEK-ANYTHING', 'FREG-SOEK-MOST'],
    because: /expected/,
    wrap: (fetch) =>
      telling(fetch, ({ url, json }) => {
        const found = json?.foedselsEllerDNummer as string[] | undefined;
        if (found && url.searchParams.has('maksTreff')) found.push('41838812346');
      }),
  },
  {
    name: 'answers what is too much',
    breaks: [
      'FREG-SOEK-MALFORMED',
      'FREG-SOEK-MOST',
      'FREG-SOEK-STREET-SHORT',
      'FREG-SOEK-TOO-MANY',
      'FREG-STATUS-MANY',
    ],
    because: /^status.*: expected 400, came 200/,
    wrap: (fetch) => refusingWith(fetch, 400, 200, ({ url }) => url.pathname.endsWith('/soek')),
  },
  {
    name: 'says 400 of a document that nobody has',
    breaks: ['FREG-ARKIV-UNKNOWN'],
    because: /^status: expected 404, came 400/,
    wrap: (fetch) => refusingWith(fetch, 404, 400, ({ url }) => url.pathname.includes('/personer/arkiv/')),
  },
];

describe('a Folkeregisteret that', () => {
  test.each(sample(faults, 24))('$name', expectFoundInPackage);
});
