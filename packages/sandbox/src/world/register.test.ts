import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, test } from 'vitest';
import { createWorldBench, is, now, of, type WorldBench } from '../../test/world-bench.ts';
import { bostedskommuner, concerns } from './lives/bostedskommune.ts';
import type { Hendelse } from './lives/life.ts';
import { type NotedHendelse, sekvensnummerPerLook } from './lives/lives.ts';
import { slektOf, slektSize } from './lives/slekt.ts';
import { note } from './log/note.ts';
import { createRegister } from './register.ts';
import { createSituation } from './transitions/situation.ts';
import { createWorld, type World } from './world.ts';

const day = 86_400_000;
const year = 365 * day;
const untouched = createWorldBench().world;
const name = ({ person, nummer }: Hendelse): string => `${person}/${nummer}`;

let bench: WorldBench;
let world: World;
let person: number;
beforeEach(() => {
  bench = createWorldBench();
  ({ world } = bench);
  person = bench.find(is.married);
});
const move = (index = person, kommunenummer = '0301') =>
  bench.append({ type: 'bostedsadresse-moved', personidentifikator: bench.number(index), adresse: { kommunenummer } });

describe('the computed life', () => {
  test('of a whole family ends with the first event on one of its members, and of nobody else', () => {
    bench.clock.now = now - 10 * year;
    const before = bench.clock.now;
    const adult = bench.find((held, index) => of.age(held) > 40 && of.age(held) < 60 && is.single(held) && index > 0);
    bench.append({ type: 'navn-changed', personidentifikator: bench.number(adult), fornavn: 'NY', etternavn: 'NY' });
    const first = slektOf(adult) * slektSize;
    let ended = 0;
    for (let index = first; index < first + slektSize; index++) {
      const known = untouched.life(index, before)?.hendelser ?? [];
      const logged = index === adult ? 1 : 0;
      expect(world.life(index, now)?.hendelser.length ?? 0).toBe(known.length + logged);
      expect(world.life(index, now)?.hendelser.slice(0, known.length) ?? []).toEqual(known);
      expect(world.isComputed(index)).toBe(false);
      ended += (untouched.life(index, now)?.hendelser.length ?? 0) - known.length;
    }
    expect(ended).toBeGreaterThan(20);
    const ofFamily = (whose: World, from: number): readonly string[] =>
      [...whose.noted(from, before + 3 * year)].flatMap(({ hendelse }) =>
        slektOf(hendelse.person) === slektOf(adult) ? [name(hendelse)] : [],
      );
    const from = untouched.sekvensnummerAfter(before);
    expect(ofFamily(untouched, from).length).toBeGreaterThan(0);
    expect(ofFamily(world, from)).toEqual([`${adult}/${world.life(adult, now)?.hendelser.length}`]);
    for (const index of [first - 1, first + slektSize, 19]) {
      if (index < 0 || slektOf(index) === slektOf(adult)) continue;
      expect(world.life(index, now)).toEqual(untouched.life(index, now));
      expect(world.isComputed(index)).toBe(true);
    }
  });

  test('is numbered on by the log', () => {
    const before = world.life(person, now)?.hendelser.length ?? -1;
    const [first] = move().hendelser;
    const [second] = move().hendelser;
    expect([first?.hendelse.nummer, second?.hendelse.nummer]).toEqual([before + 1, before + 2]);
    expect(world.life(person, now)?.hendelser.slice(before)).toEqual([first?.hendelse, second?.hendelse]);
  });
});

