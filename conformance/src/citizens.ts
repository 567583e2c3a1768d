/** Citizens in KRR to whom a check may let things happen. Each promise waits until the register shows it. */
export interface Citizens {
  /** A synthetic person of the register whom no other check changes: not reserved, with an e-mail address of these days and nothing else. */
  newCitizen(): Promise<string>;
  happen(personidentifikator: string, happening: Happening): Promise<void>;
}

type Channel = 'epostadresse' | 'mobiltelefonnummer';

/** What can happen to a citizen in KRR; `at` (milliseconds since 1970) for what happened before now. */
export type Happening = { readonly at?: number } & (
  | { readonly type: 'kontaktinformasjon-set'; readonly kanal: Channel; readonly verdi: string }
  | {
      readonly type: 'kontaktinformasjon-verified' | 'kontaktinformasjon-validated' | 'kontaktinformasjon-removed';
      readonly kanal: Channel;
    }
  | { readonly type: 'reservasjon-set'; readonly reservasjon: 'JA' | 'NEI' }
  | { readonly type: 'spraak-set'; readonly spraak: 'nb' | 'nn' | 'en' | 'se' }
  | { readonly type: 'postkasse-set'; readonly adresse: string; readonly leverandoer: 'Digipost' | 'e-Boks' }
  | { readonly type: 'spraak-removed' | 'postkasse-removed' | 'krr-deleted' }
);
