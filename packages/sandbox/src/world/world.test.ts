import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { KrrEvent, WorldEvent } from './event.ts';
import type { KrrRecord } from './krr-record.ts';
import { createWorld, type World } from './world.ts';

const now = Date.UTC(2026, 0, 15, 11, 30);
const month = 30 * 86_400_000;
const person = '11822648950';
const newWorld = (seed = 1, clock = now): World => createWorld(seed, 5_600_000, () => clock);
const records = (world: World, at = now): string =>
  JSON.stringify(Array.from({ length: 3000 }, (_, i) => world.krrRecord(i * 1783, at)));

describe('the world', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(records(newWorld(7))).toBe(records(newWorld(7)));
    expect(records(newWorld(7))).not.toBe(records(newWorld(8)));
  });

  test('does not depend on what has been asked before', () => {
    const asked = newWorld();
    for (let i = 0; i < 1000; i++) asked.krrRecord(i, now);
    expect(records(asked)).toBe(records(newWorld()));
  });

  test('ages with the clock: nothing is dated in the future, and confirmations never go back', () => {
    const world = newWorld();
    for (let index = 19; index < 800; index++) {
      let confirmed = 0;
      for (let at = Date.UTC(2014, 0, 1); at < now; at += 5 * month) {
        const record = world.krrRecord(index, at);
        for (const { oppdatert, sistVerifisert = oppdatert } of [
          record.epostadresse,
          record.mobiltelefonnummer,
        ].flatMap((point) => point ?? [])) {
          expect(oppdatert).toBeLessThanOrEqual(at);
          expect(sistVerifisert).toBeLessThanOrEqual(at);
        }
        const latest = record.mobiltelefonnummer?.sistVerifisert ?? 0;
        if (record.mobiltelefonnummer) expect(latest).toBeGreaterThanOrEqual(confirmed);
        confirmed = Math.max(confirmed, latest);
      }
    }
  });

  test('has every kind of entry, in plausible shares', () => {
    const world = newWorld();
    const share = (is: (record: KrrRecord) => boolean): number => {
      let count = 0;
      for (let i = 0; i < 10_000; i++) if (is(world.krrRecord(19 + i * 557, now))) count++;
      return count / 10_000;
    };
    const between = (value: number, least: number, most: number): void => {
      expect(value).toBeGreaterThan(least);
      expect(value).toBeLessThan(most);
    };
    between(
      share(({ status }) => status === 'AKTIV'),
      0.75,
      0.85,
    );
    between(
      share(({ status }) => status === 'SLETTET'),
      0.003,
      0.015,
    );
    between(
      share(({ reservasjon }) => reservasjon?.reservert === true),
      0.015,
      0.035,
    );
    between(
      share(({ postkasse }) => postkasse !== undefined),
      0.4,
      0.6,
    );
    between(
      share(({ spraak }) => spraak !== undefined),
      0.01,
      0.03,
    );
    between(
      share(({ epostadresse, mobiltelefonnummer }) => Boolean(epostadresse) !== Boolean(mobiltelefonnummer)),
      0.05,
      0.15,
    );
  });

  test('costs no memory for the inhabitants one looks at', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const world = newWorld();
    const visit = (from: number): void => {
      for (let i = 0; i < 100_000; i++) {
        const index = (from + i * 29) % world.size;
        world.indexOf(world.personidentifikator(index));
        world.krrRecord(index, now);
      }
    };
    visit(0);
    collect();
    const before = process.memoryUsage().heapUsed;
    visit(13);
    collect();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(1_000_000);
  });
});

type EventBody = WorldEvent extends infer Event
  ? Event extends KrrEvent
    ? Omit<Event, 'personidentifikator'>
    : never
  : never;

