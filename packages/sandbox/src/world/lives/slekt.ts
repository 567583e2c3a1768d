import { createMember, type Member } from './member.ts';
import { findParents } from './parents.ts';
import { settle } from './stays.ts';
import { unite } from './unions.ts';

/** How many neighbours by index are one family: spouses, parents, children and guardians are found among them. */
export const slektSize = 64;

/** Which slekt an inhabitant belongs to. */
export function slektOf(index: number): number {
  return Math.floor(index / slektSize);
}

/** A block of inhabitants who are each other's family, computed whole, so that what one says of another the other says too. */
export interface Slekt {
  readonly number: number;
  /** In order of index. */
  readonly members: readonly Member[];
  /** In order of birth. */
  readonly byAge: readonly Member[];
}

/** Computes a slekt of a world with so many inhabitants. */
export function createSlekt(seed: number, number: number, size: number): Slekt {
  const members: Member[] = [];
  for (let index = number * slektSize; index < Math.min((number + 1) * slektSize, size); index++) {
    members.push(createMember(seed, index));
  }
  const byAge = [...members].sort((a, b) => a.born - b.born || a.index - b.index);
  unite(seed, byAge);
  findParents(seed, byAge);
  settle(seed, byAge);
  return { number, members, byAge };
}
