import type { FolkeregisteretClient } from '../index.ts';
import * as uttrekk from './index.ts';

declare const mh: FolkeregisteretClient<'offentlig-med-hjemmel'>;
declare const finans: FolkeregisteretClient<'finans'>;
declare const privat: FolkeregisteretClient<'privat'>;
declare const either: FolkeregisteretClient<'finans' | 'eid'>;
declare const some: FolkeregisteretClient;
declare const jobbId: string;

// who may order what
(await uttrekk.komplett(mh, { feedsekvensnr: 1 })) satisfies string;
// @ts-expect-error from where must be said
uttrekk.komplett(mh, {});
// @ts-expect-error only with authority in law
uttrekk.komplett(finans, { feedsekvensnr: 1 });
// @ts-expect-error not all packages have it
uttrekk.komplett(some, { feedsekvensnr: 1 });
(await uttrekk.tilpasset(either, { personstatustyper: ['bosatt'] })) satisfies string;
// @ts-expect-error private enterprises have no extracts
uttrekk.tilpasset(privat, { personstatustyper: ['bosatt'] });
// @ts-expect-error not all packages have it
uttrekk.tilpasset(some, { personstatustyper: ['bosatt'] });

// whom to ask for
uttrekk.tilpasset(finans, {
  personstatustyper: ['aktiv', 'doed'],
  kommunenummer: { oppholdskommunenummer: '0301' },
  doedsaarFraOgMed: '1999',
  sivilstandstype: 'gift',
});
// @ts-expect-error statuses must be named
uttrekk.tilpasset(finans, { kjoenn: 'mann' });
// @ts-expect-error no status of an extract
uttrekk.tilpasset(finans, { personstatustyper: ['midlertidig'] });
uttrekk.tilpasset(finans, {
  personstatustyper: ['bosatt'],
  // @ts-expect-error one or the other
  kommunenummer: { bostedskommunenummer: '0301', oppholdskommunenummer: '0301' },
});
// @ts-expect-error a year is text
uttrekk.tilpasset(finans, { personstatustyper: ['bosatt'], foedselsaarFraOgMed: 1950 });

// batches: numbers, or documents where complete extracts can be ordered
for await (const batch of uttrekk.batches(finans, jobbId, { from: 3, waitMs: 1000, onWait: ({ asked }) => asked })) {
  batch.foedselsEllerDNummer satisfies readonly string[];
  batch.batchnr satisfies number;
}
for await (const batch of uttrekk.batches(mh, jobbId)) {
  // @ts-expect-error which of them must be asked first
  batch.foedselsEllerDNummer.length;
  if (batch.dokumentidentifikator) batch.dokumentidentifikator satisfies readonly string[];
  else batch.foedselsEllerDNummer satisfies readonly string[];
}
// @ts-expect-error private enterprises have no extracts
uttrekk.batches(privat, jobbId);

// persons of the package with the parts asked for
for await (const person of uttrekk.personer(finans, jobbId, { part: ['navn'], from: { batchnr: 1, index: 2 } })) {
  person.folkeregisterperson?.navn?.[0].fornavn satisfies string | undefined;
  // @ts-expect-error not asked for
  person.folkeregisterperson?.status;
  person.error?.code satisfies string | undefined;
  person.feilmelding satisfies string | undefined;
  person.batchnr satisfies number;
}
for await (const { folkeregisterperson } of uttrekk.personer(mh, jobbId, { onProgress: ({ from }) => from.index })) {
  folkeregisterperson?.navn?.[0].etternavn satisfies string | undefined;
}
// @ts-expect-error the package lacks it
uttrekk.personer(finans, jobbId, { part: ['legitimasjonsdokument'] });
// @ts-expect-error a place, not a number
uttrekk.personer(finans, jobbId, { from: 5 });
// @ts-expect-error private enterprises have no extracts
uttrekk.personer(privat, jobbId);
