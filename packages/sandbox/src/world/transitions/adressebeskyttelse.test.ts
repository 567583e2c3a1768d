import { beforeEach, describe, expect, test } from 'vitest';
import { createWorldBench, is, of, type WorldBench } from '../../../test/world-bench.ts';

let bench: WorldBench;
let person: number;
let personidentifikator: string;
beforeEach(() => {
  bench = createWorldBench();
  person = bench.find((held) => is.single(held) && !held.postadresse);
  personidentifikator = bench.number(person);
  bench.append({
    type: 'postadresse-set',
    personidentifikator,
    adresse: { postboks: 'Postboks 7', postnummer: '0125', poststedsnavn: 'OSLO' },
    dato: '2026-01-01',
  });
});

const set = (graderingsnivaa: 'fortrolig' | 'strengtFortrolig') =>
  bench.append({ type: 'adressebeskyttelse-set', personidentifikator, graderingsnivaa, dato: '2026-01-10' }).hendelser;

/** What one event did, as `entitet endring`. */
const done = (hendelser: ReturnType<typeof set>): readonly string[] => {
  expect(hendelser.map(({ hendelse }) => [hendelse.hendelsestype, hendelse.person])).toEqual([
    ['endringIAdressebeskyttelse', person],
  ]);
  return hendelser.flatMap(({ hendelse }) =>
    hendelse.egenskaper.map(({ entitet, endring }) => `${entitet} ${endring}`),
  );
};

describe('fortrolig', () => {
  test('grades every address anew, in one event', () => {
    const before = of.home(bench.held(person));
    expect(done(set('fortrolig'))).toEqual([
      'adressebeskyttelse registrereNy',
      'bostedsadresse registrereNy',
      'postadresse registrereNy',
    ]);
    const { adressebeskyttelse, bostedsadresse, postadresse } = bench.document(person);
    expect(adressebeskyttelse).toMatchObject([{ graderingsnivaa: 'fortrolig' }]);
    expect(of.home(bench.held(person))).toEqual({ ...before, adressegradering: 'fortrolig' });
    for (const [address] of [bostedsadresse ?? [], postadresse ?? []]) {
      expect(address).toMatchObject({ erGjeldende: true, adressegradering: 'fortrolig' });
    }
  });

  test('holds for addresses that come later, and ends', () => {
    set('fortrolig');
    bench.append({ type: 'bostedsadresse-moved', personidentifikator, adresse: { kommunenummer: '5501' } });
    expect(of.home(bench.held(person))?.adressegradering).toBe('fortrolig');
    expect(done(bench.append({ type: 'adressebeskyttelse-ended', personidentifikator }).hendelser)).toEqual([
      'adressebeskyttelse opphoere',
      'bostedsadresse registrereNy',
      'postadresse registrereNy',
    ]);
    expect(bench.current(person, 'adressebeskyttelse')).toBeUndefined();
    expect(of.home(bench.held(person))?.adressegradering).toBe('ugradert');
  });
});

describe('strengt fortrolig', () => {
  test('deletes every address but the open one, in one event', () => {
    expect(done(set('strengtFortrolig'))).toEqual([
      'adressebeskyttelse registrereNy',
      'bostedsadresse opphoere',
      'postadresse opphoere',
      'postadresse registrereNy',
    ]);
    const { bostedsadresse, postadresse } = bench.document(person);
    expect(bostedsadresse?.some(({ erGjeldende }) => erGjeldende)).toBe(false);
    expect(postadresse?.filter(({ erGjeldende }) => erGjeldende)).toMatchObject([
      { adressegradering: 'ugradert', postboksadresse: { postbokseier: 'SOT 6', postboks: 'Postboks 2094 Vika' } },
    ]);
    const move = { type: 'bostedsadresse-moved', personidentifikator, adresse: { kommunenummer: '5501' } };
    expect(bench.refused(move)).toMatch(/^personidentifikator: .*strengt fortrolig/);
  });

  test('becomes fortrolig: with a home again, told or not', () => {
    set('strengtFortrolig');
    const event = { type: 'adressebeskyttelse-set', personidentifikator, graderingsnivaa: 'fortrolig' } as const;
    bench.append({ ...event, adresse: { kommunenummer: '1804' } });
    expect(of.home(bench.held(person))).toMatchObject({ adressegradering: 'fortrolig' });
    expect(bench.current(person, 'postadresse')).toBeUndefined();
  });

  test('ends: where somebody lives is unknown unless it is told', () => {
    set('strengtFortrolig');
    expect(done(bench.append({ type: 'adressebeskyttelse-ended', personidentifikator }).hendelser)).toEqual([
      'adressebeskyttelse opphoere',
      'postadresse opphoere',
      'bostedsadresse registrereNy',
    ]);
    expect(of.home(bench.held(person))).toMatchObject({ ukjentBosted: {}, adressegradering: 'ugradert' });
  });

  test('of those who leave and come back no home is told', () => {
    set('strengtFortrolig');
    bench.append({ type: 'utflytting-registered', personidentifikator, tilflyttingsland: 'SWE' });
    const back = { type: 'innflytting-registered', personidentifikator, fraflyttingsland: 'SWE' } as const;
    bench.append({ ...back, adresse: { kommunenummer: '0301' } });
    expect(bench.current(person, 'bostedsadresse')).toBeUndefined();
  });
});

test('what makes no sense is refused', () => {
  const event = { type: 'adressebeskyttelse-set', personidentifikator };
  expect(bench.refused({ ...event, graderingsnivaa: 'klientadresse' })).toMatch(/^graderingsnivaa: must be/);
  expect(bench.refused({ type: 'adressebeskyttelse-ended', personidentifikator })).toMatch(/not protected/);
  set('fortrolig');
  expect(bench.refused({ ...event, graderingsnivaa: 'fortrolig' })).toMatch(/^graderingsnivaa: is what it is already/);
  expect(
    bench.refused({ type: 'adressebeskyttelse-ended', personidentifikator, adresse: { kommunenummer: '0301' } }),
  ).toMatch(/^adresse: .* strengt fortrolig/);
});
