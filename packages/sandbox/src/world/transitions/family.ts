import type { Situation } from './situation.ts';
import { spouseOf } from './spouse.ts';
import { allCurrent, type Subject } from './subject.ts';

/**
 * Whoever has turned out not to be there as a person has no family: the world would not know what becomes of it.
 *
 * @throws InvalidEvent for `personidentifikator`.
 */
export function requireNoFamily(subject: Subject, situation: Situation): void {
  const relations = allCurrent(subject, 'familierelasjon').filter((relation) => 'relatertPerson' in relation);
  const responsible = allCurrent(subject, 'foreldreansvar');
  if (relations.length > 0 || responsible.length > 0 || spouseOf(subject, situation)?.subject) {
    throw situation.refused(
      'personidentifikator',
      'belongs to somebody with family in the register. Take one without.',
    );
  }
}
