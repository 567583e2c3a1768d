import { describe, expect, test } from 'vitest';
import { dayOf, never } from '../day.ts';
import { homesPerPlace, placesPerBlock } from '../places/homes.ts';
import type { Member } from './member.ts';
import { createSlekt, slektSize } from './slekt.ts';
import { partnerIn } from './unions.ts';

const size = 5_600_000;
const members: Member[] = [];
for (let i = 0; i < 2500; i++)
  members.push(...createSlekt(9, (i * 54_133) % Math.floor(size / slektSize), size).members);

const years = (days: number): number => days / 365.25;
const fail = (member: Member, why: string): never => expect.unreachable(`${member.index} ${why}`);

describe('a slekt', () => {
  test('mirrors parents and children, at plausible ages and apart in time', () => {
    let children = 0;
    for (const member of members) {
      for (const parent of [member.mother, member.father]) {
        if (!parent) continue;
        children++;
        if (!parent.children.includes(member)) fail(member, 'is no child of the parent');
        if (parent.dies <= member.born) fail(member, 'was born to the dead');
        if (parent.arrives > member.born) fail(member, 'was born before the parent came');
      }
      const { mother, father } = member;
      if (mother && !mother.woman) fail(member, 'has a man as mother');
      if (mother && (years(member.born - mother.born) < 16 || years(member.born - mother.born) > 48))
        fail(member, 'has a mother of no age');
      if (father?.woman && member.born < dayOf(2009, 1, 1)) fail(member, 'has a medmor too early');
      const births = member.children.map(({ born }) => born).sort((a, b) => a - b);
      if (births.some((born, place) => born - (births[place - 1] ?? Number.NEGATIVE_INFINITY) < 280))
        fail(member, 'has births too close');
    }
    expect(children).toBeGreaterThan(members.length / 2);
    expect(members.some(({ father }) => father?.woman)).toBe(true);
  });

  test('mirrors unions, one after the other, of grown-ups who live, and of no kin', () => {
    let again = 0;
    for (const member of members) {
      let free = Number.NEGATIVE_INFINITY;
      if (member.unions.length > 1) again++;
      for (const union of member.unions) {
        const partner = partnerIn(union, member);
        if (!partner.unions.includes(union)) fail(member, 'is not in the partner’s union');
        if (years(union.from - member.born) < 18) fail(member, 'moves together as a minor');
        if (union.from >= Math.min(member.dies, partner.dies)) fail(member, 'moves together with the dead');
        if (union.from <= free) fail(member, 'has two unions at once');
        free =
          union.married === never || union.parted === never
            ? union.until
            : Math.min(union.divorced, member.dies, partner.dies);
        if (union.married !== never && union.married >= Math.min(union.until, member.dies))
          fail(member, 'marries too late');
        if (union.sameSex && union.married < dayOf(1993, 8, 1)) fail(member, 'marries too early');
        const parents = [member.mother, member.father].filter((parent) => parent !== undefined);
        if (parents.some((parent) => parent === partner || parent === partner.mother || parent === partner.father))
          fail(member, 'is kin');
      }
    }
    expect(again).toBeGreaterThan(100);
  });

  test('gives everybody homes in order of time', () => {
    for (const member of members) {
      const { stays, arrives } = member;
      for (const [place, { from, home }] of stays.entries()) {
        if (from <= (stays[place - 1]?.from ?? Number.NEGATIVE_INFINITY)) fail(member, 'moves back in time');
        if (home < 0 || home >= homesPerPlace * placesPerBlock) fail(member, 'lives nowhere');
      }
      if (arrives !== never && stays[0]?.from !== arrives) fail(member, 'has nowhere to live at first');
    }
  });
});
