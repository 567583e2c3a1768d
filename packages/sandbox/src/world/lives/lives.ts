import { type Day, msPerDay, never } from '../day.ts';
import type { Instant } from '../krr-record.ts';
import { type AddressQuery, createHomes } from '../places/homes.ts';
import { bornOn, requireInhabitant } from '../population.ts';
import type { AddressPeriod } from './addresses.ts';
import { biography } from './biography.ts';
import { createFamilies } from './families.ts';
import type { Hendelse, Life } from './life.ts';
import { createLooks, longestDelay } from './looks.ts';
import { createNames } from './names.ts';
import { notedAt } from './noted-at.ts';
import { slektOf, slektSize } from './slekt.ts';
import { findHomes, type WantedHomes } from './wanted-homes.ts';

/** The lives of all inhabitants, computed and never stored: a few families that were asked for last are all that is kept. */
export interface Lives {
  /**
   * What the register has noted on somebody at an instant; undefined while it does not know the person.
   *
   * @throws RangeError when there is no inhabitant with that index.
   */
  life(index: number, at: Instant): Life | undefined;
  /**
   * What the register has noted on anybody, in order of time, from a sequence number on and up to an instant. Given a kommune, only the
   * events of persons who live there right after the event or right before it (see `bostedskommuner`), without looking at the rest of
   * the country.
   */
  noted(from: number, at: Instant, among?: Among): Generator<NotedHendelse>;
  /** The sequence number of the last event noted at an instant or before; undefined while there is none. */
  sisteSekvensnummer(at: Instant): number | undefined;
  /** A sequence number that all events have reached or passed that are noted after an instant, and none of those before. */
  sekvensnummerAfter(at: Instant): number;
  /** Everybody born on a day. */
  bornOn(day: Day): Generator<number>;
  /** Everybody who may have a word in the name at some time, and few others: `life` tells. The word in capitals. */
  named(word: string): Generator<number>;
  /**
   * Everybody who at some time lives or stays at one of the addresses meant; given an instant, only those of whom the register may
   * hold it as current then: `life` tells.
   */
  livingAt(address: AddressQuery, at?: Instant): Generator<number>;
}

/** Whose events are wanted. */
export interface Among {
  readonly kommunenummer: string;
}

/** An event with its place among those of all inhabitants: ascending with gaps, the same whenever it is asked for. */
export interface NotedHendelse {
  readonly sekvensnummer: number;
  readonly hendelse: Hendelse;
}

/**
 * Sequence numbers of one look. What is computed takes the first of them, from 0; those from 2^19 on are left for what the world's
 * log adds between one look and the next.
 */
export const sekvensnummerPerLook: number = 2 ** 20;

/** @param endOf until when the events of a slekt are computed; for ever when left out. */
export function createLives(
  seed: number,
  size: number,
  endOf: (slekt: number) => Instant = () => Number.POSITIVE_INFINITY,
): Lives {
  const slekter = slektOf(size - 1) + 1;
  const homes = createHomes(seed, slekter);
  const names = createNames(seed);
  const looks = createLooks(seed, slekter);
  const families = createFamilies(seed, size, homes, names);
  const lookAt = (look: number, wanted?: WantedHomes): ReturnType<typeof notedAt> => {
    const slekt = looks.slekt(look);
    return looks.instant(look) > endOf(slekt) ? [] : notedAt(look, looks, families.inPassing(slekt), wanted);
  };

  return {
    life(index, asked) {
      requireInhabitant(index, size);
      const at = Math.min(asked, endOf(slektOf(index)));
      const family = families.of(slektOf(index));
      const member = family.members[index % slektSize];
      if (!member) return undefined;
      const all = biography(family.settingOf(member), looks, member, Math.floor(at / msPerDay));
      const hendelser = all.filter(({ ajourholdstidspunkt }) => ajourholdstidspunkt <= at);
      return hendelser.length > 0 ? { person: index, hendelser } : undefined;
    },
    *noted(from, at, among) {
      const wanted = among && findHomes(seed, homes, among.kommunenummer);
      const firstLook = Math.max(0, Math.floor(from / sekvensnummerPerLook));
      for (const look of looks.at(wanted?.slekter, firstLook, looks.latest(at))) {
        const first = look * sekvensnummerPerLook;
        for (const [place, hendelse] of lookAt(look, wanted).entries()) {
          if (hendelse && first + place >= from) yield { sekvensnummer: first + place, hendelse };
        }
      }
    },
    sisteSekvensnummer(at) {
      for (let look = looks.latest(at); look >= 0; look--) {
        const count = lookAt(look).length;
        if (count > 0) return look * sekvensnummerPerLook + count - 1;
      }
      return undefined;
    },
    sekvensnummerAfter(at) {
      const look = looks.latest(at);
      return look < 0 ? 0 : look * sekvensnummerPerLook + sekvensnummerPerLook / 2;
    },
    bornOn: (day) => bornOn(day, size),
    named: (word) => names.withWord(word, size),
    *livingAt(address, at) {
      for (const { block, includes } of homes.find(address)) {
        const { members, settingOf } = families.of(block);
        const day = Math.floor(Math.min(at ?? never, endOf(block)) / msPerDay);
        const [first, last] = at === undefined ? [Number.NEGATIVE_INFINITY, never] : [day - longestDelay, day];
        for (const member of members) {
          const { periods } = settingOf(member).addresses;
          const isMeant = ({ home, from, until }: AddressPeriod): boolean =>
            home !== undefined && from <= last && until >= first && includes(home);
          if (periods.some(isMeant)) yield member.index;
        }
      }
    },
  };
}
