import { idnr } from '@navikt/fnrvalidator';
import { beforeEach, expect, test } from 'vitest';
import { createWorldBench, is, type WorldBench } from '../../../test/world-bench.ts';
import type { DNummerAssigned } from './d-numbers.ts';

let bench: WorldBench;
beforeEach(() => {
  bench = createWorldBench();
});

const assigned: DNummerAssigned = {
  type: 'dNummer-assigned',
  foedselsdato: '1991-07-30',
  kjoenn: 'kvinne',
  fornavn: 'ANNA',
  etternavn: 'KOWALCZYK',
  statsborgerskap: 'POL',
};

test('an assignment from 2032 on has the first individnummer from the top that is free', () => {
  bench.clock.now = Date.UTC(2032, 0, 1);
  const persons = [bench.world.size, bench.world.size + 1];
  for (const _ of persons) bench.append(assigned);
  const numbers = persons.map((person) => bench.number(person));
  expect(numbers.map((number) => number.slice(0, 9))).toEqual(['708791999', '708791999']);
  for (const number of numbers) expect(idnr(number)).toEqual({ status: 'valid', type: 'dnr-and-tnr' });
  expect(numbers[1]).not.toBe(numbers[0]);
});

test('an assignment creates somebody with a d-number, no home and nothing checked', () => {
  const person = bench.world.size;
  const told = bench.told({
    ...assigned,
    dato: '2026-01-05',
    oppholdsadresse: { kommunenummer: '0301' },
    utenlandskIdentifikasjonsnummer: '91073012345',
  });
  const number = bench.number(person);
  expect(told).toEqual([['personErOpprettet', person, number]]);
  expect(idnr(number)).toEqual({ status: 'valid', type: 'dnr-and-tnr' });
  expect(number.slice(0, 6)).toBe('708791');
  const document = bench.document(person);
  expect(document).toMatchObject({
    identifikasjonsnummer: [{ identifikatortype: 'dNummer', status: 'iBruk', aarsak: 'Tildele d-nummer' }],
    status: [{ status: 'midlertidig', gyldighetstidspunkt: '2026-01-05T00:00:00+01:00' }],
    identitetsgrunnlag: [{ identitetsgrunnlagstatus: 'ikkeKontrollert' }],
    utenlandskPersonidentifikasjon: [{ identifikasjonsnummer: '91073012345', utstederland: 'POL' }],
    kjoenn: [{ kjoenn: 'kvinne' }],
    foedsel: [{ foedselsdato: '1991-07-30', foedeland: 'POL' }],
    navn: [{ fornavn: 'ANNA', etternavn: 'KOWALCZYK' }],
    statsborgerskap: [{ statsborgerskap: 'POL' }],
    oppholdsadresse: [{ adressegradering: 'ugradert', oppholdsadressedato: '2026-01-05' }],
  });
  expect(document).not.toHaveProperty('bostedsadresse');
  expect(document.oppholdsadresse?.[0]).not.toHaveProperty('grunnkrets');
});

test.each(['1912-02-29', '1939-12-31', '1940-01-01', '1999-12-31', '2000-02-29', '2026-01-15'])(
  'somebody born on %s gets a valid number that is nobody else’s',
  (foedselsdato) => {
    bench.append({ ...assigned, foedselsdato });
    const number = bench.number(bench.world.size);
    expect(idnr(number)).toEqual({ status: 'valid', type: 'dnr-and-tnr' });
    expect(bench.world.indexOf(number)).toBe(bench.world.size);
    expect(bench.document(bench.world.size).foedsel?.[0]?.foedselsdato).toBe(foedselsdato);
  },
);

test('a d-number becomes inactive and active again, and stays in use', () => {
  const person = bench.find(is.dNumber);
  const personidentifikator = bench.number(person);
  const event = { personidentifikator, dato: '2026-01-10' } as const;
  expect(bench.told({ type: 'dNummer-inactivated', ...event })).toEqual([
    ['endringIStatus', person, personidentifikator],
  ]);
  expect(bench.document(person)).toMatchObject({
    identifikasjonsnummer: [{ status: 'iBruk' }],
    status: [
      { status: 'inaktiv', erGjeldende: true },
      { status: 'midlertidig', erGjeldende: false },
    ],
  });
  expect(bench.refused({ type: 'dNummer-inactivated', ...event })).toMatch(/^personidentifikator: .* already/);
  expect(bench.told({ type: 'dNummer-reactivated', ...event }).map(([type]) => type)).toEqual(['endringIStatus']);
  expect(bench.current(person, 'status')).toEqual({ status: 'midlertidig' });
  expect(bench.refused({ type: 'dNummer-reactivated', ...event })).toMatch(/^personidentifikator: .* already/);
});

test('what makes no sense is refused', () => {
  const resident = bench.number(bench.find(is.single));
  expect(bench.refused({ type: 'dNummer-inactivated', personidentifikator: resident })).toMatch(
    /^personidentifikator: is not a d-number/,
  );
  expect(bench.refused({ ...assigned, foedselsdato: '2026-01-16' })).toMatch(/^foedselsdato: is later/);
  expect(bench.refused({ ...assigned, foedselsdato: '1899-12-31' })).toMatch(/^foedselsdato: is no birthday/);
  expect(bench.refused({ ...assigned, statsborgerskap: 'Polen' })).toMatch(/^statsborgerskap: must be a country/);
  expect(bench.refused({ ...assigned, oppholdsadresse: { kommunenummer: '9999' } })).toMatch(/^oppholdsadresse: .*357/);
  expect(bench.refused({ ...assigned, personidentifikator: resident })).toMatch(/^type: has no fields but/);
});
