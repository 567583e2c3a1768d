import { beforeEach, describe, expect, test } from 'vitest';
import {
  createFolkeregisteretBench,
  type FolkeregisteretBench,
  numberOf,
  pakker,
} from '../../../test/folkeregisteret-bench.ts';
import { readExtract } from '../../../test/read-extract.ts';
import type {
  DokumentForHendelse,
  Folkeregisterperson,
  LagretHendelse,
} from '../../generated/folkeregisteret/types.ts';
import type { WorldEvent } from '../../world/event.ts';
import { createDocumentIds } from '../document/document-id.ts';

let bench: FolkeregisteretBench;
/** The number after the last one. */
let next: number;
beforeEach(async () => {
  bench = await createFolkeregisteretBench({ size: 2000 });
  next = (await siste()) + 1;
});

const siste = async (): Promise<number> => Number((await bench.ask('/hendelser/siste/sekvensnummer')).text);
const feed = async (seq = next): Promise<readonly LagretHendelse[]> =>
  (await bench.ask(`/hendelser/feed?seq=${seq}`)).body as unknown as readonly LagretHendelse[];
const types = (items: readonly LagretHendelse[]): (string | undefined)[] =>
  items.map(({ hendelse }) => hendelse.hendelsetype);
const happens = (event: WorldEvent): unknown => bench.sandbox.world.append(event);

/** Somebody with a d-number alone, with nothing of the family to be seen. */
const foreigner = (): Folkeregisterperson =>
  bench.find(
    ({ identifikasjonsnummer: [number] = [], status, familierelasjon, oppholdsadresse }) =>
      number?.identifikatortype === 'dNummer' &&
      number.status === 'iBruk' &&
      status?.[0]?.status === 'midlertidig' &&
      oppholdsadresse &&
      !familierelasjon,
  );
const resident = (): string => numberOf(bench.find(({ status }) => status?.[0]?.status === 'bosatt'));

describe('what happens, while the clock stands,', () => {
  test('is the next of every feed under one number, and new to whoever has the tag', async () => {
    const tag = (await bench.ask(`/hendelser/feed?seq=${next}`)).headers.get('etag') ?? '';
    const number = resident();
    happens({ type: 'doedsfall-registered', personidentifikator: number });
    const [item] = await feed();
    expect([item?.hendelse.folkeregisteridentifikator, item?.hendelse.hendelsetype]).toEqual([number, 'personErDoed']);
    for (const pakke of pakker) {
      const { body } = await bench.ask(`/hendelser/feed?seq=${next}`, { pakke });
      expect((body as unknown as LagretHendelse[])[0]?.sekvensnummer).toBe(item?.sekvensnummer);
    }
    expect(await siste()).toBe((await feed()).at(-1)?.sekvensnummer);
    const headers = { 'if-none-match': tag };
    expect((await bench.ask(`/hendelser/feed?seq=${next}`, { headers })).status).toBe(200);
  });

  test('changed what its document says', async () => {
    happens({ type: 'doedsfall-registered', personidentifikator: resident(), dato: '2026-01-10' });
    const [item] = await feed();
    const { body } = await bench.ask(`/hendelser/${item?.hendelse.hendelsesdokument}`);
    const { egenskapshendelse = [] } = (body as unknown as DokumentForHendelse).hendelse;
    expect(egenskapshendelse.find(({ entitet }) => entitet === 'doedsfall')?.doedsfall?.doedsdato).toBe('2026-01-10');
    const person = await bench.ask(`/personer/arkiv/${item?.hendelse.persondokument}?part=doedsfall`);
    expect(person.body.doedsfall).toMatchObject({ doedsdato: '2026-01-10' });
  });

  test('is one after the other when it is much', async () => {
    const number = resident();
    for (let i = 0; i < 2500; i++) happens({ type: 'person-repaired', personidentifikator: number });
    const pages = [await feed()];
    for (let last = pages[0]?.at(-1); last; last = pages.at(-1)?.at(-1)) pages.push(await feed(last.sekvensnummer + 1));
    expect(pages.map(({ length }) => length)).toEqual([1000, 1000, 500, 0]);
    expect(new Set(pages.flat().map(({ sekvensnummer }) => sekvensnummer)).size).toBe(2500);
  });
});

describe('documents that there are not (Hendelser fra Folkeregisteret v1.8)', () => {
  test('personErOppdatert has none that says what changed', async () => {
    const number = resident();
    happens({ type: 'person-repaired', personidentifikator: number });
    const [item] = await feed();
    expect(types([item ?? expect.unreachable()])).toEqual(['personErOppdatert']);
    expect([item?.hendelse.hendelsesdokument, item?.hendelse.persondokument]).toEqual([undefined, expect.any(String)]);
    const ids = createDocumentIds(1);
    const name = ids.nameOf(item?.hendelse.persondokument ?? '') ?? expect.unreachable();
    expect((await bench.ask(`/hendelser/${ids.id({ ...name, kind: 'hendelsesdokument' })}`)).status).toBe(404);
  });

  test('a duplicate leaves no person, and who carries on does', async () => {
    const duplicate = numberOf(foreigner());
    happens({ type: 'person-merged', personidentifikator: duplicate, gjeldende: resident() });
    const items = await feed();
    expect(items.map(({ hendelse }) => [hendelse.hendelsetype, 'persondokument' in hendelse])).toEqual([
      ['personErOpphoertSomDublett', false],
      ['personErViderefoertSomGjeldendeVedSammenslaaing', true],
    ]);
    expect(items[0]?.hendelse.folkeregisteridentifikator).toBe(duplicate);
    const { body } = await bench.ask('/uttrekk/komplett');
    const documents = (await readExtract(bench, body.jobbId)).flat();
    const name = createDocumentIds(1).nameOf(items[0]?.hendelse.hendelsesdokument ?? '');
    expect(documents).toContain(items[1]?.hendelse.persondokument);
    expect(documents.map((id) => createDocumentIds(1).nameOf(id)?.person)).not.toContain(name?.person);
  });
});

