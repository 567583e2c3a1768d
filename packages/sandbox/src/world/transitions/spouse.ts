import type { Entities } from '../lives/entities.ts';
import type { Familierelasjon, Inhabitant } from '../lives/relations.ts';
import { wordsOf } from '../lives/sivilstand-words.ts';
import type { Situation } from './situation.ts';
import { allCurrent, current, type Subject } from './subject.ts';

/** A marriage or partnership that lasts. */
export interface Marriage {
  /** What the register holds on the one who was asked about. */
  readonly sivilstand: Entities['sivilstand'];
  /** The other; undefined when the register does not have them by number. */
  readonly subject: Subject | undefined;
}

/** The marriage of somebody, separated or not; undefined when there is none. */
export function spouseOf(subject: Subject, situation: Situation): Marriage | undefined {
  const sivilstand = current(subject, 'sivilstand');
  if (!sivilstand || !wordsOf(sivilstand.sivilstand)) return undefined;
  const { relatertVedSivilstand: spouse } = sivilstand;
  return { sivilstand, subject: spouse === undefined ? undefined : situation.subject(spouse) };
}

/** The relation that makes somebody another's spouse. */
export function spouseRelation(spouse: Inhabitant): Familierelasjon {
  return {
    relatertPerson: spouse,
    relatertPersonsRolle: 'ektefelleEllerPartner',
    minRolleForPerson: 'ektefelleEllerPartner',
  };
}

/** What the register holds of it. */
export function relationTo(subject: Subject, spouse: Inhabitant | undefined): readonly Familierelasjon[] {
  return allCurrent(subject, 'familierelasjon').filter(
    (relation) =>
      relation.relatertPersonsRolle === 'ektefelleEllerPartner' &&
      ('relatertPerson' in relation ? relation.relatertPerson : undefined) === spouse,
  );
}
