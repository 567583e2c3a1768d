import { type Day, dayOf } from '../day.ts';
import type { Homes } from '../places/homes.ts';
import type { Addresses } from './addresses.ts';
import type { Entitet, Entities, Identifikatortype } from './entities.ts';
import type { Egenskap, Hendelsestype } from './life.ts';
import type { Member } from './member.ts';
import type { Names } from './names.ts';
import type { Slekt } from './slekt.ts';

/** What a chapter of a life says happened on a day. */
export interface Happening {
  readonly hendelsestype: Hendelsestype;
  readonly aarsak: string;
  readonly egenskaper: readonly Egenskap[];
  /** The number it is noted under; the person's number of that day when left out. */
  readonly identifikatortype?: Identifikatortype;
}

/**
 * Asks whether somebody wants to hear what happens on a day of a life, and if so tells it. `tell(day)?.({ ... })` makes nothing when
 * nobody does, which is most often: whoever follows the register asks of four weeks.
 */
export type Tell = (day: Day, when?: 'posthumous') => ((happening: Happening) => void) | undefined;

/** What the chapters of a member's life are told from. */
export interface Setting {
  readonly seed: number;
  readonly slekt: Slekt;
  readonly homes: Homes;
  readonly names: Names;
  readonly addresses: Addresses;
}

/** One aspect of a life, from beginning to end: tells what happens, in any order, up to the end of time. */
export type Chapter = (setting: Setting, member: Member, tell: Tell) => void;

export function ny<E extends Entitet>(entitet: E, verdi: Entities[E]): Egenskap {
  return { entitet, endring: 'registrereNy', verdi } as Egenskap;
}

export function korriger<E extends Entitet>(entitet: E, verdi: Entities[E]): Egenskap {
  return { entitet, endring: 'korrigere', verdi } as Egenskap;
}

export function opphoer<E extends Entitet>(entitet: E, verdi: Entities[E]): Egenskap {
  return { entitet, endring: 'opphoere', verdi } as Egenskap;
}

export function annuller<E extends Entitet>(entitet: E, verdi: Entities[E]): Egenskap {
  return { entitet, endring: 'annullere', verdi } as Egenskap;
}

/** When the register got its present form and the old one was carried over (Skatteetaten, modernisering av Folkeregisteret). */
const modernised = dayOf(2017, 10, 2);

/** Who supplied what became true on a day; the two values that recorded documents have most (Altinn/altinn-register, test data). */
export function kildeOf(day: Day): string {
  return day < modernised ? 'KILDE_DSF' : 'Synutopia';
}

/** Which of their numbers a person has in use on a day. */
export function identifikatortypeOn(member: Member, day: Day): Identifikatortype {
  const { origin, arrives } = member;
  return origin === 'temporary' || (origin === 'immigrant' && day < arrives) ? 'dNummer' : 'foedselsnummer';
}
