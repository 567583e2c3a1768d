import type { Day } from '../day.ts';
import type {
  Adressegradering,
  Bostedsadresse,
  DeltBosted,
  Oppholdsadresse,
  Postadresse,
  PostadresseIUtlandet,
} from './address.ts';
import type {
  Country,
  Familierelasjon,
  Inhabitant,
  Kjoenn,
  KontaktinformasjonForDoedsbo,
  Personnavn,
  Sivilstand,
  VergemaalEllerFremtidsfullmakt,
} from './relations.ts';

export type Identifikatortype = 'foedselsnummer' | 'dNummer';
export type Personstatus =
  | 'bosatt'
  | 'utflyttet'
  | 'forsvunnet'
  | 'doed'
  | 'opphoert'
  | 'foedselsregistrert'
  | 'midlertidig'
  | 'inaktiv'
  | 'ikkeBosatt';
export interface Personidentifikasjon {
  readonly identifikasjonsnummer: string;
  readonly identifikasjonsnummertype: string;
  readonly utstederland: Country;
}

export interface Legitimasjonsdokument {
  readonly identifikasjonsdokumentnummer: string;
  readonly identifikasjonsdokumenttype: string;
  readonly utstederland: Country;
  readonly gyldigFra: Day;
  readonly gyldigTil: Day;
}

/** What the register can hold on a person: Folkeregisteret's entities, inhabitants by index and dates as days. */
export interface Entities {
  readonly identifikasjonsnummer: {
    readonly identifikatortype: Identifikatortype;
    readonly status: 'iBruk' | 'opphoert';
    /** The number itself, unless it is the computed one of its kind: a second one, or one taken over. */
    readonly nummer?: string;
  };
  /** `unik` from 2027-02-01 on: one number for one face. */
  readonly identitetsgrunnlag: {
    readonly identitetsgrunnlagstatus: 'ingenStatus' | 'ikkeKontrollert' | 'kontrollert' | 'unik';
  };
  readonly status: { readonly status: Personstatus };
  readonly utenlandskPersonidentifikasjon: Personidentifikasjon;
  readonly utlendingsmyndighetenesIdentifikasjonsnummer: Personidentifikasjon;
  readonly legitimasjonsdokument: Legitimasjonsdokument;
  readonly falskIdentitet: { readonly erFalsk: true } & (
    | { readonly rettIdentitetErUkjent: true }
    | { readonly rettIdentitetVedIdentifikasjonsnummer: Inhabitant }
  );
  readonly kjoenn: { readonly kjoenn: Kjoenn };
  readonly foedsel: {
    readonly foedselsdato: Day;
    readonly foedested?: string;
    readonly foedekommuneINorge?: string;
    readonly foedeland: Country;
  };
  readonly foedselINorge: { readonly foedselsinstitusjonsnavn: string; readonly rekkefoelgenummer: number };
  readonly doedsfall: { readonly doedsdato: Day };
  readonly navn: Personnavn & { readonly originaltNavn?: Personnavn };
  readonly familierelasjon: Familierelasjon;
  readonly sivilstand: Sivilstand;
  /** On the child's life and on the responsible person's. */
  readonly foreldreansvar: {
    readonly ansvar: 'felles' | 'mor' | 'far' | 'medmor' | 'andre' | 'ukjent';
    readonly ansvarssubjekt: Inhabitant;
    readonly ansvarlig: Inhabitant;
  };
  readonly statsborgerskap: { readonly statsborgerskap: Country; readonly ervervsdato?: Day };
  readonly bibehold: { readonly bibeholdstatus: 'harBibehold'; readonly datoForBibehold: Day };
  readonly opphold: {
    readonly oppholdstillatelse: 'midlertidig' | 'permanent' | 'opplysningMangler';
    readonly oppholdFra: Day;
    readonly oppholdTil?: Day;
  };
  readonly innflytting: { readonly fraflyttingsland: Country; readonly fraflyttingsstedIUtlandet?: string };
  readonly utflytting: {
    readonly tilflyttingsland: Country;
    readonly tilflyttingsstedIUtlandet?: string;
    readonly utflyttingsdato: Day;
  };
  readonly adressebeskyttelse: { readonly graderingsnivaa: Exclude<Adressegradering, 'ugradert' | 'klientadresse'> };
  readonly bostedsadresse: Bostedsadresse;
  readonly deltBosted: DeltBosted;
  readonly oppholdsadresse: Oppholdsadresse;
  readonly postadresse: Postadresse;
  readonly postadresseIUtlandet: PostadresseIUtlandet;
  readonly kontaktinformasjonForDoedsbo: KontaktinformasjonForDoedsbo;
  readonly vergemaalEllerFremtidsfullmakt: VergemaalEllerFremtidsfullmakt;
  readonly rettsligHandleevne: { readonly rettsligHandleevneomfang: 'begrenset' };
  readonly brukAvSamiskSpraak: { readonly spraak: readonly ('nordsamisk' | 'soersamisk' | 'lulesamisk')[] };
}

export type Entitet = keyof Entities;
