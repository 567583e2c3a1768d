import type { DatabaseSync } from 'node:sqlite';
import type { FolkeregisteretClient, Rettighetspakke } from '../index.ts';
import { sqliteCursor } from '../sqlite-cursor/index.ts';
import { type Cursor, type HendelseOf, hendelser, mayChange } from './index.ts';

declare const mh: FolkeregisteretClient<'offentlig-med-hjemmel'>;
declare const finans: FolkeregisteretClient<'finans'>;
declare const presse: FolkeregisteretClient<'presse'>;
declare const some: FolkeregisteretClient;
declare const cursor: Cursor;
declare const database: DatabaseSync;
declare const type: string;

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Keys<P extends Rettighetspakke> = keyof HendelseOf<P>;
type Always = 'sekvensnummer' | 'hendelsestype' | 'ajourholdstidspunkt' | 'folkeregisteridentifikator';

/** What an item of each package's feed has. */
export const items: readonly true[] = [
  true satisfies Equal<Keys<'offentlig-med-hjemmel'>, Always | 'hendelsesdokument' | 'persondokument'>,
  true satisfies Equal<Keys<'offentligutenhjemmel'>, Always>,
  true satisfies Equal<Keys<'privatutenhjemmel'>, Always>,
  true satisfies Equal<Keys<'privat'>, Always>,
  true satisfies Equal<Keys<'privatutenfolkeregisteridentifikator'>, Always>,
  true satisfies Equal<Keys<'finans'>, Always>,
  true satisfies Equal<Keys<'presse'>, Always>,
  true satisfies Equal<Keys<'presseutenfolkeregisteridentifikator'>, Always>,
  true satisfies Equal<Keys<'eid'>, Always>,
  true satisfies Equal<Keys<Rettighetspakke>, Always>,
];

for await (const page of hendelser(mh, { cursor, fra: 1, kommunenummer: '0301', follow: true, intervalMs: 1000 })) {
  for (const hendelse of page.hendelser) {
    hendelse.folkeregisteridentifikator satisfies string;
    // @ts-expect-error personErOppdatert has none
    hendelse.hendelsesdokument.length;
    // @ts-expect-error personErOpphoertSomDublett has none
    hendelse.persondokument.length;
    // @ts-expect-error one spelling
    hendelse.hendelsetype;
    hendelse.hendelsestype satisfies string;
    await page.commit(hendelse.sekvensnummer);
  }
  await page.commit();
  // @ts-expect-error a number
  await page.commit('7');
}

for await (const page of hendelser(finans, { fra: 1 })) {
  page.sisteSekvensnummer satisfies number;
  const [hendelse] = page.hendelser;
  hendelse?.folkeregisteridentifikator satisfies string | undefined;
  // @ts-expect-error thin
  hendelse?.persondokument;
}

for await (const page of hendelser(presse, { cursor })) {
  const [hendelse] = page.hendelser;
  // @ts-expect-error what packages without numbers get is not documented
  hendelse?.folkeregisteridentifikator.length;
  (hendelse?.hendelsestype === 'endringIPerson') satisfies boolean;
  hendelse?.ajourholdstidspunkt satisfies string | undefined;
}

for await (const page of hendelser(some, { cursor })) {
  // @ts-expect-error not all packages have it
  page.hendelser[0]?.persondokument;
}

// @ts-expect-error nowhere to begin
hendelser(finans, {});
// @ts-expect-error a number
hendelser(finans, { fra: '1' });
// @ts-expect-error a cursor, not its path
hendelser(finans, { cursor: 'position.json' });
// @ts-expect-error only the package with authority in law has the filtered feed
hendelser(finans, { fra: 1, kommunenummer: '0301' });
// @ts-expect-error not all packages have it
hendelser(some, { fra: 1, kommunenummer: '0301' });

// a connection of node:sqlite is one, and its cursor is done when it returns
const ofDatabase = sqliteCursor(database, { name: 'oslo' });
ofDatabase satisfies Cursor;
ofDatabase.read()?.sekvensnummer satisfies number | undefined;

// entities by the names of their properties; an unknown type is no error
mayChange('endringINavn')?.includes('navn') satisfies boolean | undefined;
mayChange(type) satisfies readonly string[] | undefined;
// @ts-expect-error no such entity
mayChange('endringINavn')?.includes('kontaktadresse');

// documents of events
const document = await mh.hendelsesdokument('a');
// @ts-expect-error the register may not have it
document.hendelse;
const change = document?.hendelse.egenskapshendelse?.[0];
change?.postadresse?.vegadresse?.adressenavn satisfies string | undefined;
(change?.entitet === 'postadresse') satisfies boolean;
change?.entitetsendring satisfies string | undefined;
document?.hendelse.hendelsestype satisfies string | undefined;
const [oppslag] = await mh.hendelsesdokumenter(['a']);
if (oppslag?.feilmelding) oppslag.feilmelding.feilmelding satisfies string;
else oppslag?.hendelsesdokument.skjemaversjon satisfies string | undefined;
// @ts-expect-error which of them must be asked first
oppslag?.hendelsesdokument.skjemaversjon;
// @ts-expect-error only with authority in law
finans.hendelsesdokument('a');
// @ts-expect-error only with authority in law
some.hendelsesdokumenter(['a']);
(await some.sisteSekvensnummer()) satisfies number;
