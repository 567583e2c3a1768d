import { type Day, msPerDay, never } from '../day.ts';
import type { Instant } from '../krr-record.ts';
import { type AddressQuery, createHomes } from '../places/homes.ts';
import { bornOn, requireInhabitant } from '../population.ts';
import { addressesOf } from './address-periods.ts';
import type { Addresses, AddressPeriod } from './addresses.ts';
import { biography, hasNews } from './biography.ts';
import type { Hendelse, Life } from './life.ts';
import { createLooks, longestDelay } from './looks.ts';
import type { Member } from './member.ts';
import { createNames } from './names.ts';
import { createSlekt, type Slekt, slektOf, slektSize } from './slekt.ts';
import type { Setting } from './telling.ts';

/** The lives of all inhabitants, computed and never stored: a few families that were asked for last are all that is kept. */
export interface Lives {
  /**
   * What the register has noted on somebody at an instant; undefined while it does not know the person.
   *
   * @throws RangeError when there is no inhabitant with that index.
   */
  life(index: number, at: Instant): Life | undefined;
  /** What the register has noted on anybody, in order of time, from a sequence number on and up to an instant. */
  noted(from: number, at: Instant): Generator<NotedHendelse>;
  /** The sequence number of whatever is noted next after an instant. */
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

/** How many families are kept at hand. */
const atHand = 64;

interface Family {
  readonly slekt: Slekt;
  readonly settings: (Setting | undefined)[];
}

export function createLives(seed: number, size: number): Lives {
  const slekter = slektOf(size - 1) + 1;
  const homes = createHomes(seed, slekter);
  const names = createNames(seed);
  const looks = createLooks(seed, slekter);
  const families = new Map<number, Family>();

  const familyOf = (number: number): Family => {
    const known = families.get(number);
    families.delete(number);
    const family = known ?? { slekt: createSlekt(seed, number, size), settings: [] };
    families.set(number, family);
    if (families.size > atHand) {
      for (const oldest of families.keys()) {
        families.delete(oldest);
        break;
      }
    }
    return family;
  };
  const settingOf = ({ slekt, settings }: Family, member: Member): Setting => {
    const place = member.index % slektSize;
    settings[place] ??= settingFor(slekt, member);
    return settings[place];
  };
  const settingFor = (slekt: Slekt, member: Member): Setting => {
    let addresses: Addresses | undefined;
    return {
      seed,
      slekt,
      homes,
      names,
      get addresses() {
        addresses ??= addressesOf(seed, homes, member);
        return addresses;
      },
    };
  };
  /** All that a look notes. */
  const notedAt = (look: number): Hendelse[] => {
    const family = familyOf(looks.slekt(look));
    const [after, upTo] = looks.days(look);
    return family.slekt.members.flatMap((member) => {
      const setting = settingOf(family, member);
      if (!hasNews(setting, member, after, upTo)) return [];
      const at = looks.instant(look);
      return biography(setting, looks, member, upTo).filter((hendelse) => hendelse.ajourholdstidspunkt === at);
    });
  };

  return {
    life(index, at) {
      requireInhabitant(index, size);
      const family = familyOf(slektOf(index));
      const member = family.slekt.members[index % slektSize];
      if (!member) return undefined;
      const all = biography(settingOf(family, member), looks, member, Math.floor(at / msPerDay));
      const hendelser = all.filter(({ ajourholdstidspunkt }) => ajourholdstidspunkt <= at);
      return hendelser.length > 0 ? { person: index, hendelser } : undefined;
    },
    *noted(from, at) {
      const last = looks.latest(at);
      for (let look = Math.max(0, Math.floor(from / sekvensnummerPerLook)); look <= last; look++) {
        const first = look * sekvensnummerPerLook;
        for (const [place, hendelse] of notedAt(look).entries()) {
          if (first + place >= from) yield { sekvensnummer: first + place, hendelse };
        }
      }
    },
    sekvensnummerAfter: (at) => (looks.latest(at) + 1) * sekvensnummerPerLook,
    bornOn: (day) => bornOn(day, size),
    named: (word) => names.withWord(word, size),
    *livingAt(address, at) {
      const [first, last] =
        at === undefined
          ? [Number.NEGATIVE_INFINITY, never]
          : [Math.floor(at / msPerDay) - longestDelay, Math.floor(at / msPerDay)];
      for (const { block, includes } of homes.find(address)) {
        const family = familyOf(block);
        for (const member of family.slekt.members) {
          const { periods } = settingOf(family, member).addresses;
          const isMeant = ({ home, from, until }: AddressPeriod): boolean =>
            home !== undefined && from <= last && until >= first && includes(home);
          if (periods.some(isMeant)) yield member.index;
        }
      }
    },
  };
}
