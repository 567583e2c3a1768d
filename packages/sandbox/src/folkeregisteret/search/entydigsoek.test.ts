import { beforeAll, describe, expect, test } from 'vitest';
import {
  createFolkeregisteretBench,
  type FolkeregisteretBench,
  numberOf,
} from '../../../test/folkeregisteret-bench.ts';
import { type Rettighetspakke, rettighetspakker } from '../../generated/folkeregisteret/rettighetspakker.ts';
import type { Folkeregisterperson, Vegadresse } from '../../generated/folkeregisteret/types.ts';
import type { QuirkOptions } from '../../quirks.ts';

/** So many that some share name and postnummer. */
const size = 100_000;

type Query = Readonly<Record<string, string>>;

let bench: FolkeregisteretBench;
let person: Folkeregisterperson;
let criteria: Query;
beforeAll(async () => {
  bench = await createFolkeregisteretBench({ size });
  person = bench.find(
    ({ navn, bostedsadresse, utenlandskPersonidentifikasjon: foreign, ...rest }) =>
      foreign &&
      rest.utlendingsmyndighetenesIdentifikasjonsnummer &&
      rest.legitimasjonsdokument &&
      !rest.doedsfall &&
      !rest.adressebeskyttelse &&
      navn?.length === 1 &&
      bostedsadresse?.[0]?.erGjeldende &&
      bostedsadresse[0].vegadresse,
  );
  criteria = criteriaOf(person);
});

function criteriaOf(of: Folkeregisterperson): Query {
  const { fornavn, mellomnavn, etternavn } = of.navn?.[0] ?? {};
  const { adressenavn = '', adressenummer, poststed }: Partial<Vegadresse> = of.bostedsadresse?.[0]?.vegadresse ?? {};
  const foreign = of.utenlandskPersonidentifikasjon?.[0];
  const document = of.legitimasjonsdokument?.[0];
  return {
    navn: [fornavn, mellomnavn, etternavn].filter(Boolean).join(' '),
    identifikasjonsnummer: numberOf(of),
    foedselsdato: (of.foedsel?.[0]?.foedselsdato ?? '').replaceAll('-', ''),
    postnummer: poststed?.postnummer ?? '',
    adressenavn,
    husnummer: `${adressenummer?.husnummer}${adressenummer?.husbokstav ?? ''}`,
    utenlandskpersonidentifikasjon: `${foreign?.utstederland}-${foreign?.identifikasjonsnummer}`,
    legitimasjonsdokument: `${document?.utstederland}-${document?.identifikasjonsdokumentnummer}`,
    utlendingsmyndighetenesidentifikasjonsnummer:
      of.utlendingsmyndighetenesIdentifikasjonsnummer?.[0]?.identifikasjonsnummer ?? '',
  };
}

const search = (query: Query, pakke?: Rettighetspakke, by = bench) =>
  by.ask(`/personer/entydigsoek?${new URLSearchParams({ part: 'navn', ...query })}`, pakke ? { pakke } : {});
const having = (...names: readonly string[]): Query =>
  Object.fromEntries(names.map((name) => [name, criteria[name] ?? '']));
const switched = (folkeregisteret: QuirkOptions['folkeregisteret']) =>
  createFolkeregisteretBench({ size, quirks: { folkeregisteret: { ...folkeregisteret } } });

