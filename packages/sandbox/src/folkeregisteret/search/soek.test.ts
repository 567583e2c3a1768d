import { beforeAll, describe, expect, test } from 'vitest';
import {
  createFolkeregisteretBench,
  type FolkeregisteretBench,
  numberOf,
} from '../../../test/folkeregisteret-bench.ts';
import type { Folkeregisterperson } from '../../generated/folkeregisteret/types.ts';
import { personDocument } from '../document/person-document.ts';

let bench: FolkeregisteretBench;
const everybody: Folkeregisterperson[] = [];
beforeAll(async () => {
  bench = await createFolkeregisteretBench({ size: 9000 });
  const { world } = bench.sandbox;
  for (let index = 0; index < world.size; index++) {
    const life = world.life(index, bench.clock.now);
    if (life) everybody.push(personDocument(world, life.hendelser, bench.clock.now));
  }
}, 60_000); // of a busy machine

async function found(query: string): Promise<readonly string[]> {
  const { status, body } = await bench.ask(`/personer/soek?${query}`);
  expect(status).toBe(200);
  expect(Object.keys(body)).toEqual(['foedselsEllerDNummer']);
  return [...(body.foedselsEllerDNummer as string[])].sort();
}

const living = (person: Folkeregisterperson): boolean => !person.doedsfall;
const home = (person: Folkeregisterperson) => person.bostedsadresse?.find(({ erGjeldende }) => erGjeldende);
const kommune = (person: Folkeregisterperson): string | undefined =>
  home(person)?.vegadresse?.kommunenummer ?? home(person)?.matrikkeladresse?.matrikkelnummer.kommunenummer;
const year = (person: Folkeregisterperson): number => Number(person.foedsel?.[0]?.foedselsaar);
const called =
  (word: string, historisk = false) =>
  (person: Folkeregisterperson): boolean =>
    person.navn?.some(
      ({ erGjeldende, fornavn, mellomnavn = '', etternavn }) =>
        (erGjeldende || historisk) && `${fornavn} ${mellomnavn} ${etternavn}`.split(' ').includes(word),
    ) ?? false;

// Every search against a look at everybody.
describe('a search finds all that fit and nobody else', () => {
  test.each<[query: string, (person: Folkeregisterperson) => boolean]>([
    ['navn=abbor', (p) => living(p) && called('ABBOR')(p)],
    ['navn=AKTIV', (p) => living(p) && called('AKTIV')(p)],
    ['navn=ABBOR&inkluderDoede=true', called('ABBOR')],
    ['navn=ABBOR&inkluderDoede=true&opplysningsgrunnlag=historisk', called('ABBOR', true)],
    ['navn=AKTIV&kjoenn=kvinne', (p) => living(p) && called('AKTIV')(p) && p.kjoenn?.[0]?.kjoenn === 'kvinne'],
    ['foedselsaarFraOgMed=1980&foedselsaarTilOgMed=1981', (p) => living(p) && (year(p) === 1980 || year(p) === 1981)],
    ['foedselsaarTilOgMed=1927&inkluderDoede=true', (p) => year(p) <= 1927],
    ['foedselsaarFraOgMed=2025', (p) => living(p) && year(p) >= 2025],
    ['kommunenummer=0301&kjoenn=mann', (p) => living(p) && kommune(p) === '0301' && p.kjoenn?.[0]?.kjoenn === 'mann'],
    ['fylkesnummer=56', (p) => living(p) && kommune(p)?.startsWith('56') === true],
    [
      'husnummer=3',
      (p) =>
        living(p) &&
        home(p)?.vegadresse?.adressenummer?.husnummer === '3' &&
        !home(p)?.vegadresse?.adressenummer?.husbokstav,
    ],
    ['adressenavn=kaf', (p) => living(p) && home(p)?.vegadresse?.adressenavn.startsWith('Kaf') === true],
  ])('%s', async (query, fits) => {
    const expected = everybody.filter(fits).map(numberOf).sort();
    expect(expected.length).toBeGreaterThan(0);
    expect(await found(query)).toEqual(expected);
  });

  test('oppholdsadresse counts when asked for', async () => {
    const staying = everybody.find(
      (p) =>
        living(p) &&
        p.oppholdsadresse?.[0]?.erGjeldende &&
        p.oppholdsadresse[0].vegadresse &&
        p.oppholdsadresse[0].adressegradering === 'ugradert',
    );
    const { adressenavn = '', poststed } = staying?.oppholdsadresse?.[0]?.vegadresse ?? {};
    const query = `adressenavn=${adressenavn}&postnummer=${poststed?.postnummer}`;
    expect(await found(query)).not.toContain(numberOf(staying ?? {}));
    expect(await found(`${query}&inkluderOppholdsadresse=true`)).toContain(numberOf(staying ?? {}));
  });

  test('a date of birth', async () => {
    for (const { foedsel } of everybody.slice(0, 40)) {
      const [{ foedselsdato = '' } = {}] = foedsel ?? [];
      const expected = everybody
        .filter((p) => p.foedsel?.[0]?.foedselsdato === foedselsdato)
        .map(numberOf)
        .sort();
      if (foedsel)
        expect(await found(`foedselsdato=${foedselsdato.replaceAll('-', '')}&inkluderDoede=true`)).toEqual(expected);
    }
  });

  test('nobody is an empty list, and a success', async () => {
    expect(await found('navn=INGEN')).toEqual([]);
  });
});

describe('how many', () => {
  test('maksTreff at most', async () => {
    const all = await found('kommunenummer=0301');
    const some = await found('kommunenummer=0301&maksTreff=5');
    expect(some).toHaveLength(5);
    expect(all).toEqual(expect.arrayContaining([...some]));
    expect(await found(`kommunenummer=0301&maksTreff=${all.length}`)).toEqual(all);
  });

  test('more than 10 000: 400 that asks for a narrower search', async () => {
    const larger = await createFolkeregisteretBench({ size: 20_000 });
    const { status, body } = await larger.ask('/personer/soek');
    expect([status, body.kode]).toEqual([400, 'FREG-400']);
    expect(body.melding).toMatch(/10 000.*Avgrens/);
    expect((await larger.ask('/personer/soek?maksTreff=10000')).status).toBe(200);
  });

  test.each([
    'maksTreff=0',
    'maksTreff=10001',
    'maksTreff=ti',
    'kjoenn=x',
    'kommunenummer=1',
    'fylkesnummer=0301',
    'foedselsaarFraOgMed=80',
  ])('%s: 400', async (query) => {
    expect((await bench.ask(`/personer/soek?${query}`)).status).toBe(400);
  });
});

test('those who are protected are not found by address outside public bodies', async () => {
  const secret =
    everybody.find((p) => living(p) && home(p)?.adressegradering === 'fortrolig' && home(p)?.vegadresse) ?? {};
  const { adressenavn = '', poststed } = home(secret)?.vegadresse ?? {};
  const path = `/personer/soek?adressenavn=${encodeURIComponent(adressenavn)}&postnummer=${poststed?.postnummer}`;
  expect((await bench.ask(path)).body.foedselsEllerDNummer).toContain(numberOf(secret));
  expect((await bench.ask(path, { pakke: 'finans' })).body.foedselsEllerDNummer).not.toContain(numberOf(secret));
});
