import { beforeEach, expect, test } from 'vitest';
import { createWorldBench, is, type WorldBench } from '../../../test/world-bench.ts';

let bench: WorldBench;
let person: number;
let personidentifikator: string;
beforeEach(() => {
  bench = createWorldBench();
  person = bench.find((held) => is.single(held) && held.oppholdsadresse === undefined);
  personidentifikator = bench.number(person);
});

test('a resident stays elsewhere for a reason, and comes home', () => {
  const told = bench.told({
    type: 'oppholdsadresse-set',
    personidentifikator,
    adresse: { kommunenummer: '5001' },
    oppholdAnnetSted: 'pendler',
    dato: '2026-01-03',
  });
  expect(told).toEqual([['endringIOppholdsadresse', person, personidentifikator]]);
  const [stay] = bench.document(person).oppholdsadresse ?? [];
  expect(stay).toMatchObject({
    oppholdsadressedato: '2026-01-03',
    oppholdAnnetSted: 'pendler',
    adressegradering: 'ugradert',
    aarsak: 'Oppholdsadresse og opphold annet sted',
  });
  expect(stay).not.toHaveProperty('kirkekrets');
  bench.append({ type: 'oppholdsadresse-ended', personidentifikator, dato: '2026-01-14' });
  expect(bench.document(person).oppholdsadresse).toMatchObject([
    { erGjeldende: false, opphoerstidspunkt: '2026-01-14T00:00:00+01:00' },
  ]);
  expect(bench.refused({ type: 'oppholdsadresse-ended', personidentifikator })).toMatch(/no oppholdsadresse/);
});

test('the address may be abroad, or unknown', () => {
  const utenlandskAdresse = {
    adressenavn: 'Kungsgatan 1',
    postkode: '11143',
    byEllerStedsnavn: 'Stockholm',
    landkode: 'SE',
  };
  bench.append({ type: 'oppholdsadresse-set', personidentifikator, utenlandskAdresse, oppholdAnnetSted: 'utenriks' });
  expect(bench.document(person).oppholdsadresse?.[0]).toMatchObject({ utenlandskAdresse });
  bench.append({ type: 'oppholdsadresse-set', personidentifikator, oppholdAnnetSted: 'militaer' });
  expect(bench.document(person).oppholdsadresse?.[0]).toMatchObject({ adressenErUkjent: true });
  expect(bench.document(person).oppholdsadresse?.filter(({ erGjeldende }) => erGjeldende)).toHaveLength(1);
});

test('holders of a d-number need no reason, and must not have one', () => {
  const holder = bench.number(bench.find(is.dNumber));
  const event = {
    type: 'oppholdsadresse-set',
    personidentifikator: holder,
    adresse: { kommunenummer: '0301' },
  } as const;
  expect(bench.refused({ ...event, oppholdAnnetSted: 'pendler' })).toMatch(/^oppholdAnnetSted: is for residents/);
  expect(bench.told(event).map(([type]) => type)).toEqual(['endringIOppholdsadresse']);
});

test('what makes no sense is refused', () => {
  const event = { type: 'oppholdsadresse-set', personidentifikator };
  const abroad = { adressenavn: 'A', postkode: '1', byEllerStedsnavn: 'B', landkode: 'SE' };
  expect(bench.refused(event)).toMatch(/^oppholdAnnetSted: is missing/);
  expect(bench.refused({ ...event, oppholdAnnetSted: 'ferie' })).toMatch(
    /^oppholdAnnetSted: must be militaer, .* or pendler/,
  );
  expect(
    bench.refused({
      ...event,
      oppholdAnnetSted: 'pendler',
      adresse: { kommunenummer: '0301' },
      utenlandskAdresse: abroad,
    }),
  ).toMatch(/^utenlandskAdresse: is given beside adresse/);
  for (const utenlandskAdresse of [{ ...abroad, landkode: 'SWE' }, { ...abroad, etasje: '1' }, {}]) {
    expect(bench.refused({ ...event, oppholdAnnetSted: 'utenriks', utenlandskAdresse })).toMatch(
      /^utenlandskAdresse: must be/,
    );
  }
  bench.append({ type: 'adressebeskyttelse-set', personidentifikator, graderingsnivaa: 'strengtFortrolig' });
  expect(bench.refused({ ...event, oppholdAnnetSted: 'pendler' })).toMatch(/^personidentifikator: .*strengt fortrolig/);
});
