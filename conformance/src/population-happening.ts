/** What can happen to people in Folkeregisteret. It is true from today on, unless there is a `dato`: YYYY-MM-DD. */
export type PopulationHappening =
  | ({ readonly type: 'dNummer-assigned' } & Assigned)
  | (OfPerson & { readonly dato?: string } & Happening)
  | (OfPerson & { readonly type: 'doedsfall-annulled' | 'person-repaired' })
  /** The kommune of a home gets another number, while nobody moves. */
  | (OfPerson & { readonly type: 'bostedsadresse-rewritten'; readonly kommunenummer: string });

interface OfPerson {
  readonly personidentifikator: string;
}

interface Assigned {
  readonly dato?: string;
  readonly foedselsdato: string;
  readonly kjoenn: 'kvinne' | 'mann';
  readonly fornavn: string;
  readonly etternavn: string;
  readonly statsborgerskap: string;
  readonly oppholdsadresse?: Home;
}

/** Any home in a kommune. */
interface Home {
  readonly kommunenummer: string;
}

type Happening =
  /** Of the mother. The other parent is named by number. */
  | { readonly type: 'foedsel-registered'; readonly kjoenn: 'kvinne' | 'mann'; readonly annenForelder?: string }
  /** Of the child. */
  | { readonly type: 'foreldreansvar-set'; readonly ansvar: 'felles' | 'mor' | 'far' | 'medmor' }
  | { readonly type: 'navn-chosen'; readonly fornavn: string; readonly etternavn: string }
  | { readonly type: 'innflytting-registered'; readonly fraflyttingsland: string; readonly adresse: Home }
  | { readonly type: 'utflytting-registered'; readonly tilflyttingsland: string }
  | { readonly type: 'bostedsadresse-moved'; readonly adresse: Home }
  | { readonly type: 'postadresse-set'; readonly adresse: PostBox }
  | { readonly type: 'adressebeskyttelse-set'; readonly graderingsnivaa: 'fortrolig' | 'strengtFortrolig' }
  | { readonly type: 'vigsel-registered'; readonly ektefelle: string }
  | { readonly type: 'identitetsgrunnlag-set'; readonly identitetsgrunnlagstatus: 'kontrollert' }
  | { readonly type: 'vergemaal-registered'; readonly verge: string; readonly vergemaaltype: 'voksen' }
  /** A number is closed as a duplicate of another. */
  | { readonly type: 'person-merged'; readonly gjeldende: string }
  | { readonly type: 'statsborgerskap-acquired' | 'statsborgerskap-lost'; readonly statsborgerskap: string }
  | {
      readonly type:
        | 'adressebeskyttelse-ended'
        | 'skilsmisse-registered'
        | 'doedsfall-registered'
        | 'person-split'
        | 'dNummer-inactivated'
        | 'rettsligHandleevne-limited'
        | 'person-closed';
    };

interface PostBox {
  readonly postnummer: string;
  readonly poststedsnavn: string;
  readonly postboks: string;
}