test('a new number: the event of it is on the old one, being resident on the new (Hendelser fra Folkeregisteret v1.8)', async () => {
  const old = numberOf(foreigner());
  happens({ type: 'innflytting-registered', personidentifikator: old, fraflyttingsland: 'SWE' });
  const [first, second] = await feed();
  expect([first?.hendelse.hendelsetype, first?.hendelse.folkeregisteridentifikator]).toEqual([
    'endringIIdentifikasjonsnummer',
    old,
  ]);
  expect(second?.hendelse.hendelsetype).toBe('personErBosatt');
  expect(second?.hendelse.folkeregisteridentifikator).not.toBe(old);
  const { body } = await bench.ask(`/hendelser/${first?.hendelse.hendelsesdokument}`);
  const numbers = (body as unknown as DokumentForHendelse).hendelse.egenskapshendelse?.flatMap(
    ({ identifikasjonsnummer: entry }) => (entry ? [[entry.foedselsEllerDNummer, entry.status]] : []),
  );
  expect(numbers).toContainEqual([old, 'opphoert']);
  expect(numbers).toContainEqual([second?.hendelse.folkeregisteridentifikator, 'iBruk']);
});

test('a document names others by the number they had then, whatever has come since at the same instant', async () => {
  const spouse = numberOf(foreigner());
  const personidentifikator = numberOf(
    bench.find(
      ({ status, sivilstand, foedsel }) =>
        status?.[0]?.status === 'bosatt' &&
        sivilstand?.[0]?.sivilstand === 'ugift' &&
        Number(foedsel?.[0]?.foedselsaar) < 1990,
    ),
  );
  happens({ type: 'vigsel-registered', personidentifikator, ektefelle: spouse });
  happens({ type: 'innflytting-registered', personidentifikator: spouse, fraflyttingsland: 'SWE' });
  const [wedding] = await feed();
  expect(wedding?.hendelse.hendelsetype).toBe('endringISivilstand');
  const { body } = await bench.ask(`/hendelser/${wedding?.hendelse.hendelsesdokument}`);
  const [change] = (body as unknown as DokumentForHendelse).hendelse.egenskapshendelse ?? [];
  expect(change?.sivilstand?.relatertVedSivilstand).toBe(spouse);
});

describe('an extract is of the time of its order', () => {
  const order = async (): Promise<unknown> => {
    const body = { personstatustyper: ['bosatt', 'aktiv'] };
    return (await bench.ask('/uttrekk/tilpasset', { body })).body.jobbId;
  };
  const assigned: Extract<WorldEvent, { type: 'dNummer-assigned' }> = {
    type: 'dNummer-assigned',
    foedselsdato: '1990-05-17',
    kjoenn: 'kvinne',
    fornavn: 'NY',
    etternavn: 'BORGER',
    statsborgerskap: 'SWE',
  };

  test('even if the clock has stood still since', async () => {
    const number = resident();
    const [before, complete] = [await order(), (await bench.ask('/uttrekk/komplett')).body.jobbId];
    happens({ type: 'doedsfall-registered', personidentifikator: number });
    happens(assigned);
    const [died, ...others] = await feed();
    const born = others.find(({ hendelse }) => hendelse.hendelsetype === 'personErOpprettet');
    const newcomer = born?.hendelse.folkeregisteridentifikator ?? '';
    const then = (await readExtract(bench, before)).flat();
    const now = (await readExtract(bench, await order())).flat();
    expect([then.includes(number), then.includes(newcomer)]).toEqual([true, false]);
    expect([now.includes(number), now.includes(newcomer)]).toEqual([false, true]);
    expect(now.length).toBe(then.length);

    const documents = (await readExtract(bench, complete)).flat();
    expect(documents).not.toContain(died?.hendelse.persondokument);
    const all = (await bench.ask(`/uttrekk/komplett?feedsekvensnr=${next - 1}`)).body.jobbId;
    const later = (await readExtract(bench, all)).flat();
    expect(later).toEqual(expect.arrayContaining([died?.hendelse.persondokument, born?.hendelse.persondokument]));
    expect(later.length).toBe(documents.length + 1 + others.length);
  });

  test('finds who has come by year of birth and by kommune', async () => {
    happens({ ...assigned, oppholdsadresse: { kommunenummer: '0301' } });
    const number = (await feed())[0]?.hendelse.folkeregisteridentifikator;
    for (const criteria of [
      { foedselsaarFraOgMed: '1990', foedselsaarTilOgMed: '1990' },
      { kommunenummer: { oppholdskommunenummer: '0301' } },
    ]) {
      const body = { personstatustyper: ['aktiv'], ...criteria };
      const { jobbId } = (await bench.ask('/uttrekk/tilpasset', { body })).body;
      expect((await readExtract(bench, jobbId)).flat()).toContain(number);
    }
  });
});
