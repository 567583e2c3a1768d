import type { Adressegradering, Folkeregisterperson } from '../generated/types.ts';
import { allCurrent } from './current.ts';

/** Entities that hold an address. */
export type AddressEntity =
  | 'bostedsadresse'
  | 'deltBosted'
  | 'oppholdsadresse'
  | 'postadresse'
  | 'postadresseIUtlandet';
const entities: readonly AddressEntity[] = [
  'bostedsadresse',
  'deltBosted',
  'oppholdsadresse',
  'postadresse',
  'postadresseIUtlandet',
];

/** A person with addresses, whatever else was asked for. */
export type Addressed = {
  readonly [Entity in AddressEntity | 'adressebeskyttelse']?: readonly NonNullable<
    Folkeregisterperson[Entity]
  >[number][];
};

/**
 * Demands that the part `adressebeskyttelse` was asked for: without it nobody would seem protected.
 */
export type KnowsProtection<Person> = 'adressebeskyttelse' extends keyof Person
  ? unknown
  : { readonly adressebeskyttelse: 'must be asked for as a part' };

/** Grades from the open to the secret. A grade that this package does not know is taken for the most secret. */
const grades: readonly Adressegradering[] = ['ugradert', 'klientadresse', 'fortrolig', 'strengtFortrolig'];

/**
 * How a person's addresses are protected: the strictest of the person's own grade and those of all current addresses.
 *
 * `klientadresse` would reveal an institution; `fortrolig` (code 7) and `strengtFortrolig` (code 6) are of people in danger
 * (Skatteetaten/folkeregisteret-api-dokumentasjon, src/spm-og-svar/sos-spesreg.md). Packages without authority may be shown no more than that
 * an address is missing.
 *
 * @example
 * ```ts
 * import type { PersonWith } from '@fellesklient/folkeregisteret';
 * import { addressProtection } from '@fellesklient/folkeregisteret/reading';
 *
 * const isOpen = (person: PersonWith<'finans'>): boolean => addressProtection(person) === 'ugradert';
 * ```
 */
export function addressProtection<Person extends Addressed>(
  person: Person & KnowsProtection<Person>,
): Adressegradering {
  return protectionOf(person);
}

/** The same, of a person of whom it is known that the protection was asked for. */
export function protectionOf(person: Addressed): Adressegradering {
  const own = allCurrent(person.adressebeskyttelse).map(({ graderingsnivaa }) => graderingsnivaa);
  const ofAddresses = entities.flatMap((entity) =>
    allCurrent<{ adressegradering: string; erGjeldende?: boolean }>(person[entity]).map(
      ({ adressegradering }) => adressegradering,
    ),
  );
  const rank = (grade: string): number => (grades.includes(grade) ? grades.indexOf(grade) : grades.length);
  return [...own, ...ofAddresses].reduce((worst, grade) => (rank(grade) > rank(worst) ? grade : worst), 'ugradert');
}
