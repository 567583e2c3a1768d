import { beforeEach, describe, expect, test } from 'vitest';
import { createWorldBench, is, now, of, type WorldBench } from '../../test/world-bench.ts';
import { createPersons, type Persons } from './persons.ts';

let bench: WorldBench;
let persons: Persons;
beforeEach(() => {
  bench = createWorldBench();
  persons = createPersons(bench.world);
});

describe('by number', () => {
  test('a number of today and one of before lead to the same person', () => {
    const person = bench.find(is.dNumber);
    const dNumber = bench.number(person);
    bench.append({ type: 'innflytting-registered', personidentifikator: dNumber, fraflyttingsland: 'SWE' });
    const number = bench.number(person);
    for (const known of [dNumber, number]) {
      expect(persons.byNumber(known, now)?.index).toBe(person);
      expect(persons.byNumber(known, now)?.document.identifikasjonsnummer?.[0]?.foedselsEllerDNummer).toBe(number);
    }
    expect(persons.byNumber(number, now - 1)).toBeUndefined();
    expect(persons.byNumber(dNumber, now - 1)?.index).toBe(person);
  });

  test('one that is still to be given to nobody', () => {
    const person = bench.findWaiting();
    const number = bench.world.numberOf(person, 'foedselsnummer') ?? '';
    expect(persons.byNumber(number, bench.clock.now)).toBeUndefined();
    expect(persons.byNumber(bench.number(person), bench.clock.now)?.index).toBe(person);
    expect(bench.refused({ type: 'person-repaired', personidentifikator: number })).toMatch(/belongs to nobody/);
  });

  test('one of a duplicate to who carries on, until they are split', () => {
    const [duplicate, survivor] = [bench.find(is.dNumber), bench.find(is.single)];
    const closed = bench.number(duplicate);
    bench.append({ type: 'person-merged', personidentifikator: closed, gjeldende: bench.number(survivor) });
    expect(persons.byNumber(closed, now)?.index).toBe(survivor);
    bench.append({ type: 'person-split', personidentifikator: closed });
    expect(persons.byNumber(closed, now)?.index).toBe(duplicate);
  });

  test('one of a newcomer, of whom nothing was known before', () => {
    const mother = bench.find((held) => is.single(held) && of.isWoman(held));
    bench.append({ type: 'foedsel-registered', personidentifikator: bench.number(mother), kjoenn: 'mann' });
    const child = bench.world.size;
    expect(persons.byNumber(bench.number(child), now)?.index).toBe(child);
    expect(persons.byNumber(bench.number(child), now - 1)).toBeUndefined();
  });
});

describe('after an event', () => {
  test('a document stays as it was, whatever else happens at the same time', () => {
    const [ward, verge, holder] = [bench.find(is.single), bench.find(is.married), bench.find(is.dNumber)];
    const personidentifikator = bench.number(ward);
    bench.append({
      type: 'vergemaal-registered',
      personidentifikator,
      verge: bench.number(verge),
      vergemaaltype: 'voksen',
    });
    bench.append({
      type: 'vergemaal-registered',
      personidentifikator,
      verge: bench.number(holder),
      vergemaaltype: 'voksen',
    });
    const all = () =>
      (bench.world.life(ward, now)?.hendelser ?? []).map(
        ({ nummer }) => persons.afterEvent(ward, nummer, now)?.document,
      );
    const before = all();
    const numberOf = (verge_: string | undefined): boolean => JSON.stringify(before.at(-1)).includes(verge_ ?? '');
    expect([bench.number(verge), bench.number(holder)].every(numberOf)).toBe(true);
    bench.append({
      type: 'kjoenn-changed',
      personidentifikator: bench.number(verge),
      kjoenn: of.isWoman(bench.held(verge)) ? 'mann' : 'kvinne',
    });
    bench.append({
      type: 'navn-changed',
      personidentifikator: bench.number(verge),
      fornavn: 'HELT',
      etternavn: 'ANDRE',
    });
    bench.append({
      type: 'person-merged',
      personidentifikator: bench.number(holder),
      gjeldende: bench.number(bench.find(is.minor)),
    });
    expect(all()).toEqual(before);
    bench.append({ type: 'navn-changed', personidentifikator, fornavn: 'EN', etternavn: 'TO' });
    expect(all().slice(0, -1)).toEqual(before);
    expect(JSON.stringify(all().at(-1))).toContain('HELT');
    expect(JSON.stringify(all().at(-1))).not.toContain(bench.world.numberOf(holder, 'dNummer'));
    expect(persons.afterEvent(ward, before.length, now)?.historicSince).toBe(now);
    expect(persons.afterEvent(ward, before.length + 1, now)?.historicSince).toBeUndefined();
  });

  test('there is none of an event that is not noted, nor of somebody who is not there', () => {
    const person = bench.find(is.single);
    const count = bench.world.life(person, now)?.hendelser.length ?? 0;
    expect(persons.afterEvent(person, count + 1, now)).toBeUndefined();
    bench.append({ type: 'person-repaired', personidentifikator: bench.number(person) });
    expect(persons.afterEvent(person, count + 1, now)?.index).toBe(person);
    expect(persons.afterEvent(person, count + 1, now - 1)).toBeUndefined();
    expect(persons.afterEvent(bench.world.size, 1, now)).toBeUndefined();
  });
});
