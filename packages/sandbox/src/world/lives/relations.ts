import type { Day } from '../day.ts';

/** Another inhabitant, by index. */
export type Inhabitant = number;
/** ISO 3166-1 alpha-3 and the register's own XUK, XXX and XXK. */
export type Country = string;
export type Kjoenn = 'kvinne' | 'mann';
export type Sivilstandstype =
  | 'uoppgitt'
  | 'ugift'
  | 'gift'
  | 'enkeEllerEnkemann'
  | 'skilt'
  | 'separert'
  | 'registrertPartner'
  | 'separertPartner'
  | 'skiltPartner'
  | 'gjenlevendePartner';
export type Familierolle = 'mor' | 'far' | 'medmor' | 'barn' | 'ektefelleEllerPartner' | 'doedfoedtBarn';

export interface Personnavn {
  readonly fornavn: string;
  readonly mellomnavn?: string;
  readonly etternavn: string;
}

/** Somebody who has no number in the register. */
export interface PersonUtenIdentifikator {
  readonly navn: Personnavn;
  readonly foedselsdato?: Day;
  readonly statsborgerskap?: Country;
  readonly kjoenn?: Kjoenn;
}

export type Familierelasjon = {
  /** The role of the other. */
  readonly relatertPersonsRolle: Familierolle;
  /** The role of the person whose life this is. */
  readonly minRolleForPerson?: Familierolle;
} & (
  | { readonly relatertPerson: Inhabitant }
  | { readonly relatertPersonUtenFolkeregisteridentifikator: PersonUtenIdentifikator }
);

export interface Sivilstand {
  readonly sivilstand: Sivilstandstype;
  readonly sivilstandsdato?: Day;
  readonly myndighet?: string;
  readonly kommune?: string;
  /** Where it happened, of a country other than Norway. */
  readonly utland?: Country;
  readonly relatertVedSivilstand?: Inhabitant;
}

export type Vergemaaltype =
  | 'ensligMindreaarigAsylsoeker'
  | 'ensligMindreaarigFlyktning'
  | 'voksen'
  | 'midlertidigForVoksen'
  | 'mindreaarig'
  | 'midlertidigForMindreaarig'
  | 'forvaltningUtenforVergemaal'
  | 'stadfestetFremtidsfullmakt';

export interface VergemaalEllerFremtidsfullmakt {
  readonly vergemaaltype: Vergemaaltype;
  readonly embete: string;
  readonly verge: Inhabitant;
  readonly tjenesteomraade: readonly {
    readonly vergeTjenestevirksomhet: string;
    readonly vergeTjenesteoppgave: string;
  }[];
}

export type KontaktinformasjonForDoedsbo = {
  readonly skifteform: 'offentlig' | 'annet';
  readonly attestutstedelsesdato: Day;
  readonly adresselinje: readonly string[];
  readonly postnummer: string;
  readonly poststedsnavn: string;
} & (
  | { readonly person: Inhabitant }
  | { readonly advokat: { readonly personnavn: Personnavn; readonly organisasjonsnummer: string } }
  | { readonly organisasjon: { readonly organisasjonsnavn: string; readonly organisasjonsnummer: string } }
);