describe('events', () => {
  const after = (id: string, ...events: EventBody[]): KrrRecord => {
    const world = newWorld();
    for (const event of events) world.append({ ...event, personidentifikator: id } as WorldEvent);
    return world.krrRecord(world.indexOf(id) ?? -1, now);
  };
  const mail = { type: 'kontaktinformasjon-set', kanal: 'epostadresse', verdi: 'ny@example.org' } as const;

  test('set a contact point, which counts as confirmed', () => {
    expect(after(person, mail)).toMatchObject({
      status: 'AKTIV',
      oppdatert: now,
      epostadresse: { verdi: 'ny@example.org', oppdatert: now, sistVerifisert: now },
      mobiltelefonnummer: { verdi: '+4799999999' },
    });
  });

  test('are each one change to the entry, unless they change nothing', () => {
    const world = newWorld();
    const index = world.indexOf(person);
    const append = (event: EventBody): unknown => world.append({ ...event, personidentifikator: person } as WorldEvent);
    append(mail);
    append({ type: 'kontaktinformasjon-verified', kanal: 'epostadresse' });
    expect(world.krrChanges).toEqual([index, index]);
    append({ type: 'spraak-removed' });
    append({ type: 'krr-deleted' });
    append({ type: 'krr-deleted' });
    append({ type: 'kontaktinformasjon-verified', kanal: 'epostadresse' });
    expect(world.krrChanges).toEqual([index, index, index]);
    expect(world.events).toHaveLength(6);
  });

  test('verify and validate without updating', () => {
    const at = now - month;
    const { oppdatert, epostadresse } = after(
      person,
      { ...mail, at: at - month },
      { type: 'kontaktinformasjon-verified', kanal: 'epostadresse', at },
      { type: 'kontaktinformasjon-validated', kanal: 'epostadresse' },
    );
    expect(oppdatert).toBe(at - month);
    expect(epostadresse).toEqual({
      verdi: 'ny@example.org',
      oppdatert: at - month,
      sistVerifisert: now,
      sistValidert: now,
    });
  });

  test('remove what was there, and nothing else', () => {
    const record = after(
      '22859197810',
      { type: 'kontaktinformasjon-removed', kanal: 'mobiltelefonnummer' },
      { type: 'postkasse-removed' },
      { type: 'spraak-set', spraak: 'se' },
      { type: 'spraak-removed' },
    );
    expect(Object.keys(record).sort()).toEqual(['epostadresse', 'oppdatert', 'status']);
  });

  test('reserve and take it back', () => {
    const set = (reservasjon: 'JA' | 'NEI'): EventBody => ({ type: 'reservasjon-set', reservasjon });
    expect(after(person, set('JA')).reservasjon).toEqual({ reservert: true, oppdatert: now });
    expect(after(person, set('JA'), set('NEI')).reservasjon).toEqual({ reservert: false, oppdatert: now });
  });

  test('delete an entry whole, and begin a new one empty', () => {
    expect(after(person, { type: 'krr-deleted' })).toEqual({ status: 'SLETTET', oppdatert: now });
    const again = after(
      person,
      { type: 'krr-deleted' },
      { type: 'postkasse-set', adresse: 'a#BCDE', leverandoer: 'Digipost' },
    );
    expect(again).toEqual({
      status: 'AKTIV',
      oppdatert: now,
      postkasse: { adresse: 'a#BCDE', leverandoer: 'Digipost' },
    });
  });

  test('stop the computed life: the clock alone changes nothing any more', () => {
    let clock = now;
    const world = createWorld(1, 1000, () => clock);
    const index = world.indexOf(person) ?? -1;
    const before = world.krrRecord(index, clock);
    world.append({ type: 'kontaktinformasjon-verified', kanal: 'epostadresse', personidentifikator: person });
    const record = world.krrRecord(index, clock);
    expect(record).toEqual({ ...before, epostadresse: { ...before.epostadresse, sistVerifisert: now } });
    clock += 24 * month;
    expect(world.krrRecord(index, clock)).toEqual(record);
  });

  test('touch nobody else and stand in the log, numbered and unchangeable', () => {
    const world = newWorld();
    const before = records(newWorld());
    const first = world.append({ ...mail, personidentifikator: person });
    const second = world.append({ type: 'krr-deleted', personidentifikator: person, at: now - 1 });
    expect(world.events).toEqual([first, second]);
    expect([first.sequence, second.sequence]).toEqual([1, 2]);
    expect([first.at, second.at]).toEqual([now, now - 1000]);
    expect(Object.isFrozen(first)).toBe(true);
    expect([...world.touched]).toEqual([6]);
    expect(records(world)).toBe(before);
  });

  test.each([
    [{ type: 'moved' }, 'Event type'],
    [{ type: 'spraak-removed', spraak: 'nb' }, 'Event spraak-removed: type'],
    [{ type: 'toString' }, 'Event type'],
    [{ type: 'kontaktinformasjon-set', kanal: 'faks', verdi: '12345678' }, 'kanal'],
    [{ type: 'kontaktinformasjon-set', kanal: 'epostadresse', verdi: 'no address' }, 'verdi'],
    [{ type: 'kontaktinformasjon-set', kanal: 'mobiltelefonnummer', verdi: 'ring meg' }, 'verdi'],
    [{ type: 'reservasjon-set', reservasjon: true }, 'reservasjon'],
    [{ type: 'spraak-set', spraak: 'da' }, 'spraak'],
    [{ type: 'postkasse-set', adresse: '', leverandoer: 'Digipost' }, 'adresse'],
    [{ type: 'postkasse-set', adresse: 'a', leverandoer: 'Postkassen' }, 'leverandoer'],
    [{ type: 'krr-deleted', at: '2024' }, 'at'],
  ])('that the register would not take are refused: %j', (event, named) => {
    const append = (): unknown => newWorld().append({ ...event, personidentifikator: person } as unknown as WorldEvent);
    expect(append).toThrow(TypeError);
    expect(append).toThrow(named);
  });

  test('need an inhabitant, whose number is not repeated in the error', () => {
    const stranger = '00000000000';
    const append = (): unknown => newWorld().append({ type: 'krr-deleted', personidentifikator: stranger });
    expect(append).toThrow(RangeError);
    expect(append).not.toThrow(stranger);
  });
});

