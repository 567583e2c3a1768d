import type { Day } from '../../world/day.ts';
import type { Kjoenn } from '../../world/lives/relations.ts';

/** A number in somebody's papers, by the country that gave it. */
export interface Paper {
  readonly utstederland: string;
  readonly nummer: string;
}

/** Whom a search is for. What is undefined may be anything. */
export interface Criteria {
  readonly navn?: NameCriterion | undefined;
  readonly identifikasjonsnummer?: string | undefined;
  readonly utenlandskPersonidentifikasjon?: Paper | undefined;
  readonly legitimasjonsdokument?: Paper | undefined;
  readonly utlendingsmyndighetenesIdentifikasjonsnummer?: string | undefined;
  readonly kjoenn?: Kjoenn | undefined;
  /** First and last day of birth. */
  readonly foedt?: readonly [first: Day, last: Day] | undefined;
  readonly adresse?: AddressCriterion | undefined;
  /** Whether names and addresses count that have been. */
  readonly historisk: boolean;
  readonly inkluderDoede: boolean;
  readonly inkluderOppholdsadresse: boolean;
}

export interface NameCriterion {
  /** In capitals. */
  readonly words: readonly string[];
  /** Whether the first must be a given name and the last a surname, as entydigsoek wants it. */
  readonly inOrder: boolean;
  /** Whether words that sound alike count. */
  readonly fonetisk: boolean;
}

export interface AddressCriterion {
  readonly adressenavn?: string | undefined;
  readonly husnummer?: { readonly husnummer: string; readonly husbokstav: string | undefined } | undefined;
  readonly postnummer?: string | undefined;
  readonly kommunenummer?: string | undefined;
  readonly fylkesnummer?: string | undefined;
  /** Only an address without a house number will do. */
  readonly withoutHusnummer?: true | undefined;
}
