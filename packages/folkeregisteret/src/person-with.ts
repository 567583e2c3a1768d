import type { Rettigheter, Rettighetspakke } from './generated/rettighetspakker.ts';
import type { Folkeregisterperson } from './generated/types.ts';
import type { PartOf } from './part.ts';

/**
 * Entities of which a person has at most one at a time. Of the addresses that is documented (Skatteetaten/folkeregisteret-api-dokumentasjon,
 * src/spm-og-svar/sos-adresser.md), of the others it is in their nature; citizenships, numbers, documents, relations and guardians
 * stand side by side.
 */
type OneAtATime =
  | 'identitetsgrunnlag'
  | 'status'
  | 'kjoenn'
  | 'foedsel'
  | 'foedselINorge'
  | 'sivilstand'
  | 'navn'
  | 'adressebeskyttelse'
  | 'bostedsadresse'
  | 'oppholdsadresse'
  | 'postadresse'
  | 'postadresseIUtlandet';

/** The person document without `historikk`: what there is one of at a time is a list of one. */
type GjeldendePerson = {
  [E in keyof Folkeregisterperson]: E extends OneAtATime
    ? readonly [NonNullable<Folkeregisterperson[E]>[number]]
    : Folkeregisterperson[E];
};

/** Entities that parts unlock in a package. */
type EntityOf<P extends Rettighetspakke, Asked extends string> = Extract<
  | Extract<Asked, Rettigheter[P]['entitet']>
  | Rettigheter[P]['part'][Extract<Asked, keyof Rettigheter[P]['part']>]
  | (Rettigheter[P]['identifikasjonsnummer'] extends 'alltid' ? 'identifikasjonsnummer' : never),
  keyof Folkeregisterperson
>;

type Shown<
  P extends Rettighetspakke,
  Asked extends string,
  Entity extends keyof Folkeregisterperson,
> = 'historikk' extends Asked
  ? Pick<GjeldendePerson, Exclude<Entity, Rettigheter[P]['historikk']>> &
      Pick<Folkeregisterperson, Extract<Entity, Rettigheter[P]['historikk']>>
  : Pick<GjeldendePerson, Entity>;

/**
 * A person as a package shows it for the parts asked for. What is shown may still be absent: nothing is registered.
 *
 * With parts known only at run time, everything the package has, as lists.
 */
export type PersonWith<P extends Rettighetspakke, Asked extends string = 'person-basis'> = string extends Asked
  ? Shown<P, PartOf<P>, EntityOf<P, PartOf<P>>>
  : Shown<P, Asked, EntityOf<P, Asked>>;