describe('an event of the log', () => {
  test('is noted when it is learnt, however long it has been true', () => {
    const spouse = of.sivilstand(bench.held(person))?.relatertVedSivilstand ?? -1;
    const { hendelser } = bench.append({
      type: 'statsborgerskap-acquired',
      personidentifikator: bench.number(spouse),
      statsborgerskap: 'ISL',
      dato: '2010-05-17',
    });
    expect(hendelser[0]?.hendelse).toMatchObject({
      ajourholdstidspunkt: now,
      gyldighetstidspunkt: Date.parse('2010-05-17T00:00:00+02:00'),
      kilde: 'Synutopia',
    });
    expect(world.life(spouse, now - 1)).toEqual(untouched.life(spouse, now - 1));
  });

  test('never comes in behind who follows, nor does what is computed after it', () => {
    const from = world.sekvensnummerAfter(now - 30 * day);
    const another = bench.find((held, index) => is.single(held) && slektOf(index) !== slektOf(person));
    const read: NotedHendelse[] = [];
    const readOn = (): void => {
      read.push(...world.noted((read.at(-1)?.sekvensnummer ?? from - 1) + 1, bench.clock.now));
    };
    readOn();
    expect(read.length).toBeGreaterThan(50);
    for (let i = 0; i < 40; i++) {
      const after = world.sekvensnummerAfter(bench.clock.now);
      expect(after).toBeGreaterThan(read.at(-1)?.sekvensnummer ?? 0);
      const { hendelser } = move(i % 5 === 0 ? another : person);
      for (const { sekvensnummer } of hendelser) {
        expect(sekvensnummer).toBeGreaterThanOrEqual(after);
        expect(sekvensnummer % sekvensnummerPerLook).toBeGreaterThanOrEqual(sekvensnummerPerLook / 2);
      }
      if (i % 3 === 0) readOn();
      if (i % 2 === 0) bench.clock.now += (i * day) / 7;
    }
    readOn();
    expect(read).toEqual([...world.noted(from, bench.clock.now)]);
    expect(new Set(read.map(({ hendelse }) => name(hendelse))).size).toBe(read.length);
    for (const [place, { sekvensnummer, hendelse }] of read.entries()) {
      const before = read[place - 1];
      expect(sekvensnummer).toBeGreaterThan(before?.sekvensnummer ?? -1);
      expect(hendelse.ajourholdstidspunkt).toBeGreaterThanOrEqual(before?.hendelse.ajourholdstidspunkt ?? 0);
      expect(world.life(hendelse.person, bench.clock.now)?.hendelser[hendelse.nummer - 1]).toEqual(hendelse);
    }
    expect(read.filter(({ hendelse }) => hendelse.person === person).length).toBeGreaterThanOrEqual(32);
  });

  test('is not noted before the one before it, even if the clock is put back', () => {
    const [first] = move().hendelser;
    bench.clock.now -= 3 * day;
    const [second] = move(bench.find(is.minor)).hendelser;
    expect(second?.hendelse.ajourholdstidspunkt).toBe(first?.hendelse.ajourholdstidspunkt);
    expect(second?.sekvensnummer).toBe((first?.sekvensnummer ?? 0) + 1);
    expect([...world.noted(first?.sekvensnummer ?? 0, bench.clock.now)]).toEqual([]);
  });

  test('has room for half a million between two looks at families, and none before the register opened', () => {
    const { register, registrar } = createRegister(1, 100);
    const event = { type: 'person-repaired' };
    const situation = createSituation({ seed: 1, register, registrar, sequence: 1, clock: now }, event);
    const told = { person: 3, hendelsestype: 'personErOppdatert', aarsak: 'Patch', egenskaper: [] } as const;
    const full = { ...register, sekvensnummerAfter: () => sekvensnummerPerLook - 2 };
    const rest = note([told, told], full, registrar, situation);
    expect(rest.map(({ sekvensnummer }) => sekvensnummer)).toEqual([
      sekvensnummerPerLook - 2,
      sekvensnummerPerLook - 1,
    ]);
    for (const after of [sekvensnummerPerLook - 1, sekvensnummerPerLook]) {
      const over = { ...register, sekvensnummerAfter: () => after };
      expect(() => note([told, told], over, registrar, situation)).toThrow(/524288 events at a time. Let the clock/);
    }
    const early = createSituation(
      {
        seed: 1,
        register: createRegister(1, 100).register,
        registrar: createRegister(1, 100).registrar,
        sequence: 1,
        clock: Date.UTC(1960, 0, 1),
      },
      event,
    );
    expect(() => note([told], register, registrar, early)).toThrow(RangeError);
  });
});

test('costs memory only for what has happened: some kilobytes for each event', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const large = createWorld(1, 1_000_000, () => now);
  const happen = (from: number, count: number): void => {
    for (let index = from, left = count; left > 0; index += 997) {
      const personidentifikator = large.numberInUse(index, now);
      try {
        large.append({ type: 'bostedsadresse-moved', personidentifikator, adresse: { kommunenummer: '0301' } });
        left--;
      } catch {
        // Not everybody can move.
      }
    }
  };
  happen(19, 100);
  collect();
  const before = process.memoryUsage().heapUsed;
  happen(200_000, 300);
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(300 * 10_000);
  expect(large.events.length).toBe(400);
});

