import { beforeEach, describe, expect, test } from 'vitest';
import { createWorldBench, is, of, type WorldBench } from '../../../test/world-bench.ts';

let bench: WorldBench;
let duplicate: number;
let survivor: number;
let closed: string;
beforeEach(() => {
  bench = createWorldBench();
  survivor = bench.find(is.single);
  duplicate = bench.find(is.dNumber);
  closed = bench.number(duplicate);
});

const merge = () =>
  bench.told({ type: 'person-merged', personidentifikator: closed, gjeldende: bench.number(survivor) });

describe('a merger', () => {
  test('closes the duplicate, whose number leads to who carries on', () => {
    const number = bench.number(survivor);
    expect(merge()).toEqual([
      ['personErOpphoertSomDublett', duplicate, closed],
      ['personErViderefoertSomGjeldendeVedSammenslaaing', survivor, number],
    ]);
    expect(bench.world.indexOf(closed)).toBe(survivor);
    expect(bench.number(duplicate)).toBe(number);
    expect(bench.number(survivor)).toBe(number);
    expect(bench.document(survivor).identifikasjonsnummer).toMatchObject([
      { foedselsEllerDNummer: number, status: 'iBruk', erGjeldende: true },
      { foedselsEllerDNummer: closed, status: 'opphoert', identifikatortype: 'dNummer', erGjeldende: false },
    ]);
    expect(bench.current(duplicate, 'status')).toEqual({ status: 'opphoert' });
    bench.append({ type: 'bostedsadresse-moved', personidentifikator: closed, adresse: { kommunenummer: '0301' } });
    expect(bench.document(survivor).bostedsadresse?.[0]?.flyttedato).toBe('2026-01-15');
  });

  test('is known where the duplicate is spoken of', () => {
    const ward = bench.find((held, index) => is.single(held) && index !== survivor);
    const vergemaaltype = 'voksen';
    bench.append({
      type: 'vergemaal-registered',
      personidentifikator: bench.number(ward),
      verge: closed,
      vergemaaltype,
    });
    const verge = () => bench.document(ward).vergemaalEllerFremtidsfullmakt?.[0]?.verge.foedselsEllerDNummer;
    expect(verge()).toBe(closed);
    merge();
    expect(verge()).toBe(bench.number(survivor));
    bench.append({ type: 'person-split', personidentifikator: closed });
    expect(verge()).toBe(closed);
  });

  test('takes every number that the duplicate has had', () => {
    bench.append({ type: 'innflytting-registered', personidentifikator: closed, fraflyttingsland: 'SWE' });
    const second = bench.number(duplicate);
    bench.append({
      type: 'kjoenn-changed',
      personidentifikator: second,
      kjoenn: of.isWoman(bench.held(duplicate)) ? 'mann' : 'kvinne',
    });
    const third = bench.number(duplicate);
    merge();
    for (const number of [closed, second, third]) expect(bench.world.indexOf(number)).toBe(survivor);
    bench.append({ type: 'person-split', personidentifikator: second });
    for (const number of [closed, second, third]) expect(bench.world.indexOf(number)).toBe(duplicate);
    expect(bench.number(duplicate)).toBe(third);
    expect(bench.document(survivor).identifikasjonsnummer).toHaveLength(1);
  });

  test('is refused with family, with oneself, twice, and of those who carry on for others', () => {
    const merged = { type: 'person-merged', personidentifikator: closed, gjeldende: bench.number(survivor) };
    expect(bench.refused({ ...merged, gjeldende: closed })).toMatch(/^gjeldende: belongs to the same person/);
    expect(bench.refused({ ...merged, personidentifikator: bench.number(bench.find(is.married)) })).toMatch(
      /^personidentifikator: .* with family/,
    );
    const another = bench.find((held, index) => is.dNumber(held) && index !== duplicate);
    bench.append({ type: 'person-merged', personidentifikator: bench.number(another), gjeldende: closed });
    expect(bench.refused(merged)).toMatch(/^personidentifikator: .* carries on for another/);
    expect(bench.refused({ ...merged, personidentifikator: bench.world.personidentifikator(another) })).toMatch(
      /carries on/,
    );
  });
});

describe('a split', () => {
  test('gives both back what was theirs', () => {
    const before = [bench.held(duplicate), bench.held(survivor)];
    const number = bench.number(survivor);
    merge();
    expect(bench.told({ type: 'person-split', personidentifikator: closed })).toEqual([
      ['personErEndretVedSplitting', survivor, number],
      ['personErGjenopprettetVedSplitting', duplicate, closed],
    ]);
    expect([bench.held(duplicate), bench.held(survivor)]).toEqual(before);
    expect(bench.world.indexOf(closed)).toBe(duplicate);
    expect(bench.document(survivor).identifikasjonsnummer).toMatchObject([{ foedselsEllerDNummer: number }]);
    expect(merge().map(([type]) => type)[0]).toBe('personErOpphoertSomDublett');
  });

  test('also after the survivor has died, and of newcomers', () => {
    const person = {
      foedselsdato: '1990-01-01',
      kjoenn: 'mann',
      fornavn: 'JAN',
      etternavn: 'NY',
      statsborgerskap: 'POL',
    } as const;
    bench.append({ type: 'dNummer-assigned', ...person });
    const newcomer = bench.world.size;
    const number = bench.number(newcomer);
    bench.append({ type: 'person-merged', personidentifikator: number, gjeldende: bench.number(survivor) });
    bench.append({ type: 'doedsfall-registered', personidentifikator: bench.number(survivor) });
    expect(bench.world.indexOf(number)).toBe(survivor);
    bench.append({ type: 'person-split', personidentifikator: number });
    expect(bench.world.indexOf(number)).toBe(newcomer);
    expect(bench.current(newcomer, 'status')).toEqual({ status: 'midlertidig' });
  });

  test('is refused where nobody was merged', () => {
    expect(bench.refused({ type: 'person-split', personidentifikator: closed })).toMatch(
      /^personidentifikator: is not closed/,
    );
    const computed = bench.find(
      (_, index) =>
        bench.world
          .life(index, bench.clock.now)
          ?.hendelser.some(({ hendelsestype }) => hendelsestype === 'personErOpphoertSomDublett') ?? false,
    );
    const number = bench.world.numberOf(computed, 'dNummer') ?? '';
    expect(bench.refused({ type: 'person-split', personidentifikator: number })).toMatch(
      /^personidentifikator: is not closed/,
    );
  });
});
