import { type Day, dayOf, never, years } from '../day.ts';
import { draw, topic } from '../draw.ts';
import { isRooted, type Member } from './member.ts';
import type { Stay } from './stays.ts';

/** Two members who live together, married or not. */
export interface Union {
  readonly one: Member;
  readonly other: Member;
  readonly sameSex: boolean;
  /** When they moved together. */
  readonly from: Day;
  /** `never` for those who only live together. */
  readonly married: Day;
  /** Breach of the household: separation of the married. */
  readonly parted: Day;
  readonly divorced: Day;
  /** First death, or parting: the end of the common household. */
  readonly until: Day;
  stays: readonly Stay[];
}

/** Registered partnership existed from 1 August 1993 until marriage was opened to all on 1 January 2009 (lov om registrert partnerskap). */
const partnershipFrom: Day = dayOf(1993, 8, 1);
export const marriageForAllFrom: Day = dayOf(2009, 1, 1);

/** Lets members find each other, those whose first union has ended a second time. */
export function unite(seed: number, members: readonly Member[]): Union[] {
  const unions: Union[] = [];
  const seeking = members.filter((member) => isRooted(member) && draw(seed, member.index, topic.seeksPartner) < 0.85);
  for (const round of [0, 1]) {
    const free = seeking.filter(({ unions: past }) => round === 0 || past.length === 1);
    for (const [place, one] of free.entries()) {
      if (one.unions.length > round) continue;
      const otherWay = prefersOwnSex(seed, one);
      for (let i = place + 1; i < free.length; i++) {
        const other = free[i];
        // The younger is at most so much younger: a year or two in the middle, and less where the woman is the elder.
        if (!other || other.born - one.born > years(one.woman && !otherWay ? 4 : 11)) break;
        if (other.unions.length > round || prefersOwnSex(seed, other) !== otherWay) continue;
        if ((one.woman === other.woman) !== otherWay || one.unions[0]?.one === other || one.unions[0]?.other === other)
          continue;
        const union = join(seed, one, other, round);
        if (!union) continue;
        one.unions.push(union);
        other.unions.push(union);
        unions.push(union);
        break;
      }
    }
  }
  return unions;
}

function prefersOwnSex(seed: number, { index }: Member): boolean {
  return draw(seed, index, topic.sameSex) < 0.03;
}

function join(seed: number, one: Member, other: Member, round: number): Union | undefined {
  const key = one.index * 2 + round;
  const settles = draw(seed, key, topic.settles);
  const from = Math.max(freeFrom(one), freeFrom(other)) + Math.floor(settles * years(7));
  const firstDeath = Math.min(one.dies, other.dies);
  if (from >= firstDeath || from > one.born + years(70)) return undefined;
  const sameSex = one.woman === other.woman;
  const parts = draw(seed, key, topic.partsFrom);
  const marries = draw(seed, key, topic.marries);
  // Seven of ten marry, on the day they move together or within five years.
  const wedding = from + Math.max(0, Math.floor((marries / 0.7) * years(7)) - years(2));
  const breach = (marries < 0.7 ? wedding : from) + years(2 + (parts / 0.36) * 22);
  const parted = parts < 0.36 && breach < firstDeath ? breach : never;
  const mayMarry = marries < 0.7 && wedding < Math.min(firstDeath, parted) && (!sameSex || wedding >= partnershipFrom);
  const divorce = mayMarry && parted !== never ? parted + 365 + Math.floor(settles * 200) : never;
  return {
    one,
    other,
    sameSex,
    from,
    married: mayMarry ? wedding : never,
    parted,
    divorced: divorce < firstDeath ? divorce : never,
    until: Math.min(parted, firstDeath),
    stays: [],
  };
}

/** From when a member may move in with somebody: grown up, resident for a year, and a year after what was before. */
function freeFrom(member: Member): Day {
  const last = member.unions.at(-1);
  const grownUp = Math.max(member.born + years(19), member.arrives + 365);
  if (!last) return grownUp;
  const over = last.married === never || last.parted === never ? last.until : last.divorced;
  return Math.max(grownUp, over + 365);
}

/** Whom a member lives with in a union. */
export function partnerIn(union: Union, member: Member): Member {
  return union.one === member ? union.other : union.one;
}

/** The union in which a member lives on a day. */
export function unionOn(member: Member, day: Day): Union | undefined {
  return member.unions.find(({ from, until }) => from <= day && day < until);
}
