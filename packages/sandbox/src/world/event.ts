import type { Instant, Kanal, Postkasse, Spraak } from './krr-record.ts';
import type { NotedHendelse } from './lives/lives.ts';
import type { FolkeregisterEvent } from './transitions/transitions.ts';

/** Something that Kontakt- og reservasjonsregisteret learns about one inhabitant. */
interface Happening<Type extends string> {
  readonly type: Type;
  readonly personidentifikator: string;
  /** When the register noted it, in milliseconds since 1970; the world's clock when left out. */
  readonly at?: Instant;
}

export interface KontaktinformasjonSet extends Happening<'kontaktinformasjon-set'> {
  readonly kanal: Kanal;
  readonly verdi: string;
}

/** The person confirmed what is registered. */
export interface KontaktinformasjonVerified extends Happening<'kontaktinformasjon-verified'> {
  readonly kanal: Kanal;
}

/** The person proved with a one-time code that messages arrive. */
export interface KontaktinformasjonValidated extends Happening<'kontaktinformasjon-validated'> {
  readonly kanal: Kanal;
}

export interface KontaktinformasjonRemoved extends Happening<'kontaktinformasjon-removed'> {
  readonly kanal: Kanal;
}

export interface ReservasjonSet extends Happening<'reservasjon-set'> {
  readonly reservasjon: 'JA' | 'NEI';
}

export interface SpraakSet extends Happening<'spraak-set'> {
  readonly spraak: Spraak;
}

export interface PostkasseSet extends Happening<'postkasse-set'>, Postkasse {}

/** What Kontakt- og reservasjonsregisteret can learn about an inhabitant. */
export type KrrEvent =
  | KontaktinformasjonSet
  | KontaktinformasjonVerified
  | KontaktinformasjonValidated
  | KontaktinformasjonRemoved
  | ReservasjonSet
  | SpraakSet
  | Happening<'spraak-removed'>
  | PostkasseSet
  | Happening<'postkasse-removed'>
  /** The person deleted the entry; anything registered later makes a new one. */
  | Happening<'krr-deleted'>;

/** Everything that can happen in the world. */
export type WorldEvent = KrrEvent | FolkeregisterEvent;

/** An event as the log keeps it. */
export type RecordedEvent<Event extends WorldEvent = WorldEvent> = Event extends unknown
  ? Readonly<Omit<Event, 'at'>> & {
      /** Place in the log, from 1. */
      readonly sequence: number;
      readonly at: Instant;
    } & (Event extends FolkeregisterEvent
        ? {
            /** What Folkeregisteret noted, in its order. */
            readonly hendelser: readonly NotedHendelse[];
          }
        : unknown)
  : never;
