import { describe, test } from 'vitest';
import type { Fetch } from './fault.ts';
import { tellingEvents, tellingPage } from './folkeregisteret-events-fault.ts';
import {
  type Asked,
  asking,
  expectFoundInEvents,
  type PopulationFault,
  refusingWith,
  telling,
} from './folkeregisteret-fault.ts';
import { sample } from './sample.ts';

const accepts = ({ init }: Asked, what: string): boolean => init.headers.get('accept')?.includes(what) ?? false;
const isFeed = ({ url }: { readonly url: URL }): boolean => url.pathname.endsWith('/hendelser/feed');
/** Changes pages in Atom. */
const atom = (fetch: Fetch, change: (text: string) => string): Fetch =>
  telling(fetch, (told) => {
    if (told.headers.get('content-type') === 'application/atom+xml') told.text = change(told.text);
  });
const wrong = '11111111-2222-3333-4444-555555555555';

const faults: readonly PopulationFault[] = [
  {
    name: 'begins after seq',
    breaks: ['FREG-FEED-LAST-EVENT', 'FREG-FEED-NEXT', 'FREG-FEED-PAGE', 'FREG-FEED-UNCHANGED'],
    because: /^(events|first number): expected/,
    wrap: (fetch) =>
      asking(fetch, (asked) => {
        const seq = asked.url.searchParams.get('seq') ?? '';
        if (isFeed(asked) && accepts(asked, 'json') && /^\d+$/.test(seq)) {
          asked.url.searchParams.set('seq', `${Number(seq) + 1}`);
        }
      }),
  },
  {
    name: 'begins at an event that there is',
    breaks: ['FREG-FEED-GAPS'],
    because: /^first number: expected/,
    wrap: (fetch) =>
      tellingPage(fetch, (items, { url }) => {
        const [first] = items;
        const isNear = Number(first?.sekvensnummer) - Number(url.searchParams.get('seq')) === 1;
        return isNear ? [] : items;
      }),
  },
  {
    name: 'tells the newest first',
    breaks: ['FREG-FEED-ATOM-ENTRY', 'FREG-FEED-NEXT', 'FREG-FEED-ORDER', 'FREG-FEED-PAGE', 'FREG-FEED-XML'],
    because: /^(events|numbers): expected/,
    wrap: (fetch) => tellingPage(fetch, (items) => items.reverse()),
  },
  {
    name: 'has pages of 1001',
    breaks: ['FREG-FEED-PAGE-SIZE'],
    because: /^events in a page: expected 1000, came 1001/,
    wrap: (fetch) => tellingPage(fetch, (items) => (items.length === 1000 ? [...items, ...items.slice(0, 1)] : items)),
  },
  {
    name: 'has an object at the end',
    breaks: ['FREG-FEED-END'],
    because: /^page: expected ("\[\]"|text like)/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (isFeed(told) && told.text === '[]') told.text = '{"hendelser":[]}';
      }),
  },
  {
    name: 'reads from somewhere without seq',
    breaks: ['FREG-FEED-ERROR-FORM', 'FREG-FEED-SEQ-REQUIRED'],
    because: /^status: expected (400|a refusal), came 200/,
    wrap: (fetch) =>
      asking(fetch, (asked) => {
        if (isFeed(asked) && !asked.url.search) asked.url.searchParams.set('seq', '999999999999999');
      }),
  },
  {
    name: 'takes any seq',
    breaks: ['FREG-FEED-SEQ-MALFORMED'],
    because: /^status of seq=-1: expected 400, came 200/,
    wrap: (fetch) =>
      asking(fetch, (asked) => {
        const seq = asked.url.searchParams.get('seq');
        if (seq !== null && !/^\d+$/.test(seq)) asked.url.searchParams.set('seq', '999999999999999');
      }),
  },
  {
    name: 'tells the last number bare in XML',
    breaks: ['FREG-FEED-LAST'],
    because: /^body: expected text like/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (told.url.pathname.endsWith('/sekvensnummer') && told.text.startsWith('<'))
          told.text = '<sekvensnummer>7</sekvensnummer>';
      }),
  },
  {
    name: 'tells the number after the last',
    breaks: ['FREG-FEED-LAST-EVENT', 'FREG-FEED-UNCHANGED'],
    because: /^(first number|events|status): expected/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (/^\d+$/.test(told.text)) told.text = `${Number(told.text) + 1}`;
      }),
  },
  {
    name: 'has no Atom',
    breaks: ['FREG-FEED-ATOM', 'FREG-FEED-ATOM-ENTRY', 'FREG-FEED-ATOM-LINKS', 'FREG-FEED-MEDIA-TYPE'],
    because: /expected/,
    wrap: (fetch) =>
      asking(fetch, (asked) => {
        if (accepts(asked, 'atom')) asked.init.headers.set('accept', 'application/json');
      }),
  },
  {
    name: 'answers JSON when nothing will do',
    breaks: ['FREG-FEED-ACCEPT'],
    because: /^status: expected 406, came 200/,
    wrap: (fetch) =>
      asking(fetch, (asked) => {
        if (accepts(asked, 'html')) asked.init.headers.set('accept', 'application/json');
      }),
  },
  {
    name: 'has no namespace',
    breaks: ['FREG-FEED-XML'],
    because: /^namespace: expected/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (told.headers.get('content-type') === 'application/xml')
          told.text = told.text.replaceAll(/ xmlns="[^"]*"/g, '');
      }),
  },
  {
    name: 'has another title',
    breaks: ['FREG-FEED-ATOM'],
    because: /^title: expected/,
    wrap: (fetch) => atom(fetch, (text) => text.replace('Offentlig hendelsesliste', 'Hendelser')),
  },
  {
    name: 'links to https',
    breaks: ['FREG-FEED-ATOM-END', 'FREG-FEED-ATOM-LINKS'],
    because: /^address of self: expected/,
    wrap: (fetch) => atom(fetch, (text) => text.replaceAll('href="http:', 'href="https:')),
  },
  {
    name: 'has a next page behind the end',
    breaks: ['FREG-FEED-ATOM-END'],
    because: /^next: expected nothing/,
    wrap: (fetch) =>
      atom(fetch, (text) =>
        text.includes('<entry')
          ? text
          : text.replace('<updated>', '<link rel="next" type="application/atom+xml" href="http://x/?seq=1"/><updated>'),
      ),
  },
  {
    name: 'has other ids of entries',
    breaks: ['FREG-FEED-ATOM-ENTRY'],
    because: /^id: expected/,
    wrap: (fetch) => atom(fetch, (text) => text.replaceAll('<id>tag:', '<id>urn:')),
  },
  {
    name: 'does not know HEAD',
    breaks: ['FREG-FEED-HEAD', 'FREG-FEED-OLD-LIMIT'],
    because: /^(status: expected 200, came 405|days)/,
    wrap: (fetch) => async (input, init) =>
      init?.method === 'HEAD' ? new Response(null, { status: 405 }) : fetch(input, init),
  },
  {
    name: 'has no marks',
    breaks: ['FREG-FEED-ETAG', 'FREG-FEED-UNCHANGED'],
    because: /^ETag: expected a mark/,
    wrap: (fetch) => telling(fetch, ({ headers }) => headers.delete('etag')),
  },
  {
    name: 'does not look at marks',
    breaks: ['FREG-FEED-UNCHANGED'],
    because: /^status: expected 304, came 200/,
    wrap: (fetch) =>
      asking(fetch, ({ init }) => {
        if (init.method === 'GET') init.headers.delete('if-none-match');
      }),
  },
  {
    name: 'takes every mark for its own',
    breaks: ['FREG-FEED-CHANGED', 'FREG-FEED-UNCHANGED'],
    because: /^status: expected 200, came 304/,
    wrap: (fetch) => async (input, init) =>
      new Headers(init?.headers).has('if-none-match') && init?.method === 'GET'
        ? new Response(null, { status: 304 })
        : fetch(input, init),
  },
  {
    name: 'names documents to everybody',
    profile: 'finans',
    breaks: ['FREG-FEED-NO-DOCUMENTS', 'FREG-FEED-THIN'],
    because: /^(documents|fields): expected/,
    wrap: (fetch) => tellingEvents(fetch, (hendelse) => ({ ...hendelse, persondokument: '0'.repeat(32) })),
  },
  {
    name: 'tells everybody what has happened',
    profile: 'privat',
    breaks: ['FREG-FEED-GENERIC'],
    because: /^types: expected/,
    wrap: (fetch) => tellingEvents(fetch, (hendelse) => ({ ...hendelse, hendelsetype: 'endringINavn' })),
  },
  {
    name: 'tells nobody what has happened',
    profile: 'finans',
    breaks: ['FREG-FEED-SPECIFIC'],
    because: /^types: expected what has happened/,
    wrap: (fetch) => tellingEvents(fetch, (hendelse) => ({ ...hendelse, hendelsetype: 'endringIPerson' })),
  },
  {
    name: 'tells everybody the number',
    profile: 'privatutenfolkeregisteridentifikator',
    breaks: ['FREG-FEED-NUMBERLESS'],
    because: /^number: expected nobody/,
    wrap: (fetch) => tellingEvents(fetch, (hendelse) => ({ ...hendelse, folkeregisteridentifikator: '41838812346' })),
  },
  {
    name: 'spells the type as documents do',
    breaks: ['FREG-FEED-ITEM', 'FREG-FEED-THICK'],
    because: /^(hendelsetype|fields of undefined): expected/,
    wrap: (fetch) =>
      tellingEvents(fetch, ({ hendelsetype, ...hendelse }) => ({ ...hendelse, hendelsestype: hendelsetype })),
  },
  {
    name: 'writes ids as uuids',
    breaks: ['FREG-FEED-DOCUMENT-ID'],
    because: /^dokumentidentifikator: expected/,
    wrap: (fetch) => tellingEvents(fetch, (hendelse) => ({ ...hendelse, persondokument: wrong })),
  },
  {
    name: 'names no persondokument',
    breaks: ['FREG-FEED-THICK'],
    because: /^fields of \w+: expected/,
    wrap: (fetch) => tellingEvents(fetch, ({ persondokument, ...hendelse }) => hendelse),
  },
  {
    name: 'tells of several at once',
    breaks: ['FREG-FEED-ONE-PERSON'],
    because: /^folkeregisteridentifikator: expected/,
    wrap: (fetch) =>
      tellingEvents(fetch, ({ folkeregisteridentifikator: one, ...hendelse }) => ({
        ...hendelse,
        folkeregisteridentifikator: [one],
      })),
  },
  {
    name: 'tells the day only',
    breaks: ['FREG-FEED-TIME'],
    because: /^ajourholdstidspunkt: expected/,
    wrap: (fetch) =>
      tellingEvents(fetch, (hendelse) => ({
        ...hendelse,
        ajourholdstidspunkt: String(hendelse.ajourholdstidspunkt).slice(0, 10),
      })),
  },
  {
    name: 'says 410 of what is too old',
    breaks: ['FREG-FEED-OLD'],
    because: /^status: expected 406, came 410/,
    wrap: (fetch) => refusingWith(fetch, 406, 410, ({ url }) => url.searchParams.get('seq') === '0'),
  },
  {
    name: 'does not say that it is too old',
    breaks: ['FREG-FEED-OLD'],
    because: /^text: expected/,
    wrap: (fetch) =>
      telling(fetch, ({ json }) => {
        if (json?.melding) json.melding = 'Nei.';
      }),
  },
  {
    name: 'keeps events for a few months',
    breaks: ['FREG-FEED-OLD-LIMIT'],
    because: /^days from 36 months ago to the event: expected next to none/,
    wrap(fetch) {
      let most = 0;
      return telling(fetch, (told) => {
        const seq = Number(told.url.searchParams.get('seq') ?? 0);
        const isWithinAll = seq < 900_000_000_000_000;
        if (told.status < 400 && isWithinAll) most = Math.max(most, seq - 1_000_000_000);
        if (told.status < 400 && seq > 0 && seq < most * 0.97) told.status = 406;
      });
    },
  },
  {
    name: 'refuses as the OpenAPI documents do',
    breaks: ['FREG-FEED-ERROR-FORM'],
    because: /^kode: expected/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        const { kode, melding } = told.json ?? {};
        if (kode) told.json = { feilkode: kode, feilmelding: melding };
      }),
  },
  {
    name: 'lets every scope in',
    breaks: ['FREG-FEED-ACCESS', 'FREG-FEED-ERROR-FORM'],
    because: /^status( of the feed)?: expected (403|a refusal), came 200/,
    wrap: (fetch) => refusingWith(fetch, 403, 200),
  },
  {
    name: 'does not look at the kommune',
    breaks: ['FREG-FEED-SELECTED-MALFORMED', 'FREG-FEED-SELECTED-SUBSET'],
    because: /^(status|kommuner of the person): expected/,
    wrap: (fetch) => asking(fetch, ({ url }) => url.searchParams.delete('kommunenummer')),
  },
  {
    name: 'has feeds of a kommune for all',
    profile: 'finans',
    breaks: ['FREG-FEED-SELECTED-ONLY'],
    because: /^status: expected 404, came 200/,
    wrap: (fetch) => refusingWith(fetch, 404, 200, ({ url }) => url.pathname.endsWith('/tilpasset')),
  },
];

describe('a feed of Folkeregisteret that', () => {
  test.each(sample(faults, 24))('$name', expectFoundInEvents('FEED'));
});
