import { describe, test } from 'vitest';
import type { Fetch, Json } from './fault.ts';
import { tellingEntries } from './folkeregisteret-events-fault.ts';
import {
  asking,
  expectFoundInEvents,
  type PopulationFault,
  refusingWith,
  type Told,
  telling,
} from './folkeregisteret-fault.ts';
import { sample } from './sample.ts';

const isOrder = ({ url }: { readonly url: URL }): boolean => url.pathname.endsWith('/uttrekk/tilpasset');
const isBatch = ({ url }: { readonly url: URL }): boolean => url.pathname.includes('/batch/');
/** Changes the criteria of an order. */
const ordering = (fetch: Fetch, change: (criteria: Json) => Json): Fetch =>
  asking(fetch, (asked) => {
    const { body } = asked.init;
    if (isOrder(asked) && typeof body === 'string' && body.startsWith('{')) {
      asked.init.body = JSON.stringify(change(JSON.parse(body) as Json));
    }
  });
/** Changes the ids in batches. */
const tellingIds = (fetch: Fetch, change: (ids: string[], told: Told) => string[]): Fetch =>
  telling(fetch, (told) => {
    for (const list of ['foedselsEllerDNummer', 'dokumentidentifikator']) {
      const ids = isBatch(told) ? told.json?.[list] : undefined;
      if (told.json && Array.isArray(ids)) told.json[list] = change(ids as string[], told);
    }
  });
const without =
  (criterion: string) =>
  ({ [criterion]: _, ...criteria }: Json): Json =>
    criteria;

