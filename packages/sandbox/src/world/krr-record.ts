/** Milliseconds since 1970-01-01 UTC, whole seconds. */
export type Instant = number;

export type Kanal = 'epostadresse' | 'mobiltelefonnummer';
export type Spraak = 'nb' | 'nn' | 'en' | 'se';
export type Postkasseleverandoer = 'Digipost' | 'e-Boks';

/** One way to reach a person, with the dates that decide whether it may still be used. */
export interface Kontaktpunkt {
  readonly verdi: string;
  readonly oppdatert: Instant;
  readonly sistVerifisert?: Instant;
  readonly sistValidert?: Instant;
}

export interface Reservasjon {
  readonly reservert: boolean;
  readonly oppdatert: Instant;
}

export interface Postkasse {
  readonly adresse: string;
  readonly leverandoer: Postkasseleverandoer;
}

/** What Kontakt- og reservasjonsregisteret holds on one person, before any rule of delivery. */
export interface KrrRecord {
  readonly status: 'AKTIV' | 'SLETTET' | 'IKKE_REGISTRERT';
  /** Last change of the entry, confirmations not counted. */
  readonly oppdatert?: Instant;
  /** Absent for persons who never reserved. */
  readonly reservasjon?: Reservasjon;
  readonly epostadresse?: Kontaktpunkt;
  readonly mobiltelefonnummer?: Kontaktpunkt;
  readonly postkasse?: Postkasse;
  readonly spraak?: { readonly kode: Spraak; readonly oppdatert: Instant };
}

export const notRegistered: KrrRecord = { status: 'IKKE_REGISTRERT' };
