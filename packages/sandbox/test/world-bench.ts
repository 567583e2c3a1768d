import { personDocument } from '../src/folkeregisteret/document/person-document.ts';
import type { Folkeregisterperson } from '../src/generated/folkeregisteret/types.ts';
import type { RecordedEvent } from '../src/world/event.ts';
import { InvalidEvent } from '../src/world/invalid-event.ts';
import type { Entitet, Entities } from '../src/world/lives/entities.ts';
import type { Opplysninger } from '../src/world/lives/life.ts';
import { gjeldende, opplysninger } from '../src/world/lives/record.ts';
import type { FolkeregisterEvent } from '../src/world/transitions/transitions.ts';
import { createWorld, type World } from '../src/world/world.ts';

/** 2026-01-15, half past twelve in Oslo. */
export const now: number = Date.UTC(2026, 0, 15, 11, 30);

/** A small world in which things happen. */
export interface WorldBench {
  readonly world: World;
  readonly clock: { now: number };
  append<Event extends FolkeregisterEvent>(event: Event): RecordedEvent<Event>;
  /** The kinds of event that came of something, in order, each with the inhabitant and the number it was noted under. */
  told(event: FolkeregisterEvent): readonly (readonly [hendelsestype: string, person: number, number: string])[];
  /** Field and reason for which something is refused. */
  refused(event: object): string;
  held(index: number): Opplysninger;
  current<E extends Entitet>(index: number, entitet: E): Entities[E] | undefined;
  document(index: number): Folkeregisterperson;
  /** The number in use. */
  number(index: number): string;
  /** The first inhabitant of whom something is true as of the bench's beginning. */
  find(is: (held: Opplysninger, index: number) => boolean): number;
  /** Puts the clock back to 2010. Somebody with a d-number, then, for whom the world has a fødselsnummer to come. */
  findWaiting(): number;
}

const seed = 1;
const usual = 6000;
// The computed world is the same for every bench, and looking through it is the costly part.
const computed = createWorld(seed, usual, () => now);
const heldByIndex: Opplysninger[] = [];

export function createWorldBench(size: number = usual): WorldBench {
  const clock = { now };
  const world = createWorld(seed, size, () => clock.now);
  const held = (index: number): Opplysninger => opplysninger(world.life(index, clock.now)?.hendelser ?? []);
  const append = <Event extends FolkeregisterEvent>(event: Event): RecordedEvent<Event> => world.append(event);
  return {
    world,
    clock,
    append,
    told: (event) =>
      append(event).hendelser.map(({ hendelse }) => [
        hendelse.hendelsestype,
        hendelse.person,
        world.notedUnder(hendelse),
      ]),
    refused(event) {
      const before = world.events.length;
      const last = world.sisteSekvensnummer(clock.now);
      try {
        world.append(event as FolkeregisterEvent);
      } catch (error) {
        if (world.events.length !== before || world.sisteSekvensnummer(clock.now) !== last) {
          throw new Error('What was refused has happened.');
        }
        if (error instanceof InvalidEvent) return `${error.field}: ${error.reason}`;
        throw error;
      }
      throw new Error('It was not refused.');
    },
    held,
    current: (index, entitet) => gjeldende(held(index), entitet)[0]?.verdi,
    document: (index) => personDocument(world, world.life(index, clock.now)?.hendelser ?? [], clock.now),
    number: (index) => world.numberInUse(index, clock.now),
    find(is) {
      for (let index = 19; index < usual; index++) {
        const known = heldByIndex[index] ?? opplysninger(computed.life(index, now)?.hendelser ?? []);
        heldByIndex[index] = known;
        if (is(known, index)) return index;
      }
      throw new Error('There is no such inhabitant.');
    },
    findWaiting() {
      clock.now = Date.UTC(2010, 0, 15);
      for (let index = 19; index < usual; index++) {
        const hasBoth =
          world.numberOf(index, 'dNummer') !== undefined && world.numberOf(index, 'foedselsnummer') !== undefined;
        if (hasBoth && of.status(held(index)) === 'midlertidig') return index;
      }
      throw new Error('Nobody waits for a number.');
    },
  };
}

/** Reads what the register holds on somebody as of now. */
export const of = {
  status: (held: Opplysninger): string | undefined => gjeldende(held, 'status')[0]?.verdi.status,
  sivilstand: (held: Opplysninger): Entities['sivilstand'] | undefined => gjeldende(held, 'sivilstand')[0]?.verdi,
  isWoman: (held: Opplysninger): boolean => gjeldende(held, 'kjoenn')[0]?.verdi.kjoenn === 'kvinne',
  age: (held: Opplysninger): number =>
    (now / 86_400_000 - (gjeldende(held, 'foedsel')[0]?.verdi.foedselsdato ?? Number.NaN)) / 365.25,
  isOpen: (held: Opplysninger): boolean => gjeldende(held, 'adressebeskyttelse').length === 0,
  home: (held: Opplysninger): Entities['bostedsadresse'] | undefined => gjeldende(held, 'bostedsadresse')[0]?.verdi,
  hasStreet: (held: Opplysninger): boolean => 'vegadresse' in (of.home(held) ?? {}),
  relatives: (held: Opplysninger, ...roles: readonly string[]): readonly number[] =>
    gjeldende(held, 'familierelasjon').flatMap(({ verdi }) =>
      'relatertPerson' in verdi && roles.includes(verdi.relatertPersonsRolle) ? [verdi.relatertPerson] : [],
    ),
};

/** Kinds of people to find. */
export const is = {
  adult: (held: Opplysninger): boolean =>
    of.status(held) === 'bosatt' && of.age(held) > 25 && of.age(held) < 60 && of.isOpen(held) && of.hasStreet(held),
  single: (held: Opplysninger): boolean => is.adult(held) && of.sivilstand(held)?.sivilstand === 'ugift',
  married: (held: Opplysninger): boolean =>
    is.adult(held) &&
    of.sivilstand(held)?.sivilstand === 'gift' &&
    of.sivilstand(held)?.relatertVedSivilstand !== undefined,
  /** A mother of a minor for whom she and another living parent are responsible. */
  parentOfMinor: (held: Opplysninger): boolean =>
    is.married(held) &&
    of.isWoman(held) &&
    (held.foreldreansvar ?? []).some((e) => e.erGjeldende && e.verdi.ansvar === 'felles'),
  dNumber: (held: Opplysninger): boolean => of.status(held) === 'midlertidig',
  minor: (held: Opplysninger): boolean =>
    of.status(held) === 'bosatt' && of.age(held) > 3 && of.age(held) < 16 && of.isOpen(held) && of.hasStreet(held),
};