const faults: readonly PopulationFault[] = [
  {
    name: 'has ids of jobs that are none',
    breaks: ['FREG-UTTREKK-JOB'],
    because: /^jobbId: expected/,
    wrap: (fetch) =>
      telling(
        asking(fetch, ({ url }) => {
          url.pathname = url.pathname.replace('/uttrekk/job-', '/uttrekk/');
        }),
        ({ json }) => {
          if (json?.jobbId) json.jobbId = `job-${json.jobbId}`;
        },
      ),
  },
  {
    name: 'does not answer before a batch is ready',
    breaks: ['FREG-UTTREKK-NOT-READY'],
    because: /^status: expected 404, came 200/,
    wrap: (fetch) => async (input, init) => {
      for (let asked = 0; ; asked++) {
        const response = await fetch(input, init);
        if (response.status !== 404 || !String(input).includes('/batch/') || asked > 20) return response;
      }
    },
  },
  {
    name: 'does not say that a batch is not ready',
    breaks: ['FREG-UTTREKK-NOT-READY'],
    because: /^body: expected/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (isBatch(told) && told.status === 404) told.json = { kode: 'FREG-404', melding: 'Finnes ikke.' };
      }),
  },
  {
    name: 'has an empty list behind the last batch',
    breaks: ['FREG-UTTREKK-BATCHES'],
    because: /^the one after the last: expected \{\}/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (isBatch(told) && told.text === '{}') told.json = { foedselsEllerDNummer: [] };
      }),
  },
  {
    name: 'says 404 of jobs that nobody ordered',
    breaks: ['FREG-UTTREKK-GONE'],
    because: /^status: expected 410, came 404/,
    wrap: (fetch) => refusingWith(fetch, 410, 404, ({ url }) => url.pathname.includes('/uttrekk/01234567')),
  },
  {
    name: 'has no end of batches',
    breaks: ['FREG-UTTREKK-BATCH-GONE'],
    because: /^status: expected 410, came 200/,
    wrap: (fetch) => refusingWith(fetch, 410, 200, ({ url }) => url.pathname.endsWith('/9999')),
  },
  {
    name: 'sorts persons',
    breaks: ['FREG-UTTREKK-SHUFFLED'],
    because: /^order: expected another/,
    wrap: (fetch) => tellingIds(fetch, (ids) => ids.sort()),
  },
  {
    name: 'has extracts for all',
    profile: 'privat',
    breaks: ['FREG-UTTREKK-NONE'],
    because: /^status of an order: expected 404, came 200/,
    wrap: (fetch) => refusingWith(fetch, 404, 200, isOrder),
  },
  {
    name: 'has everybody for all',
    profile: 'finans',
    breaks: ['FREG-UTTREKK-COMPLETE-ONLY'],
    because: /^status: expected 404, came 200/,
    wrap: (fetch) => refusingWith(fetch, 404, 200, ({ url }) => url.pathname.endsWith('/komplett')),
  },
  {
    name: 'has any number of jobs at a time',
    breaks: ['FREG-UTTREKK-LIMIT'],
    because: /^statuses: expected/,
    wrap: (fetch) => refusingWith(fetch, 429, 200, isOrder),
  },
  {
    name: 'counts jobs among all questions',
    breaks: ['FREG-UTTREKK-LIMIT-OTHERS'],
    because: /^status of another question: expected 200, came 429/,
    wrap(fetch) {
      let isFull = false;
      return telling(fetch, (told) => {
        if (isOrder(told)) isFull = told.status === 429;
        else if (isFull && told.url.pathname.endsWith('/sekvensnummer')) told.status = 429;
      });
    },
  },
  {
    name: 'takes orders without a status',
    breaks: ['FREG-UTTREKK-STATUSES'],
    because: /^status without: expected 400, came 200/,
    wrap: (fetch) =>
      ordering(fetch, (criteria) => {
        const { personstatustyper = [] } = criteria as { personstatustyper?: string[] };
        return personstatustyper.length > 0 ? criteria : { ...criteria, personstatustyper: ['bosatt'] };
      }),
  },
  {
    name: 'takes one kommune of two',
    breaks: ['FREG-UTTREKK-BOTH-KOMMUNER'],
    because: /^status: expected 400, came 200/,
    wrap: (fetch) =>
      ordering(fetch, (criteria) => {
        const { bostedskommunenummer, ...others } = (criteria.kommunenummer ?? {}) as Json;
        return bostedskommunenummer && others.oppholdskommunenummer
          ? { ...criteria, kommunenummer: { bostedskommunenummer } }
          : criteria;
      }),
  },
  {
    name: 'takes any status',
    breaks: ['FREG-UTTREKK-CRITERIA'],
    because: /^status of .*personstatustyper.*: expected 400, came 200/,
    wrap: (fetch) =>
      ordering(fetch, (criteria) =>
        String(criteria.personstatustyper) === 'savnet' ? { ...criteria, personstatustyper: ['bosatt'] } : criteria,
      ),
  },
  {
    name: 'takes orders in XML',
    breaks: ['FREG-UTTREKK-JSON'],
    because: /^status: expected 400, came 200/,
    wrap: (fetch) => refusingWith(fetch, 400, 200, (told) => isOrder(told) && told.body.startsWith('<')),
  },
  {
    name: 'does not look at the sex',
    breaks: ['FREG-UTTREKK-CRITERIA', 'FREG-UTTREKK-SEX'],
    because: /^(kjoenn|status of .*kjoenn.*): expected/,
    wrap: (fetch) => ordering(fetch, without('kjoenn')),
  },
  {
    name: 'does not look at civil status',
    breaks: ['FREG-UTTREKK-CIVIL-STATUS', 'FREG-UTTREKK-CRITERIA'],
    because: /^(sivilstand|status of .*sivilstandstype.*): expected/,
    wrap: (fetch) => ordering(fetch, without('sivilstandstype')),
  },
  {
    name: 'takes years of birth from any on',
    breaks: ['FREG-UTTREKK-BIRTH-YEAR', 'FREG-UTTREKK-CRITERIA'],
    because: /^(year of birth|status of .*foedselsaarFraOgMed.*): expected/,
    wrap: (fetch) => ordering(fetch, without('foedselsaarFraOgMed')),
  },
  {
    name: 'does not look at years of death',
    breaks: ['FREG-UTTREKK-CRITERIA', 'FREG-UTTREKK-DEATH-YEAR'],
    because: /^(persons: expected 0|status of .*doedsaar.*: expected 400)/,
    wrap: (fetch) => ordering(fetch, (criteria) => without('doedsaarFraOgMed')(without('doedsaarTilOgMed')(criteria))),
  },
  {
    name: 'takes active for resident',
    breaks: ['FREG-UTTREKK-ACTIVE', 'FREG-UTTREKK-ACTIVE-STATUSES'],
    because: /^(persons by aktiv|persons with one \w+|status): expected/,
    wrap: (fetch) =>
      ordering(fetch, (criteria) =>
        String(criteria.personstatustyper) === 'aktiv' ? { ...criteria, personstatustyper: ['bosatt'] } : criteria,
      ),
  },
  {
    name: 'has persons by numbers that are not in the extract',
    breaks: ['FREG-UTTREKK-LOOKUP'],
    because: /^numbers: expected/,
    wrap: (fetch) =>
      telling(fetch, ({ url: { pathname, searchParams }, json }) => {
        if (!pathname.endsWith('/bulkoppslag') || searchParams.get('part') !== 'identifikasjonsnummer') return;
        for (const { folkeregisterperson } of (json?.oppslag ?? []) as { folkeregisterperson?: Json }[]) {
          if (folkeregisterperson?.identifikasjonsnummer) {
            folkeregisterperson.identifikasjonsnummer = [{ status: 'iBruk', foedselsEllerDNummer: '41838812346' }];
          }
        }
      }),
  },
  {
    name: 'has residents of other status',
    breaks: ['FREG-UTTREKK-ACTIVE-STATUSES', 'FREG-UTTREKK-STATUS'],
    because: /^status: expected/,
    wrap: (fetch) =>
      tellingEntries(fetch, 'status', (entries) => entries.map((entry) => ({ ...entry, status: 'utflyttet' }))),
  },
  {
    name: 'has citizens of elsewhere',
    breaks: ['FREG-UTTREKK-CITIZENSHIP'],
    because: /^statsborgerskap: expected/,
    wrap: (fetch) =>
      tellingEntries(fetch, 'statsborgerskap', (entries) =>
        entries.map((entry) => ({ ...entry, statsborgerskap: 'XXX' })),
      ),
  },
  {
    name: 'writes ids of documents as uuids',
    breaks: ['FREG-UTTREKK-COMPLETE', 'FREG-UTTREKK-COMPLETE-ARCHIVE', 'FREG-UTTREKK-COMPLETE-CLAMPED'],
    because: /^(dokumentidentifikator|folkeregisterperson): expected/,
    wrap: (fetch) =>
      tellingIds(fetch, (ids) =>
        ids.map((id) => id.replace(/^(\w{8})(\w{4})(\w{4})(\w{4})(\w{12})$/, '$1-$2-$3-$4-$5')),
      ),
  },
  {
    name: 'takes any word for the number of an event',
    breaks: ['FREG-UTTREKK-COMPLETE-MALFORMED'],
    because: /^status: expected 400, came 200/,
    wrap: (fetch) =>
      asking(fetch, ({ url }) => {
        if (url.searchParams.get('feedsekvensnr') === 'siste') url.searchParams.set('feedsekvensnr', '1');
      }),
  },
  {
    name: 'has no names in its archive',
    breaks: ['FREG-UTTREKK-COMPLETE-ARCHIVE', 'FREG-UTTREKK-COMPLETE-CLAMPED'],
    because: /^person: expected/,
    wrap: (fetch) =>
      telling(fetch, ({ url, json }) => {
        if (!url.pathname.endsWith('/bulkoppslag/arkiv')) return;
        for (const { folkeregisterperson } of (json?.oppslag ?? []) as { folkeregisterperson?: Json }[]) {
          delete folkeregisterperson?.navn;
        }
      }),
  },
];

describe('a register of extracts that', () => {
  test.each(sample(faults, 24))('$name', expectFoundInEvents('UTTREKK'));
});
