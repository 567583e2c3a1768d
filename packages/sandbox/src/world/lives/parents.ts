import { type Day, dayOf, years } from '../day.ts';
import { draw, topic } from '../draw.ts';
import { isRooted, type Member } from './member.ts';
import { marriageForAllFrom, partnerIn, unionOn } from './unions.ts';

const most = 5;
const apart = 330;
/** Of nobody born before are the parents in the world: too few members were grown up. */
const firstBorn = dayOf(1944, 1, 1);

/** Finds parents for whoever is born in Norway, among the elder members; in order of birth. */
export function findParents(seed: number, members: readonly Member[]): void {
  const women = members.filter((member) => member.woman && isRooted(member));
  for (const child of members) {
    if (child.origin !== 'native' || child.born < firstBorn) continue;
    const mother = chooseMother(seed, child, women);
    if (!mother) continue;
    const partner = partnerOn(mother, child.born);
    const father = partner ?? chooseFather(seed, child, mother, members);
    child.mother = mother;
    mother.children.push(child);
    // A woman can be the other parent since marriage is open to all (lov om barn og foreldre § 3).
    if (!father || (father.woman && child.born < marriageForAllFrom)) continue;
    child.father = father;
    child.parentsTogether = father === partner;
    father.children.push(child);
  }
}

function chooseMother(seed: number, child: Member, women: readonly Member[]): Member | undefined {
  const wantsCouple = draw(seed, child.index, topic.motherChoice) < 0.85;
  let single: Member | undefined;
  let bestSingle = 2;
  let couple: Member | undefined;
  let bestCouple = 2;
  for (const woman of women) {
    if (woman.born > child.born - years(17)) break;
    if (child.born - woman.born > years(47)) continue;
    if (woman.arrives + 300 > child.born || woman.dies <= child.born || woman.children.length >= most) continue;
    if (!isSpaced(woman, child.born) || isKinOfPartner(child, woman)) continue;
    const partner = partnerOn(woman, child.born);
    if (partner && isKinOfPartner(child, partner)) continue;
    const score = draw(seed, child.index * 64 + (woman.index % 64), topic.motherChoice);
    if (partner && score < bestCouple) [couple, bestCouple] = [woman, score];
    if (!partner && score < bestSingle) [single, bestSingle] = [woman, score];
  }
  return wantsCouple ? (couple ?? single) : (single ?? couple);
}

/** Of every other child whose mother lives alone the father is known; he lives alone too. */
function chooseFather(seed: number, child: Member, mother: Member, members: readonly Member[]): Member | undefined {
  if (draw(seed, child.index, topic.fatherChoice) < 0.5) return undefined;
  return members.find(
    (man) =>
      !man.woman &&
      isRooted(man) &&
      Math.abs(man.born - mother.born) < years(12) &&
      child.born - man.born > years(18) &&
      man.arrives < child.born - 300 &&
      man.dies > child.born &&
      man.children.length < most &&
      !unionOn(man, child.born) &&
      !isKinOfPartner(child, man) &&
      !areSiblings(man, mother) &&
      man.mother !== mother &&
      isSpaced(man, child.born),
  );
}

function partnerOn(woman: Member, day: Day): Member | undefined {
  const union = unionOn(woman, day);
  return union && partnerIn(union, woman);
}

function isSpaced(parent: Member, born: Day): boolean {
  return parent.children.every((sibling) => born - sibling.born >= apart);
}

/** Whether somebody as parent would make a child a sibling, nephew or niece of the child's own later partner. */
function isKinOfPartner(child: Member, parent: Member): boolean {
  return child.unions.some((union) => {
    const partner = partnerIn(union, child);
    return partner.mother === parent || partner.father === parent || areSiblings(partner, parent);
  });
}

function areSiblings(a: Member, b: Member): boolean {
  return (a.mother !== undefined && a.mother === b.mother) || (a.father !== undefined && a.father === b.father);
}
