import type { Day } from '../day.ts';

export type Adressegradering = 'ugradert' | 'klientadresse' | 'fortrolig' | 'strengtFortrolig';

export interface Poststed {
  readonly postnummer: string;
  readonly poststedsnavn: string;
}

export interface Vegadresse {
  readonly kommunenummer: string;
  /** As H0101; of flats only. */
  readonly bruksenhetsnummer?: string;
  readonly bruksenhetstype: 'bolig';
  readonly adressenavn: string;
  readonly husnummer: string;
  readonly husbokstav?: string;
  /** The street's number in its kommune, 4 digits. */
  readonly adressekode: string;
  readonly poststed: Poststed;
}

export interface Matrikkeladresse {
  readonly kommunenummer: string;
  readonly gaardsnummer: number;
  readonly bruksnummer: number;
  readonly poststed: Poststed;
}

/** What the land register (matrikkelen) knows about the place of an address, whole numbers without leading zeros. */
export interface Kretser {
  readonly grunnkrets: number;
  readonly stemmekrets: number;
  readonly skolekrets: number;
  readonly kirkekrets: number;
}

/** A place to live in Norway. */
export type NorskAdresse =
  | { readonly vegadresse: Vegadresse; readonly adresseIdentifikatorFraMatrikkelen: string }
  | { readonly matrikkeladresse: Matrikkeladresse; readonly adresseIdentifikatorFraMatrikkelen: string };

/** The place alone. */
export function withoutKretser(address: NorskAdresse & Kretser): NorskAdresse {
  const { grunnkrets: _, stemmekrets: __, skolekrets: ___, kirkekrets: ____, ...place } = address;
  return place;
}

export interface UtenlandskAdresse {
  readonly adressenavn: string;
  readonly postkode: string;
  readonly byEllerStedsnavn: string;
  /** ISO 3166-1 alpha-2. */
  readonly landkode: string;
}

interface Gradert {
  readonly adressegradering: Adressegradering;
}

export type Bostedsadresse = Gradert & { readonly flyttedato: Day } & (
    | (NorskAdresse & Kretser)
    | { readonly ukjentBosted: { readonly bostedskommune?: string } }
  );

export type DeltBosted = Gradert &
  NorskAdresse & { readonly startdatoForKontrakt: Day; readonly sluttdatoForKontrakt?: Day };

export type Oppholdsadresse = Gradert & {
  readonly oppholdsadressedato: Day;
  /** Of residents: why they stay elsewhere. Holders of a d-number have none. */
  readonly oppholdAnnetSted?: 'militaer' | 'utenriks' | 'paaSvalbard' | 'pendler';
} & (NorskAdresse | { readonly utenlandskAdresse: UtenlandskAdresse } | { readonly adressenErUkjent: true });

export type Postadresse = Gradert &
  (
    | {
        readonly postboksadresse: {
          readonly postbokseier?: string;
          readonly postboks: string;
          readonly poststed: Poststed;
        };
      }
    | { readonly vegadresse: Vegadresse; readonly adresseIdentifikatorFraMatrikkelen: string }
    | { readonly postadresseIFrittFormat: { readonly adresselinje: readonly string[]; readonly poststed: Poststed } }
  );

export type PostadresseIUtlandet = Gradert &
  (
    | { readonly utenlandskAdresse: UtenlandskAdresse }
    | {
        readonly utenlandskAdresseIFrittFormat: {
          readonly adresselinje: readonly string[];
          readonly byEllerStedsnavn: string;
          readonly landkode: string;
        };
      }
  );
