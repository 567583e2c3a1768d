import type { Homes } from '../places/homes.ts';
import type { Member } from './member.ts';
import type { Names } from './names.ts';
import { createSetting } from './setting.ts';
import { createSlekt, slektOf, slektSize } from './slekt.ts';
import type { Setting } from './telling.ts';

/** A slekt, and what the lives of its members are told from. */
export interface Family {
  readonly members: readonly Member[];
  settingOf(member: Member): Setting;
}

/** Families by the number of their slekt, of which a few that were asked for last are kept. */
export interface Families {
  of(slekt: number): Family;
  /** For who comes back to a family only after all others: in a world of many it is not worth keeping. */
  inPassing(slekt: number): Family;
}

/** How many families are kept at hand. */
const atHand = 64;

export function createFamilies(seed: number, size: number, homes: Homes, names: Names): Families {
  const families = new Map<number, Family>();
  const isSmallWorld = slektOf(size - 1) < atHand;
  const make = (number: number): Family => {
    const slekt = createSlekt(seed, number, size);
    const common = { seed, slekt, homes, names };
    const settings: (Setting | undefined)[] = [];
    return {
      members: slekt.members,
      settingOf(member) {
        const place = member.index % slektSize;
        settings[place] ??= createSetting(common, member);
        return settings[place];
      },
    };
  };
  const kept = (number: number): Family => {
    const family = families.get(number) ?? make(number);
    families.delete(number);
    families.set(number, family);
    if (families.size > atHand) {
      for (const oldest of families.keys()) {
        families.delete(oldest);
        break;
      }
    }
    return family;
  };
  return {
    of: kept,
    inPassing: (number) => (isSmallWorld ? kept(number) : (families.get(number) ?? make(number))),
  };
}
