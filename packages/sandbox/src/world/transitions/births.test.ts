import { idnr } from '@navikt/fnrvalidator';
import { beforeEach, describe, expect, test } from 'vitest';
import { createWorldBench, is, of, type WorldBench } from '../../../test/world-bench.ts';
import { dayOf } from '../day.ts';

let bench: WorldBench;
beforeEach(() => {
  bench = createWorldBench();
});

const isMother = (held: Parameters<typeof is.married>[0]): boolean =>
  is.married(held) && of.isWoman(held) && of.age(held) < 45;

describe('a birth', () => {
  test('creates the child, and concerns each parent twice', () => {
    const mother = bench.find(isMother);
    const father = of.sivilstand(bench.held(mother))?.relatertVedSivilstand ?? -1;
    const child = bench.world.size;
    const told = bench.told({
      type: 'foedsel-registered',
      personidentifikator: bench.number(mother),
      annenForelder: bench.number(father),
      kjoenn: 'kvinne',
      dato: '2026-01-10',
    });
    expect(told).toEqual([
      ['personErOpprettet', child, bench.number(child)],
      ['endringIFamilierelasjon', mother, bench.number(mother)],
      ['endringIForeldreansvar', mother, bench.number(mother)],
      ['endringIFamilierelasjon', father, bench.number(father)],
      ['endringIForeldreansvar', father, bench.number(father)],
    ]);
    const number = bench.number(child);
    expect(idnr(number)).toEqual({ status: 'valid', type: 'tnr' });
    expect(number.slice(0, 6)).toBe('108126');
    expect(Number(number[8]) % 2).toBe(0);
    const home = of.home(bench.held(mother)) ?? expect.unreachable();
    const fornavn = bench.current(mother, 'navn')?.fornavn.split(' ')[0];
    const document = bench.document(child);
    expect(document).toMatchObject({
      identifikasjonsnummer: [{ foedselsEllerDNummer: number, status: 'iBruk', aarsak: 'Fødsel' }],
      status: [{ status: 'bosatt', gyldighetstidspunkt: '2026-01-10T00:00:00+01:00' }],
      kjoenn: [{ kjoenn: 'kvinne' }],
      foedsel: [{ foedselsdato: '2026-01-10', foedeland: 'NOR' }],
      foedselINorge: [{ rekkefoelgenummer: 11 }],
      navn: [{ fornavn: `${fornavn}*PIKE` }],
      statsborgerskap: [{ statsborgerskap: 'NOR', ervervsdato: '2026-01-10' }],
      sivilstand: [{ sivilstand: 'ugift' }],
    });
    expect(of.home(bench.held(child))).toEqual({ ...home, flyttedato: dayOf(2026, 1, 10) });
    for (const [parent, role] of [
      [mother, 'mor'],
      [father, 'far'],
    ] as const) {
      expect(document.familierelasjon).toContainEqual(
        expect.objectContaining({
          relatertPerson: bench.number(parent),
          relatertPersonsRolle: role,
          minRolleForPerson: 'barn',
        }),
      );
      expect(bench.document(parent).familierelasjon?.[0]).toMatchObject({
        relatertPerson: number,
        relatertPersonsRolle: 'barn',
        minRolleForPerson: role,
      });
      const ansvar = { ansvar: 'felles', ansvarssubjekt: child, ansvarlig: parent };
      expect(bench.current(parent, 'foreldreansvar')).toEqual(ansvar);
      expect(bench.held(child).foreldreansvar?.map(({ verdi }) => verdi)).toContainEqual(ansvar);
    }
  });

  test('is of a single mother who is responsible alone, of a boy, and on the day', () => {
    const mother = bench.find((held) => is.single(held) && of.isWoman(held));
    const told = bench.told({ type: 'foedsel-registered', personidentifikator: bench.number(mother), kjoenn: 'mann' });
    expect(told.map(([type]) => type)).toEqual([
      'personErOpprettet',
      'endringIFamilierelasjon',
      'endringIForeldreansvar',
    ]);
    const child = bench.world.size;
    expect(bench.current(child, 'foreldreansvar')?.ansvar).toBe('mor');
    expect(bench.current(child, 'navn')?.fornavn).toMatch(/\*GUTT$/);
    expect(bench.current(child, 'foedsel')?.foedselsdato).toBe(dayOf(2026, 1, 15));
  });

  test('of parents who live apart makes the mother responsible alone', () => {
    const mother = bench.find((held) => is.single(held) && of.isWoman(held));
    const father = bench.find((held, index) => is.single(held) && !of.isWoman(held) && index !== mother);
    const told = bench.told({
      type: 'foedsel-registered',
      personidentifikator: bench.number(mother),
      annenForelder: bench.number(father),
      kjoenn: 'mann',
    });
    expect(told.filter(([, person]) => person === father).map(([type]) => type)).toEqual(['endringIFamilierelasjon']);
    expect(bench.held(bench.world.size).foreldreansvar?.map(({ verdi }) => verdi.ansvarlig)).toEqual([mother]);
  });

  test('of somebody protected is protected: no address is told that the mother has not', () => {
    const mother = bench.find((held) => is.single(held) && of.isWoman(held));
    const personidentifikator = bench.number(mother);
    bench.append({ type: 'adressebeskyttelse-set', personidentifikator, graderingsnivaa: 'strengtFortrolig' });
    bench.append({ type: 'foedsel-registered', personidentifikator, kjoenn: 'mann' });
    const { adressebeskyttelse, bostedsadresse, postadresse, foedsel } = bench.document(bench.world.size);
    expect(adressebeskyttelse).toMatchObject([{ graderingsnivaa: 'strengtFortrolig' }]);
    expect(bostedsadresse).toBeUndefined();
    expect(postadresse).toMatchObject([{ postboksadresse: { postbokseier: 'SOT 6' } }]);
    expect(foedsel?.[0]).not.toHaveProperty('foedekommuneINorge');
  });

  test('of a mother who is not resident is only registered', () => {
    const mother = bench.find((held) => is.dNumber(held) && of.isWoman(held) && of.age(held) < 45);
    bench.append({ type: 'foedsel-registered', personidentifikator: bench.number(mother), kjoenn: 'kvinne' });
    const child = bench.world.size;
    expect(bench.current(child, 'status')?.status).toBe('foedselsregistrert');
    expect(bench.current(child, 'bostedsadresse')).toMatchObject({ ukjentBosted: {} });
    expect(bench.current(child, 'statsborgerskap')?.statsborgerskap).toBe(
      bench.current(mother, 'statsborgerskap')?.statsborgerskap,
    );
  });

  test('of many on one day gives each a number of their own', () => {
    const mother = bench.find((held) => is.single(held) && of.isWoman(held));
    const event = { type: 'foedsel-registered', personidentifikator: bench.number(mother), kjoenn: 'mann' } as const;
    for (let i = 0; i < 30; i++) bench.append({ ...event, dato: '1999-12-31' });
    const numbers = Array.from({ length: 30 }, (_, i) => bench.number(bench.world.size + i));
    expect(new Set(numbers).size).toBe(30);
    for (const [i, number] of numbers.entries()) {
      expect(idnr(number)).toEqual({ status: 'valid', type: 'tnr' });
      expect(bench.world.indexOf(number)).toBe(bench.world.size + i);
    }
  });

  // Skatteetaten/folkeregisteret-api-dokumentasjon, nyttfnr2032.md.
  test('from 2032 on leaves up to 3 at the first check digit, and tells no sex', () => {
    const mother = bench.find((held) => is.single(held) && of.isWoman(held) && of.age(held) < 30);
    bench.clock.now = Date.UTC(2031, 11, 31, 23, 30);
    const event = { type: 'foedsel-registered', personidentifikator: bench.number(mother), kjoenn: 'mann' } as const;
    for (let i = 0; i < 12; i++) bench.append(event);
    const numbers = Array.from({ length: 12 }, (_, i) => bench.number(bench.world.size + i));
    const remainders = numbers.map((number) => {
      const weights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
      return weights.reduce((sum, weight, i) => sum + weight * Number(number[i]), 0) % 11;
    });
    expect([...new Set(remainders)].sort()).toEqual([0, 1, 2, 3]);
    expect(new Set(numbers.map((number) => Number(number[8]) % 2)).size).toBe(2);
    for (const [i, number] of numbers.entries()) {
      expect(number.slice(0, 7)).toBe('0181329');
      expect(idnr(number)).toEqual({ status: 'valid', type: 'tnr' });
      expect(bench.world.indexOf(number)).toBe(bench.world.size + i);
      expect(bench.document(bench.world.size + i).kjoenn).toMatchObject([{ kjoenn: 'mann' }]);
    }
  });

  test('is refused where it makes no sense', () => {
    const mother = bench.find(isMother);
    const father = of.sivilstand(bench.held(mother))?.relatertVedSivilstand ?? -1;
    const child = bench.find((held) => is.minor(held) && of.isWoman(held) && of.age(held) < 12);
    const dead = bench.find((held) => of.status(held) === 'doed' && of.isWoman(held));
    const refused = (event: object): string =>
      bench.refused({
        type: 'foedsel-registered',
        personidentifikator: bench.number(mother),
        kjoenn: 'mann',
        ...event,
      });
    expect(refused({ personidentifikator: bench.number(father) })).toMatch(
      /^personidentifikator: is not that of a woman/,
    );
    expect(refused({ personidentifikator: bench.number(child) })).toMatch(/^personidentifikator: .* was a child then/);
    expect(refused({ personidentifikator: bench.number(dead) })).toMatch(/^personidentifikator: .* is dead/);
    expect(refused({ personidentifikator: '01810000000' })).toMatch(/^personidentifikator: belongs to nobody/);
    expect(refused({ annenForelder: bench.number(mother) })).toMatch(/^annenForelder: is the mother herself/);
    expect(refused({ dato: '2026-01-16' })).toMatch(/^dato: lies in the future/);
    expect(refused({ dato: '2026-02-30' })).toMatch(/^dato: must be a date/);
    expect(refused({ kjoenn: 'jente' })).toMatch(/^kjoenn: must be kvinne or mann/);
  });
});