describe('sequence numbers', () => {
  test('say which event was the last at any time', () => {
    const check = (at: number): void => {
      const from = world.sekvensnummerAfter(at - 20 * day);
      const all = [...world.noted(from, at)];
      expect(world.sisteSekvensnummer(at)).toBe(all.at(-1)?.sekvensnummer);
      expect(all.length).toBeGreaterThan(0);
      expect([...world.noted(world.sekvensnummerAfter(at), at)]).toEqual([]);
    };
    check(now);
    move();
    check(now);
    bench.clock.now += day / 24;
    check(bench.clock.now);
    bench.clock.now += 40 * day;
    check(bench.clock.now);
    check(now - day);
    expect(world.sisteSekvensnummer(Date.UTC(1964, 0, 1))).toBeUndefined();
    expect(world.sekvensnummerAfter(Date.UTC(1964, 0, 1))).toBe(0);
  });
});

describe('the events of a kommune', () => {
  const brute = (kommunenummer: string, from: number, at: number): readonly NotedHendelse[] =>
    [...world.noted(from, at)].filter(({ hendelse: { person: index, nummer } }) => {
      const kommuner = bostedskommuner(world.life(index, at)?.hendelser ?? []);
      return concerns(kommuner, nummer - 1, kommunenummer);
    });

  test.each(['0301', '4601', '5601', '1151'])(
    '%s are those of who lives there after them or before',
    (kommunenummer) => {
      const movers = [person, bench.find(is.single), bench.find(is.dNumber)];
      bench.append({
        type: 'bostedsadresse-moved',
        personidentifikator: bench.number(movers[1] ?? -1),
        adresse: { kommunenummer },
      });
      bench.clock.now += day;
      bench.append({
        type: 'bostedsadresse-moved',
        personidentifikator: bench.number(movers[1] ?? -1),
        adresse: { kommunenummer: '4202' },
      });
      bench.append({
        type: 'navn-changed',
        personidentifikator: bench.number(movers[1] ?? -1),
        fornavn: 'EN',
        etternavn: 'TO',
      });
      bench.append({
        type: 'oppholdsadresse-set',
        personidentifikator: bench.number(movers[2] ?? -1),
        adresse: { kommunenummer },
      });
      bench.clock.now += 30 * day;
      const from = world.sekvensnummerAfter(now - 60 * day);
      const expected = brute(kommunenummer, from, bench.clock.now);
      expect([...world.noted(from, bench.clock.now, { kommunenummer })]).toEqual(expected);
      const types = expected
        .filter(({ hendelse }) => hendelse.personidentifikator !== undefined)
        .map(({ hendelse }) => hendelse.hendelsestype);
      expect(types).toEqual(['endringIBostedsadresse', 'endringIBostedsadresse', 'endringIOppholdsadresse']);
      const [, second] = expected;
      expect([...world.noted(second?.sekvensnummer ?? 0, bench.clock.now, { kommunenummer })]).toEqual(
        expected.slice(1),
      );
    },
  );

  test('are none where nobody can live', () => {
    expect([...world.noted(0, now, { kommunenummer: '9999' })]).toEqual([]);
  });
});

describe('newcomers', () => {
  test('have the indices from the size of the world on, and are known everywhere', () => {
    const mother = bench.find((held) => is.single(held) && of.isWoman(held));
    expect(world.newcomers).toBe(0);
    expect(() => world.life(world.size, now)).toThrow(RangeError);
    bench.append({ type: 'foedsel-registered', personidentifikator: bench.number(mother), kjoenn: 'kvinne' });
    const child = world.size;
    expect(world.newcomers).toBe(1);
    const number = world.personidentifikator(child);
    expect(world.indexOf(number)).toBe(child);
    expect(world.numberOf(child, 'foedselsnummer')).toBe(number);
    expect(world.numberOf(child, 'dNummer')).toBeUndefined();
    expect(world.krrRecord(child, now)).toEqual({ status: 'IKKE_REGISTRERT' });
    expect(world.life(child, now)?.hendelser).toHaveLength(1);
    expect(world.life(child, now - 1)).toBeUndefined();
    expect([...world.bornOn(Math.floor(now / day))]).toEqual([child]);
    expect([...world.named(bench.current(child, 'navn')?.fornavn ?? '')]).toContain(child);
    for (const question of [world.life, world.krrRecord]) expect(() => question(child + 1, now)).toThrow(RangeError);
  });

  test('are the same in the same world: the same events make the same people', () => {
    const make = (): readonly unknown[] => {
      const made = createWorld(7, 2000, () => now);
      for (let i = 0; i < 5; i++) {
        made.append({
          type: 'dNummer-assigned',
          foedselsdato: '1980-06-01',
          kjoenn: i % 2 === 0 ? 'mann' : 'kvinne',
          fornavn: 'A',
          etternavn: 'B',
          statsborgerskap: 'SWE',
          oppholdsadresse: { kommunenummer: '0301' },
        });
      }
      return made.events;
    };
    expect(make()).toEqual(make());
  });
});
