import { type Day, never, years } from '../day.ts';
import { draw, topic } from '../draw.ts';
import type { Adressegradering } from './address.ts';
import type { Member } from './member.ts';

/** A time during which the address of somebody is protected. */
export interface Protection {
  readonly graderingsnivaa: 'fortrolig' | 'strengtFortrolig';
  readonly from: Day;
  readonly until: Day;
}

// So that about 0.33 % of the residents are fortrolig at a time (58 of 17 828 recorded in Valgdirektoratet/folkeavstemning) and a tenth
// as many strengt fortrolig, whom those recordings lack.
const share = { fortrolig: 0.0083, strengtFortrolig: 0.0008 };

/** The protection of a grown-up, or that of the mother for as long as the child is a minor. */
export function protectionOf(seed: number, member: Member): Protection | undefined {
  if (member.published || member.arrives === never) return undefined;
  const own = drawn(seed, member);
  if (own || !member.mother) return own;
  const mothers = drawn(seed, member.mother);
  if (!mothers) return undefined;
  const from = Math.max(mothers.from, member.born + 1);
  const until = Math.min(mothers.until, member.grownUp, member.mother.dies);
  return from < until ? { ...mothers, from, until } : undefined;
}

function drawn(seed: number, { index, born, arrives, published }: Member): Protection | undefined {
  const chance = draw(seed, index, topic.protection);
  if (published || chance >= share.fortrolig + share.strengtFortrolig) return undefined;
  const graderingsnivaa = chance < share.fortrolig ? 'fortrolig' : 'strengtFortrolig';
  const fraction = (chance * 1_000_000) % 1;
  const from = Math.max(born + years(20 + fraction * 40), arrives + 1);
  return { graderingsnivaa, from, until: fraction < 0.4 ? never : from + years(2 + fraction * 15) };
}

/** How an address of somebody is graded on a day. */
export function gradeOn(protection: Protection | undefined, day: Day): Adressegradering {
  return protection && protection.from <= day && day < protection.until ? protection.graderingsnivaa : 'ugradert';
}