describe('a combination', () => {
  // oppslag.md.
  test.each([
    ['identifikasjonsnummer'],
    ['foedselsdato'],
    ['postnummer'],
    ['adressenavn', 'husnummer'],
    ['utenlandskpersonidentifikasjon'],
    ['legitimasjonsdokument'],
    ['utlendingsmyndighetenesidentifikasjonsnummer'],
    ['foedselsdato', 'postnummer', 'adressenavn', 'husnummer', 'identifikasjonsnummer'],
  ])('navn with %s %s finds the person', async (...names) => {
    const { status, body } = await search(having('navn', ...names));
    expect(status).toBe(200);
    expect((body.identifikasjonsnummer as { foedselsEllerDNummer: string }[])[0]?.foedselsEllerDNummer).toBe(
      numberOf(person),
    );
  });

  test.each([
    [[]],
    [['navn']],
    [['navn', 'husnummer']],
    [['identifikasjonsnummer']],
    [['foedselsdato']],
    [['foedselsdato', 'postnummer']],
    [['postnummer', 'adressenavn', 'husnummer']],
    [['foedselsdato', 'utenlandskpersonidentifikasjon']],
    [['foedselsdato', 'legitimasjonsdokument']],
  ])('%j gives no right to a hit: 400', async (names) => {
    expect((await search(having(...names))).status).toBe(400);
  });

  test('navn with adressenavn alone finds only addresses without a number', async () => {
    expect((await search(having('navn', 'adressenavn'))).status).toBe(404);
  });

  test.each<[string, readonly Rettighetspakke[]]>([
    ['utenlandskpersonidentifikasjon', ['offentlig-med-hjemmel', 'eid']],
    ['legitimasjonsdokument', ['offentlig-med-hjemmel', 'eid']],
    ['utlendingsmyndighetenesidentifikasjonsnummer', ['offentlig-med-hjemmel']],
    ['utlendingsmyndighetenesIdentifikasjonsnummer', ['offentlig-med-hjemmel']],
  ])('navn with %s is for %j only', async (name, packages) => {
    const value = criteria[name.toLowerCase()] ?? '';
    for (const pakke of Object.keys(rettighetspakker) as Rettighetspakke[]) {
      const { status } = await search({ ...having('navn'), [name]: value }, pakke);
      expect([pakke, status]).toEqual([pakke, packages.includes(pakke) ? 200 : 400]);
    }
  });

  test('navn and postnummer need an address by switch (1.5)', async () => {
    const other = await switched({ navnAndPostnummer: 'with-adressenavn' });
    expect((await search(having('navn', 'postnummer'), undefined, other)).status).toBe(400);
    expect((await search(having('navn', 'postnummer', 'adressenavn', 'husnummer'), undefined, other)).status).toBe(200);
  });

  test.each(['utenlandskpersonidentifikasjon', 'legitimasjonsdokument'])(
    'foedselsdato with %s is enough by switch (1.5)',
    async (paper) => {
      const other = await switched({ foedselsdatoAndForeignId: 'enough' });
      expect((await search(having('foedselsdato', paper), undefined, other)).status).toBe(200);
    },
  );

  test('finans finds by foreign number by switch (1.5)', async () => {
    const other = await switched({ finansForeignIds: 'searchable' });
    expect((await search(having('navn', 'utenlandskpersonidentifikasjon'), 'finans', other)).status).toBe(200);
  });
});

describe('malformed', () => {
  test.each([
    ['navn', 'ENSOM'],
    ['foedselsdato', '1971-07-18'],
    ['foedselsdato', '19710230'],
    ['foedselsdato', '18071971'],
    ['identifikasjonsnummer', '123'],
    ['postnummer', '12'],
    ['adressenavn', 'Ka'],
    ['husnummer', 'A7'],
    ['husnummer', '12345'],
    ['legitimasjonsdokument', 'DK-1'],
    ['opplysningsgrunnlag', 'begge'],
    ['soekFonetisk', 'ja'],
  ])('%s=%s: 400 that names it', async (name, value) => {
    const { status, body } = await search({ ...having('navn', 'foedselsdato'), [name]: value });
    expect([status, String(body.melding).toLowerCase()]).toEqual([400, expect.stringContaining(name.toLowerCase())]);
    expect(body.melding).not.toContain(value);
  });

  test('a foreign number, in the words published', async () => {
    const { body } = await search({ ...having('navn'), utenlandskpersonidentifikasjon: 'Argentina 1' });
    expect(body.melding).toBe('UtenlandskPersonidentifikasjon er ikke på gyldig format');
  });
});

describe('nobody', () => {
  test.each<Query>([{ navn: 'INGEN SLIK' }, { foedselsdato: '19000101' }])('like %j: 404', async (query) => {
    const { status, body } = await search({ ...having('navn', 'foedselsdato'), ...query });
    expect([status, body.kode]).toEqual([404, 'FREG-404']);
  });

  test('is 400 and FREG-001 by switch, in the words published', async () => {
    const other = await switched({ entydigsoekWithoutHit: '400' });
    const { status, body } = await search({ ...having('foedselsdato'), navn: 'INGEN SLIK' }, undefined, other);
    expect([status, body]).toEqual([
      400,
      { kode: 'FREG-001', melding: 'Feil i tjenesten. Vennligst prøv igjen seinere.' },
    ]);
  });

  test('is like two: 404', async () => {
    const seen = new Set<string>();
    const alike = bench.find(({ navn, bostedsadresse }) => {
      const { fornavn = '', etternavn = '' } = navn?.[0] ?? {};
      const poststed = bostedsadresse?.find(({ erGjeldende }) => erGjeldende)?.vegadresse?.poststed;
      const key = `${fornavn.split(' ')[0]} ${etternavn} ${poststed?.postnummer}`;
      return poststed && fornavn && (seen.has(key) || !seen.add(key));
    });
    const { navn: name = '', postnummer = '', foedselsdato = '' } = criteriaOf(alike);
    const navn = `${name.split(' ')[0]} ${name.split(' ').at(-1)}`;
    expect((await search({ navn, postnummer })).status).toBe(404);
    expect((await search({ navn, postnummer, foedselsdato })).status).toBe(200);
  });
});

