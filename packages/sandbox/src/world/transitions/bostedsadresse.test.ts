import { beforeEach, describe, expect, test } from 'vitest';
import { createWorldBench, is, of, type WorldBench } from '../../../test/world-bench.ts';

let bench: WorldBench;
let person: number;
let personidentifikator: string;
beforeEach(() => {
  bench = createWorldBench();
  person = bench.find(is.single);
  personidentifikator = bench.number(person);
});

describe('a move', () => {
  test('makes the old home history and begins the new one', () => {
    const told = bench.told({
      type: 'bostedsadresse-moved',
      personidentifikator,
      adresse: { kommunenummer: '5501' },
      dato: '2026-01-10',
    });
    expect(told).toEqual([['endringIBostedsadresse', person, personidentifikator]]);
    const [current, historic] = bench.document(person).bostedsadresse ?? [];
    expect(current).toMatchObject({
      erGjeldende: true,
      aarsak: 'Flytting innenlands',
      flyttedato: '2026-01-10',
      adressegradering: 'ugradert',
    });
    expect(JSON.stringify(current)).toContain('"kommunenummer":"5501"');
    expect(historic).toMatchObject({ erGjeldende: false, opphoerstidspunkt: '2026-01-10T00:00:00+01:00' });
  });

  test('to somebody’s home is to the same address', () => {
    const host = bench.find((held, index) => is.single(held) && index !== person);
    bench.append({ type: 'bostedsadresse-moved', personidentifikator, adresse: { hos: bench.number(host) } });
    const { flyttedato: _, ...home } = of.home(bench.held(person)) ?? expect.unreachable();
    expect(of.home(bench.held(host))).toMatchObject(home);
  });

  test('anywhere in a kommune is not always to the same home', () => {
    const homes = new Set<string>();
    for (let i = 0; i < 20; i++) {
      bench.append({ type: 'bostedsadresse-moved', personidentifikator, adresse: { kommunenummer: '0301' } });
      homes.add(JSON.stringify(of.home(bench.held(person))));
    }
    expect(homes.size).toBe(20);
  });

  test('is refused to those who are not resident, and to nowhere', () => {
    const moved = { type: 'bostedsadresse-moved', adresse: { kommunenummer: '0301' } };
    const abroad = bench.number(bench.find((held) => of.status(held) === 'utflyttet'));
    const dead = bench.number(bench.find((held) => of.status(held) === 'doed'));
    expect(bench.refused({ ...moved, personidentifikator: abroad })).toMatch(/^personidentifikator: .* not resident/);
    expect(bench.refused({ ...moved, personidentifikator: dead })).toMatch(/^personidentifikator: .* dead/);
    for (const adresse of [{}, { kommunenummer: 301 }, { adressenavn: 'A', husnummer: '1' }, { hos: 'A' }, [], 'her']) {
      expect(bench.refused({ ...moved, personidentifikator, adresse })).toMatch(/^adresse: must be an object/);
    }
    const adresse = { kommunenummer: '0301', adressenavn: 'Veien', husnummer: '1', postnummer: '9999' };
    expect(bench.refused({ ...moved, personidentifikator, adresse })).toMatch(/^adresse: has a postnummer/);
  });
});

describe('a home written anew', () => {
  test('is in another kommune though nobody moved: the old entry is history without an end (recorded in Altinn/altinn-register)', () => {
    const before = bench.document(person).bostedsadresse?.[0] ?? expect.unreachable();
    const told = bench.told({ type: 'bostedsadresse-rewritten', personidentifikator, kommunenummer: '5603' });
    expect(told).toEqual([['endringIBostedsadresseUtenFlytting', person, personidentifikator]]);
    const [current, historic] = bench.document(person).bostedsadresse ?? [];
    expect(current).toEqual({
      ...before,
      ajourholdstidspunkt: '2026-01-15T12:30:00+01:00',
      kilde: 'Matrikkelen',
      aarsak: 'Kommuneregulering',
      vegadresse: { ...before.vegadresse, kommunenummer: '5603' },
    });
    expect(historic).toEqual({ ...before, erGjeldende: false });
    expect(historic).not.toHaveProperty('opphoerstidspunkt');
  });

  test('is on a street with another name', () => {
    bench.append({ type: 'bostedsadresse-rewritten', personidentifikator, adressenavn: 'Nye Prøvevei' });
    expect(bench.document(person).bostedsadresse?.[0]?.vegadresse?.adressenavn).toBe('Nye Prøvevei');
  });

  test('is refused where there is none, or nothing new', () => {
    const rewritten = { type: 'bostedsadresse-rewritten', personidentifikator };
    expect(bench.refused(rewritten)).toMatch(/^adressenavn: is missing, and so is kommunenummer/);
    expect(bench.refused({ ...rewritten, kommunenummer: '0000' })).toMatch(/^kommunenummer: is none/);
    const holder = bench.number(bench.find(is.dNumber));
    expect(bench.refused({ ...rewritten, personidentifikator: holder, kommunenummer: '0301' })).toMatch(
      /^personidentifikator: .* no bostedsadresse/,
    );
    const abroad = bench.number(bench.find((held) => of.status(held) === 'utflyttet' && of.isOpen(held)));
    expect(bench.refused({ ...rewritten, personidentifikator: abroad, adressenavn: 'Veien' })).toMatch(
      /^adressenavn: .* without a street/,
    );
  });
});
