import { idnr } from '@navikt/fnrvalidator';
import { beforeEach, describe, expect, test } from 'vitest';
import { createWorldBench, is, of, type WorldBench } from '../../../test/world-bench.ts';

let bench: WorldBench;
beforeEach(() => {
  bench = createWorldBench();
});

describe('immigration', () => {
  test('with a d-number gives a fødselsnummer: noted under the old number first, then under the new', () => {
    const person = bench.find((held) => is.dNumber(held) && (held.oppholdsadresse ?? []).length === 1);
    const dNumber = bench.number(person);
    const told = bench.told({
      type: 'innflytting-registered',
      personidentifikator: dNumber,
      fraflyttingsland: 'SWE',
      fraflyttingsstedIUtlandet: 'Lund',
      adresse: { kommunenummer: '5601' },
      dato: '2026-01-12',
    });
    const number = bench.number(person);
    expect(told).toEqual([
      ['endringIIdentifikasjonsnummer', person, dNumber],
      ['personErBosatt', person, number],
      ['endringIInnflytting', person, number],
    ]);
    expect(idnr(number)).toEqual({ status: 'valid', type: 'tnr' });
    const document = bench.document(person);
    expect(document).toMatchObject({
      identifikasjonsnummer: [
        { foedselsEllerDNummer: number, identifikatortype: 'foedselsnummer', status: 'iBruk', erGjeldende: true },
        { foedselsEllerDNummer: dNumber, identifikatortype: 'dNummer', status: 'opphoert', erGjeldende: false },
      ],
      status: [{ status: 'bosatt' }, { status: 'midlertidig', erGjeldende: false }],
      innflytting: [{ fraflyttingsland: 'SWE', fraflyttingsstedIUtlandet: 'Lund' }],
      bostedsadresse: [{ flyttedato: '2026-01-12' }],
    });
    expect(document.oppholdsadresse?.some(({ erGjeldende }) => erGjeldende)).toBe(false);
    expect(bench.world.indexOf(dNumber)).toBe(person);
    expect(bench.world.indexOf(number)).toBe(person);
    expect(bench.world.personidentifikator(person)).toBe(number);
  });

  test('gives the number that the world computes for who would have got one', () => {
    const person = bench.findWaiting();
    bench.append({
      type: 'innflytting-registered',
      personidentifikator: bench.number(person),
      fraflyttingsland: 'XUK',
    });
    expect(bench.number(person)).toBe(bench.world.numberOf(person, 'foedselsnummer'));
  });

  test('gives a number of the same birthday and sex', () => {
    for (let index = 0, found = 0; found < 12; index++) {
      const held = bench.held(index);
      if (!is.dNumber(held)) continue;
      found++;
      const dNumber = bench.number(index);
      bench.append({ type: 'innflytting-registered', personidentifikator: dNumber, fraflyttingsland: 'XUK' });
      const number = bench.number(index);
      expect(`${Number(number[0]) + 4}${number.slice(1, 6)}`).toBe(dNumber.slice(0, 6));
      expect(Number(number[8]) % 2 === 0).toBe(of.isWoman(held));
    }
  });

  test('of who comes back keeps the number', () => {
    const person = bench.find((held) => of.status(held) === 'utflyttet');
    const told = bench.told({
      type: 'innflytting-registered',
      personidentifikator: bench.number(person),
      fraflyttingsland: 'ESP',
      adresse: { kommunenummer: '4601', adressenavn: 'Prøveveien', husnummer: '12', husbokstav: 'C' },
    });
    expect(told.map(([type]) => type)).toEqual(['personErBosatt', 'endringIInnflytting']);
    expect(bench.document(person).bostedsadresse?.[0]).toMatchObject({
      vegadresse: {
        kommunenummer: '4601',
        adressenavn: 'Prøveveien',
        adressenummer: { husnummer: '12', husbokstav: 'C' },
        poststed: { poststedsnavn: 'BERGEN' },
      },
    });
    expect(
      bench.refused({
        type: 'innflytting-registered',
        personidentifikator: bench.number(person),
        fraflyttingsland: 'ESP',
      }),
    ).toMatch(/^personidentifikator: .* resident already/);
  });
});

describe('emigration', () => {
  test('ends the home, which is unknown from then on', () => {
    const person = bench.find(is.single);
    const personidentifikator = bench.number(person);
    const told = bench.told({
      type: 'utflytting-registered',
      personidentifikator,
      tilflyttingsland: 'DNK',
      tilflyttingsstedIUtlandet: 'Aarhus',
      dato: '2026-01-02',
    });
    expect(told).toEqual([
      ['personErUtflyttet', person, personidentifikator],
      ['endringIUtflytting', person, personidentifikator],
    ]);
    const { status, utflytting, bostedsadresse = [] } = bench.document(person);
    expect(status).toMatchObject([{ status: 'utflyttet' }, { status: 'bosatt', erGjeldende: false }]);
    expect(utflytting).toMatchObject([
      { tilflyttingsland: 'DNK', tilflyttingsstedIUtlandet: 'Aarhus', utflyttingsdato: '2026-01-02' },
    ]);
    expect(bostedsadresse.slice(0, 2)).toMatchObject([
      { ukjentBosted: {}, flyttedato: '2026-01-02', erGjeldende: true },
      { erGjeldende: false, opphoerstidspunkt: '2026-01-02T00:00:00+01:00' },
    ]);
    expect(bench.refused({ type: 'utflytting-registered', personidentifikator, tilflyttingsland: 'DNK' })).toMatch(
      /^personidentifikator: .* not resident/,
    );
  });

  test('before the present home began is refused', () => {
    const person = bench.find(is.single);
    const event = { type: 'utflytting-registered', personidentifikator: bench.number(person), tilflyttingsland: 'DNK' };
    expect(bench.refused({ ...event, dato: '1999-01-01' })).toMatch(/^dato: is before/);
  });
});
