import type { Familierelasjon, Folkeregisterperson } from '../generated/types.ts';
import { allCurrent } from './current.ts';
import { nameText } from './full-name.ts';

/** Somebody of the family: by number, or by name where there is none. */
export interface Relative {
  /** What the other is to this person: `mor`, `far`, `medmor`, `barn` ... */
  readonly role: Familierelasjon['relatertPersonsRolle'];
  /** What this person is to the other. */
  readonly ownRole: Familierelasjon['minRolleForPerson'];
  readonly foedselsEllerDNummer: string | undefined;
  /** Known of those without a number alone: look the others up. */
  readonly name: string | undefined;
  /** ISO date, of those without a number. */
  readonly foedselsdato: string | undefined;
}

/** A family as the register knows it now. */
export interface Family {
  readonly parents: readonly Relative[];
  readonly children: readonly Relative[];
  /** Children who were born dead; most have no number. */
  readonly stillborn: readonly Relative[];
  /** Whom the person is married to, or has a registered partnership with. */
  readonly spouse: Relative | undefined;
  readonly siblings: readonly Relative[];
  /** In roles that this package does not know. */
  readonly others: readonly Relative[];
}

/**
 * Parents, children and spouse, each with the role. Roles are mirrored in the other's document
 * (Altinn/altinn-register, test data of konsumenttest).
 *
 * @example
 * ```ts
 * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
 * import { family } from '@fellesklient/folkeregisteret/reading';
 *
 * async function parentsOf(freg: FolkeregisteretClient<'finans'>, nummer: string): Promise<string[]> {
 *   const person = await freg.person(nummer, { part: ['familierelasjon'] });
 *   return family(person ?? {}).parents.flatMap(({ foedselsEllerDNummer }) => foedselsEllerDNummer ?? []);
 * }
 * ```
 */
export function family({ familierelasjon }: Pick<Folkeregisterperson, 'familierelasjon'>): Family {
  const relatives = allCurrent(familierelasjon).map(relativeOf);
  const inRole = (roles: RegExp): Relative[] => relatives.filter(({ role }) => roles.test(role));
  return {
    parents: inRole(parent),
    children: inRole(/^barn$/),
    stillborn: inRole(/^doedfoedtBarn$/),
    spouse: inRole(/^ektefelleEllerPartner$/)[0],
    siblings: inRole(/^soesken$/),
    others: relatives.filter(({ role }) => !known.test(role)),
  };
}

const parent = /^(mor|far|medmor)$/;
const known = /^(mor|far|medmor|barn|doedfoedtBarn|ektefelleEllerPartner|soesken)$/;

function relativeOf({
  relatertPersonsRolle,
  minRolleForPerson,
  relatertPerson,
  relatertPersonUtenFolkeregisteridentifikator: unnumbered,
}: Familierelasjon): Relative {
  return {
    role: relatertPersonsRolle,
    ownRole: minRolleForPerson,
    foedselsEllerDNummer: relatertPerson,
    name: nameText(unnumbered?.navn),
    foedselsdato: unnumbered?.foedselsdato,
  };
}
