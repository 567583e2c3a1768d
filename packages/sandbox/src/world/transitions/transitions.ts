import type { Fields } from '../field.ts';
import { type AdressebeskyttelseEvent, adressebeskyttelse } from './adressebeskyttelse.ts';
import { births, type FoedselRegistered } from './births.ts';
import { type BostedsadresseEvent, bostedsadresse } from './bostedsadresse.ts';
import { closing, type PersonClosed } from './closing.ts';
import { type DNummerEvent, dNumbers } from './d-numbers.ts';
import { type DoedsfallRegistered, deaths } from './deaths.ts';
import { type DeathUndone, deathsUndone } from './deaths-undone.ts';
import { type DuplicateEvent, duplicates } from './duplicates.ts';
import { estates, type KontaktinformasjonForDoedsboSet } from './estates.ts';
import { type GuardianshipEvent, guardianship } from './guardianship.ts';
import { type IdentityEvent, identity } from './identity.ts';
import { type LegalCapacityEvent, legalCapacity } from './legal-capacity.ts';
import { type MarriageEvent, marriages } from './marriages.ts';
import { type NavnEvent, names } from './names.ts';
import { type OppholdsadresseEvent, oppholdsadresse } from './oppholdsadresse.ts';
import { type PostadresseEvent, postadresse } from './postadresse.ts';
import { type PersonRepaired, repair } from './repair.ts';
import { type ResidenceEvent, residence } from './residence.ts';
import { type ForeldreansvarSet, responsibility } from './responsibility.ts';
import type { Situation } from './situation.ts';
import type { Told, Transition, Transitions } from './transition.ts';

/** What Folkeregisteret can learn about an inhabitant. It notes it by the world's clock, as one event of its own or several. */
export type FolkeregisterEvent =
  | FoedselRegistered
  | DNummerEvent
  | NavnEvent
  | IdentityEvent
  | ResidenceEvent
  | BostedsadresseEvent
  | OppholdsadresseEvent
  | PostadresseEvent
  | AdressebeskyttelseEvent
  | MarriageEvent
  | ForeldreansvarSet
  | GuardianshipEvent
  | LegalCapacityEvent
  | DoedsfallRegistered
  | DeathUndone
  | KontaktinformasjonForDoedsboSet
  | DuplicateEvent
  | PersonClosed
  | PersonRepaired;

const transitions: Transitions<FolkeregisterEvent> = {
  ...births,
  ...dNumbers,
  ...names,
  ...identity,
  ...residence,
  ...bostedsadresse,
  ...oppholdsadresse,
  ...postadresse,
  ...adressebeskyttelse,
  ...marriages,
  ...responsibility,
  ...guardianship,
  ...legalCapacity,
  ...deaths,
  ...deathsUndone,
  ...estates,
  ...duplicates,
  ...closing,
  ...repair,
};

/** What the events hold, by type. */
export const folkeregisterFields: Readonly<Record<FolkeregisterEvent['type'], Fields>> = Object.fromEntries(
  Object.entries(transitions).map(([type, { fields }]) => [type, fields]),
) as Record<FolkeregisterEvent['type'], Fields>;

export function isFolkeregisterEvent(event: { readonly type: string }): event is FolkeregisterEvent {
  return Object.hasOwn(transitions, event.type);
}

/** What comes of an event as the register stands. @throws InvalidEvent that names the field, when it makes no sense. */
export function happen(event: FolkeregisterEvent, situation: Situation): readonly Told[] {
  return (transitions[event.type] as Transition<FolkeregisterEvent>).happen(event, situation);
}