describe('the name', () => {
  const by = async (navn: string, more: Query = {}) =>
    (await search({ ...having('identifikasjonsnummer'), navn, ...more })).status;
  let married: Folkeregisterperson;
  beforeAll(() => {
    married = bench.find(
      ({ navn, doedsfall }) =>
        !doedsfall && navn?.length === 2 && !navn[0]?.mellomnavn && navn[0]?.etternavn !== navn[1]?.etternavn,
    );
  });

  test('begins with a given name and ends with a surname, in any case', async () => {
    const [fornavn = '', etternavn = ''] = [person.navn?.[0]?.fornavn, person.navn?.[0]?.etternavn];
    expect(await by(`${fornavn} ${etternavn}`)).toBe(200);
    expect(await by(`${fornavn} ${etternavn}`.toLowerCase())).toBe(200);
    expect(await by(`${etternavn} ${fornavn}`)).toBe(404);
    expect(await by(`${fornavn.slice(0, -1)} ${etternavn}`)).toBe(404);
    expect(await by(`${fornavn} ANNET ${etternavn}`)).toBe(404);
  });

  test('is the one of today, or of any time when historisk is asked for', async () => {
    const [now, before] = married.navn ?? [];
    const search_ = (navn: string, opplysningsgrunnlag: string) =>
      search({ identifikasjonsnummer: numberOf(married), navn, opplysningsgrunnlag });
    for (const [name, basis, status] of [
      [now, 'gjeldende', 200],
      [before, 'gjeldende', 404],
      [before, 'historisk', 200],
      [now, 'historisk', 200],
    ] as const) {
      expect((await search_(`${name?.fornavn} ${name?.etternavn}`, basis)).status).toBe(status);
    }
  });

  test.each(['soekFonetisk', 'soekfonetisk'])('may sound alike with %s', async (flag) => {
    const one = bench.find(
      ({ navn, doedsfall }) => !doedsfall && navn?.length === 1 && /^[^ ]*K[^ ]*$/.test(navn[0]?.fornavn ?? ''),
    );
    const { fornavn = '', etternavn = '' } = one.navn?.[0] ?? {};
    const query = { identifikasjonsnummer: numberOf(one), navn: `${fornavn.replace('K', 'CK')} ${etternavn}` };
    expect((await search(query)).status).toBe(404);
    expect((await search({ ...query, [flag]: 'false' })).status).toBe(404);
    expect((await search({ ...query, [flag]: 'true' })).status).toBe(200);
  });
});

describe('the address', () => {
  test('may be given by its beginning, and its letter must agree', async () => {
    const { adressenavn = '', husnummer = '' } = criteria;
    const by = async (query: Query) =>
      (await search({ ...having('navn', 'foedselsdato', 'husnummer'), ...query })).status;
    expect(await by({ adressenavn: adressenavn.slice(0, 3) })).toBe(200);
    expect(await by({ adressenavn: adressenavn.toUpperCase() })).toBe(200);
    expect(await by({ adressenavn: 'Ingensteds' })).toBe(404);
    expect(
      await by({ adressenavn, husnummer: /[A-Z]$/.test(husnummer) ? husnummer.slice(0, -1) : `${husnummer}A` }),
    ).toBe(404);
  });

  test('of who is protected is not found outside public bodies', async () => {
    const secret = bench.find(
      ({ adressebeskyttelse, bostedsadresse, doedsfall }) =>
        !doedsfall &&
        adressebeskyttelse?.[0]?.erGjeldende &&
        bostedsadresse?.[0]?.erGjeldende &&
        bostedsadresse[0].vegadresse,
    );
    const { navn = '', postnummer = '', foedselsdato = '' } = criteriaOf(secret);
    for (const [pakke, status] of [
      ['offentlig-med-hjemmel', 200],
      ['offentligutenhjemmel', 200],
      ['finans', 404],
      ['privat', 404],
    ] as const) {
      expect([pakke, (await search({ navn, postnummer, foedselsdato }, pakke)).status]).toEqual([pakke, status]);
    }
  });
});

test('the former number finds too, without asking for history (1.6.2)', async () => {
  const arrived = bench.find((one) => one.identifikasjonsnummer?.length === 2 && one.navn?.[0]);
  const { fornavn, etternavn } = arrived.navn?.[0] ?? {};
  const identifikasjonsnummer = arrived.identifikasjonsnummer?.[1]?.foedselsEllerDNummer ?? '';
  expect((await search({ navn: `${fornavn} ${etternavn}`, identifikasjonsnummer })).status).toBe(200);
});

test('part is checked as everywhere', async () => {
  expect((await search({ ...having('navn', 'foedselsdato'), part: 'x' })).status).toBe(406);
});
