import { describe, test } from 'vitest';
import type { RegisterSubject } from '../../src/index.ts';
import type { Fault, Json } from './fault.ts';
import { expectFoundInArchive, refusingWith, telling } from './folkeregisteret-fault.ts';

const isOne = ({ url }: { readonly url: URL }): boolean => url.pathname.includes('/personer/arkiv/');

const faults: readonly Fault<RegisterSubject>[] = [
  {
    name: 'gives the document of somebody else',
    breaks: ['FREG-ARKIV-NEWEST', 'FREG-ARKIV-PERSON'],
    because: /^(numbers|person): expected/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        const [number] = ((isOne(told) ? told.json?.identifikasjonsnummer : undefined) as Json[] | undefined) ?? [];
        if (told.json && number) told.json.identifikasjonsnummer = [{ ...number, foedselsEllerDNummer: '41838812346' }];
      }),
  },
  {
    name: 'has no names in its archive',
    breaks: ['FREG-ARKIV-NEWEST', 'FREG-ARKIV-PART'],
    because: /^(person|entities): expected/,
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
    breaks: ['FREG-ARKIV-PART'],
    because: /^status with a part that does not exist: expected 406, came 400/,
    wrap: (fetch) => refusingWith(fetch, 406, 400, isOne),
  },
  {
    name: 'finds nothing in bulk',
    breaks: ['FREG-ARKIV-BULK'],
    because: /^element of the known: expected/,
    wrap: (fetch) =>
      telling(fetch, ({ url, json }) => {
        if (!json?.oppslag || !url.pathname.endsWith('/bulkoppslag/arkiv')) return;
        json.oppslag = (json.oppslag as Json[]).map(({ dokumentidentifikator }) => ({
          dokumentidentifikator,
          feilmelding: { feilmelding: 'Finnes ikke' },
        }));
      }),
  },
];

describe('an archive of Folkeregisteret that', () => {
  test.each(faults)('$name', expectFoundInArchive);
});