describe('one world', () => {
  const reset = (id = person) => {
    const world = createWorld(1, 6000, () => now);
    return {
      world,
      index: world.indexOf(id) ?? -1,
      die: () => world.append({ type: 'doedsfall-registered', personidentifikator: id }),
    };
  };

  test('whoever dies loses the entry in KRR, as one change of it', () => {
    const { world, index, die } = reset();
    die();
    expect(world.krrRecord(index, now)).toEqual({ status: 'SLETTET', oppdatert: now });
    expect(world.krrChanges).toEqual([index]);
    expect(world.events.map(({ type }) => type)).toEqual(['doedsfall-registered', 'krr-deleted']);
    expect(world.events.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect([...world.touched]).toEqual([index]);
  });

  test('who has no entry loses none, and a death that was none brings none back', () => {
    const { world, index, die } = reset('17894199350'); // deleted already
    die();
    expect([world.krrChanges, world.events.length]).toEqual([[], 1]);
    world.append({ type: 'doedsfall-annulled', personidentifikator: '17894199350' });
    expect(world.krrRecord(index, now).status).toBe('SLETTET');
  });

  test('the death of a date corrected deletes nothing twice', () => {
    const { world, die } = reset();
    die();
    world.append({ type: 'doedsfall-corrected', personidentifikator: person, dato: '2026-01-10' });
    expect(world.krrChanges).toHaveLength(1);
  });

  test('a new number leads to the same entry, and so does one that was closed as a duplicate', () => {
    const { world, index } = reset();
    world.append({
      type: 'kjoenn-changed',
      personidentifikator: person,
      kjoenn: Number(person[8]) % 2 === 0 ? 'mann' : 'kvinne',
    });
    const number = world.personidentifikator(index);
    expect(number).not.toBe(person);
    world.append({ type: 'reservasjon-set', personidentifikator: number, reservasjon: 'JA' });
    expect(world.krrRecord(world.indexOf(person) ?? -1, now).reservasjon?.reservert).toBe(true);
    world.append({
      type: 'dNummer-assigned',
      foedselsdato: '1990-01-01',
      kjoenn: 'mann',
      fornavn: 'A',
      etternavn: 'B',
      statsborgerskap: 'SWE',
    });
    const duplicate = world.personidentifikator(world.size);
    world.append({ type: 'person-merged', personidentifikator: duplicate, gjeldende: number });
    world.append({ type: 'spraak-set', personidentifikator: duplicate, spraak: 'nn' });
    expect(world.krrRecord(index, now)).toMatchObject({ reservasjon: { reservert: true }, spraak: { kode: 'nn' } });
  });

  test('an event refused leaves the log as it was', () => {
    const { world } = reset();
    const append = (): unknown => world.append({ type: 'doedsfall-annulled', personidentifikator: person });
    expect(append).toThrow(TypeError);
    expect(append).toThrow('Event doedsfall-annulled: personidentifikator belongs to somebody who is not dead.');
    expect(world.events).toEqual([]);
  });
});
