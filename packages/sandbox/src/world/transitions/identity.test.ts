import { idnr } from '@navikt/fnrvalidator';
import { beforeEach, describe, expect, test } from 'vitest';
import { createWorldBench, is, of, type WorldBench } from '../../../test/world-bench.ts';

let bench: WorldBench;
let person: number;
let personidentifikator: string;
beforeEach(() => {
  bench = createWorldBench();
  person = bench.find((held) => is.single(held) && of.isWoman(held) && held.statsborgerskap?.length === 1);
  personidentifikator = bench.number(person);
});

describe('another sex', () => {
  test('comes with another number: noted under the old one first', () => {
    const told = bench.told({ type: 'kjoenn-changed', personidentifikator, kjoenn: 'mann' });
    const number = bench.number(person);
    expect(told).toEqual([
      ['endringIIdentifikasjonsnummer', person, personidentifikator],
      ['endringIKjoenn', person, number],
    ]);
    expect(idnr(number)).toEqual({ status: 'valid', type: 'tnr' });
    expect(number.slice(0, 6)).toBe(personidentifikator.slice(0, 6));
    expect(Number(number[8]) % 2).toBe(1);
    expect(bench.document(person)).toMatchObject({
      kjoenn: [{ kjoenn: 'mann' }, { kjoenn: 'kvinne', erGjeldende: false }],
      identifikasjonsnummer: [
        { foedselsEllerDNummer: number, status: 'iBruk', erGjeldende: true },
        { foedselsEllerDNummer: personidentifikator, status: 'opphoert', erGjeldende: false },
      ],
    });
    for (const known of [number, personidentifikator]) expect(bench.world.indexOf(known)).toBe(person);
  });

  test('is known to relatives at once, and back again comes a third number', () => {
    const child = bench.find((held) => is.minor(held) && of.relatives(held, 'mor').length === 1);
    const [mother = -1] = of.relatives(bench.held(child), 'mor');
    const before = bench.number(mother);
    bench.append({ type: 'kjoenn-changed', personidentifikator: before, kjoenn: 'mann' });
    bench.append({ type: 'kjoenn-changed', personidentifikator: before, kjoenn: 'kvinne' });
    const numbers = bench
      .document(mother)
      .identifikasjonsnummer?.map(({ foedselsEllerDNummer }) => foedselsEllerDNummer);
    expect(new Set(numbers).size).toBe(3);
    expect(bench.document(child).familierelasjon).toContainEqual(
      expect.objectContaining({ relatertPerson: bench.number(mother), relatertPersonsRolle: 'mor' }),
    );
  });

  test('must be another', () => {
    expect(bench.refused({ type: 'kjoenn-changed', personidentifikator, kjoenn: 'kvinne' })).toMatch(
      /^kjoenn: is what it is/,
    );
  });
});

describe('citizenships', () => {
  test('are several at a time', () => {
    const [mine = ''] = bench.held(person).statsborgerskap?.map(({ verdi }) => verdi.statsborgerskap) ?? [];
    const event = { personidentifikator, statsborgerskap: 'ISL' } as const;
    expect(bench.refused({ type: 'statsborgerskap-lost', ...event, statsborgerskap: mine })).toMatch(/is the only one/);
    expect(bench.told({ type: 'statsborgerskap-acquired', ...event, dato: '2026-01-09' })).toEqual([
      ['endringIStatsborgerskap', person, personidentifikator],
    ]);
    expect(bench.document(person).statsborgerskap).toMatchObject([
      { statsborgerskap: 'ISL', ervervsdato: '2026-01-09', erGjeldende: true },
      { statsborgerskap: mine, erGjeldende: true },
    ]);
    expect(bench.refused({ type: 'statsborgerskap-acquired', ...event })).toMatch(/^statsborgerskap: .* already/);
    expect(
      bench.told({ type: 'statsborgerskap-lost', personidentifikator, statsborgerskap: mine }).map(([type]) => type),
    ).toEqual(['endringIStatsborgerskap']);
    expect(bench.document(person).statsborgerskap).toMatchObject([
      { statsborgerskap: 'ISL', erGjeldende: true },
      { statsborgerskap: mine, erGjeldende: false },
    ]);
    expect(bench.refused({ type: 'statsborgerskap-lost', ...event, statsborgerskap: mine })).toMatch(/has not/);
  });
});

describe('how well an identity is known', () => {
  const set = (identitetsgrunnlagstatus: string, more: object = {}) =>
    ({ type: 'identitetsgrunnlag-set', personidentifikator, identitetsgrunnlagstatus, ...more }) as const;

  test('is checked, and that is history when it is known better', () => {
    expect(bench.told(set('kontrollert') as never)).toEqual([
      ['endringIIdentitetsgrunnlag', person, personidentifikator],
    ]);
    expect(bench.refused(set('kontrollert'))).toMatch(/^identitetsgrunnlagstatus: is what it is already/);
    expect(bench.refused(set('sikker'))).toMatch(/^identitetsgrunnlagstatus: must be ingenStatus/);
  });

  test('is unik from 2027-02-01 on, and in the playground before', () => {
    expect(bench.refused(set('unik'))).toMatch(/^identitetsgrunnlagstatus: is unik from 2027-02-01 on/);
    bench.clock.now = Date.UTC(2027, 0, 31, 22, 59, 59);
    expect(bench.refused(set('unik'))).toMatch(/from 2027-02-01 on/);
    bench.clock.now += 1000;
    bench.append(set('unik') as never);
    expect(bench.document(person).identitetsgrunnlag?.[0]).toMatchObject({
      identitetsgrunnlagstatus: 'unik',
      erGjeldende: true,
    });
    expect(bench.refused(set('kontrollert'))).toMatch(/^identitetsgrunnlagstatus: is kontrollert, which unik includes/);
    const early = createWorldBench();
    early.append(set('unik', { playground: true }) as never);
    expect(early.current(person, 'identitetsgrunnlag')?.identitetsgrunnlagstatus).toBe('unik');
  });
});
