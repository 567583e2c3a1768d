import { describe, test } from 'vitest';
import type { RegisterSubject } from '../../src/index.ts';
import type { Fault, Json } from './fault.ts';
import { asking, expectFoundInArchive, refusingWith, telling } from './folkeregisteret-fault.ts';
import { sample } from './sample.ts';

const isOne = ({ url }: { readonly url: URL }): boolean => url.pathname.includes('/personer/arkiv/');

const faults: readonly Fault<RegisterSubject>[] = [
  {
    name: 'gives the document of somebody else',
    breaks: ['FREG-ARKIV-BULK-PART', 'FREG-ARKIV-NEWEST', 'FREG-ARKIV-PART', 'FREG-ARKIV-PERSON'],
    because: /^(documents?|numbers|person): expected/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        const [number] = ((isOne(told) ? told.json?.identifikasjonsnummer : undefined) as Json[] | undefined) ?? [];
        if (told.json && number) told.json.identifikasjonsnummer = [{ ...number, foedselsEllerDNummer: '41838812346' }];
      }),
  },
  {
    name: 'has no names in its archive',
    breaks: ['FREG-ARKIV-BULK-PART', 'FREG-ARKIV-NEWEST', 'FREG-ARKIV-PART'],
    because: /^(documents?|person|entities): expected/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (isOne(told)) delete told.json?.navn;
      }),
  },
  {
    name: 'does not know documents that are too old',
    breaks: ['FREG-ARKIV-OLD'],
    because: /^status: expected 400, came 404/,
    wrap: (fetch) => refusingWith(fetch, 400, 404, isOne),
  },
  {
    name: 'says 400 of a part that there is not',
    breaks: ['FREG-ARKIV-PART-UNKNOWN'],
    because: /^status: expected 406, came 400/,
    wrap: (fetch) => refusingWith(fetch, 406, 400, isOne),
  },
  {
    name: 'finds nothing in bulk',
    breaks: ['FREG-ARKIV-BULK', 'FREG-ARKIV-BULK-PART'],
    because: /^(element of the known|person and feilmelding|documents?): expected/,
    wrap: (fetch) =>
      telling(fetch, ({ url, json }) => {
        if (!json?.oppslag || !url.pathname.endsWith('/bulkoppslag/arkiv')) return;
        json.oppslag = (json.oppslag as Json[]).map(({ dokumentidentifikator }) => ({
          dokumentidentifikator,
          feilmelding: { feilmelding: 'Finnes ikke' },
        }));
      }),
  },
  {
    name: 'has the newest document only',
    breaks: ['FREG-ARKIV-BULK-PART', 'FREG-ARKIV-PERSON'],
    because: /^document: expected/,
    wrap: (fetch, { folkeregisteret }) =>
      asking(fetch, ({ url }) => {
        const { recent, newest } = folkeregisteret?.archive ?? {};
        if (recent && newest)
          url.pathname = url.pathname.replace(recent.dokumentidentifikator, newest.dokumentidentifikator);
      }),
  },
  {
    name: 'writes ids as uuids',
    breaks: ['FREG-ARKIV-BULK', 'FREG-ARKIV-BULK-PART', 'FREG-ARKIV-ID'].sort(),
    because: /^(dokumentidentifikator|ids|documents?|element of the (un)?known): expected/,
    wrap: (fetch) =>
      telling(fetch, ({ url, json }) => {
        if (!json?.oppslag || !url.pathname.endsWith('/bulkoppslag/arkiv')) return;
        json.oppslag = (json.oppslag as Json[]).map(({ dokumentidentifikator, ...told }) => ({
          dokumentidentifikator: String(dokumentidentifikator).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
          ...told,
        }));
      }),
  },
];

describe('an archive of Folkeregisteret that', () => {
  test.each(sample(faults, 24))('$name', expectFoundInArchive);
});
