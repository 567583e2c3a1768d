import { type Day, never, years } from '../day.ts';
import { draw, topic } from '../draw.ts';
import { type Home, homeAt, placesPerBlock } from '../places/homes.ts';
import type { Member } from './member.ts';
import type { Union } from './unions.ts';

/** Living in a home from a day until the next stay begins. */
export interface Stay {
  readonly from: Day;
  readonly home: Home;
}

/** Gives out the homes of one block, each once. */
type NextHome = (about: number) => Home;

/** Where everybody lives, in order of birth: children with their mother, couples together, others on their own. */
export function settle(seed: number, members: readonly Member[]): void {
  const given = Array.from({ length: placesPerBlock }, () => 0);
  const nextHome: NextHome = (about) => {
    // Seven of ten homes are where the family comes from.
    const chance = draw(seed, about, topic.homePlace);
    const place = chance < 0.7 ? 0 : chance < 0.9 ? 1 : 2;
    const number = given[place] ?? 0;
    given[place] = number + 1;
    return homeAt(place, number);
  };
  for (const member of members) {
    if (member.arrives === never) continue;
    const movesOut = Math.min(
      member.born + years(19) + Math.floor(draw(seed, member.index, topic.movesOut) * years(6)),
      member.unions[0]?.from ?? never,
      member.leaves,
    );
    const stays: Stay[] = member.arrives < movesOut ? childhood(member, movesOut, nextHome) : [];
    adulthood(seed, member, Math.max(movesOut, member.arrives), stays, nextHome);
    member.stays = stays.filter(({ from }) => from < member.dies);
  }
}

/** With the mother, after her death with the other parent; without parents in one home of one's own. */
function childhood(member: Member, until: Day, nextHome: NextHome): Stay[] {
  const { mother, father } = member;
  if (!mother) return [{ from: member.arrives, home: nextHome(member.index * 64) }];
  const stays = during(mother, member.born, Math.min(until, mother.dies));
  if (mother.dies < until && father && father.dies > mother.dies && father.arrives <= mother.dies) {
    stays.push(...during(father, mother.dies, Math.min(until, father.dies)));
  }
  return stays.filter(({ home }, place) => home !== stays[place - 1]?.home);
}

/** The stays of another within some days, the first from the first of them. */
function during({ stays }: Member, from: Day, until: Day): Stay[] {
  const before = stays.findLast((stay) => stay.from <= from);
  const later = stays.filter((stay) => stay.from > from && stay.from < until);
  return before ? [{ from, home: before.home }, ...later] : later;
}

function adulthood(seed: number, member: Member, from: Day, stays: Stay[], nextHome: NextHome): void {
  let day = from;
  let key = member.index * 64 + 1;
  const alone = (until: Day, hasHome: boolean): void => {
    if (!hasHome && day < until) stays.push({ from: day, home: nextHome(key++) });
    for (let move = day + interval(seed, key); move < until; move += interval(seed, key)) {
      stays.push({ from: move, home: nextHome(key++) });
    }
  };
  for (const union of member.unions) {
    alone(union.from, false);
    if (union.stays.length === 0) union.stays = householdStays(seed, union, nextHome);
    stays.push(...union.stays);
    day = union.until;
    // After a breach the elder stays in the home; of the widowed everybody does.
    const keeps = union.parted === never || union.one === member;
    const next = member.unions[member.unions.indexOf(union) + 1];
    if (next) continue;
    alone(member.dies, keeps);
    return;
  }
  alone(Math.min(member.leaves, member.dies), false);
  if (member.returns === never) return;
  day = member.returns;
  alone(member.dies, false);
}

function householdStays(seed: number, { one, from, until }: Union, nextHome: NextHome): Stay[] {
  const stays: Stay[] = [];
  let key = one.index * 64 + 40;
  for (let day = from; day < until; day += interval(seed, key)) stays.push({ from: day, home: nextHome(key++) });
  return stays;
}

/** Three to twenty-three years between two moves, seldom the longest. */
function interval(seed: number, key: number): number {
  const chance = draw(seed, key, topic.moves);
  return years(3 + chance * chance * 20);
}
