import type { Familierolle, Inhabitant } from '../lives/relations.ts';
import { allCurrent, type Subject } from './subject.ts';

type ParentRole = Extract<Familierolle, 'mor' | 'far' | 'medmor'>;

export function parentsOf(child: Subject): readonly Inhabitant[] {
  return allCurrent(child, 'familierelasjon').flatMap((relation) =>
    'relatertPerson' in relation && isParentRole(relation.relatertPersonsRolle) ? [relation.relatertPerson] : [],
  );
}

/** What somebody is to a child, by the child's document. */
export function roleOf(parent: Inhabitant, child: Subject): ParentRole | undefined {
  for (const relation of allCurrent(child, 'familierelasjon')) {
    const { relatertPersonsRolle: role } = relation;
    if ('relatertPerson' in relation && relation.relatertPerson === parent && isParentRole(role)) return role;
  }
  return undefined;
}

/** Whether two may not marry: parent and child, or siblings. */
export function areKin(one: Subject, other: Subject): boolean {
  const [ofOne, ofOther] = [parentsOf(one), parentsOf(other)];
  return ofOne.includes(other.index) || ofOther.includes(one.index) || ofOne.some((parent) => ofOther.includes(parent));
}

function isParentRole(role: Familierolle): role is ParentRole {
  return role === 'mor' || role === 'far' || role === 'medmor';
}
