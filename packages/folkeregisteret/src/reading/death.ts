import type {
  Folkeregisterperson,
  Folkeregisterpersonstatus,
  KontaktinformasjonForDoedsbo,
} from '../generated/types.ts';
import { allCurrent, current } from './current.ts';
import { nameText } from './full-name.ts';

/** Whom to write to about an estate (dødsbo). */
export interface EstateContact {
  readonly kind: 'person' | 'advokat' | 'organisasjon' | 'ukjent';
  /** Of the person, of the lawyer, of the contact within the organisation. */
  readonly name: string | undefined;
  readonly organisation: string | undefined;
  readonly organisasjonsnummer: string | undefined;
  readonly foedselsEllerDNummer: string | undefined;
  /** The address below the names, as lines to print. A country is its code of three letters. */
  readonly lines: readonly string[];
  readonly skifteform: KontaktinformasjonForDoedsbo['skifteform'];
}

/** A death, and who answers for the estate. */
export interface Death {
  /** ISO date; undefined when it is not known. */
  readonly doedsdato: string | undefined;
  readonly estateContacts: readonly EstateContact[];
}

type Mortal = Pick<Folkeregisterperson, 'doedsfall' | 'kontaktinformasjonForDoedsbo'> & {
  readonly status?: readonly Folkeregisterpersonstatus[];
};

/**
 * A person's death; undefined when the register knows of none. Ask for `doedsfall` or `status`, and for `kontaktinformasjonForDoedsbo`;
 * `person-basis` has all three.
 *
 * @example
 * ```ts
 * import type { PersonWith } from '@fellesklient/folkeregisteret';
 * import { death } from '@fellesklient/folkeregisteret/reading';
 *
 * function writeTo(person: PersonWith<'finans'>): readonly string[] {
 *   const [contact] = death(person)?.estateContacts ?? [];
 *   return contact ? [contact.name ?? contact.organisation ?? '', ...contact.lines] : [];
 * }
 * ```
 */
export function death({ doedsfall, status, kontaktinformasjonForDoedsbo }: Mortal): Death | undefined {
  const known = doedsfall?.erGjeldende === false ? undefined : doedsfall;
  if (!known && current(status)?.status !== 'doed') return undefined;
  return {
    doedsdato: known?.doedsdato,
    estateContacts: allCurrent(kontaktinformasjonForDoedsbo).map(estateContactOf),
  };
}

function estateContactOf({
  person,
  advokat,
  organisasjon,
  adresse: { adresselinje, postnummer, poststedsnavn, landkode },
  skifteform,
}: KontaktinformasjonForDoedsbo): EstateContact {
  const firm = advokat ?? organisasjon;
  return {
    kind: person ? 'person' : advokat ? 'advokat' : organisasjon ? 'organisasjon' : 'ukjent',
    name: nameText(person?.personnavn ?? advokat?.personnavn ?? organisasjon?.kontaktpersonnavn),
    organisation: firm?.organisasjonsnavn,
    organisasjonsnummer: firm?.organisasjonsnummer,
    foedselsEllerDNummer: person?.foedselsEllerDNummer,
    lines: [...adresselinje, `${postnummer} ${poststedsnavn}`, ...(landkode && landkode !== 'NOR' ? [landkode] : [])],
    skifteform,
  };
}
