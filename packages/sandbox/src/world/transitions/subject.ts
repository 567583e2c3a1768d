import { birthday, type Day } from '../day.ts';
import type { Adressegradering } from '../lives/address.ts';
import type { Addressed } from '../lives/addresses.ts';
import { type Kommunenummer, kommuneOf } from '../lives/bostedskommune.ts';
import type { Entitet, Entities, Personstatus } from '../lives/entities.ts';
import type { Egenskap, Opplysning, Opplysninger } from '../lives/life.ts';
import { gjeldende } from '../lives/record.ts';
import type { Inhabitant } from '../lives/relations.ts';
import { opphoer } from '../lives/telling.ts';

/** Somebody, as the register has them before it learns more. */
export interface Subject {
  readonly index: Inhabitant;
  readonly held: Opplysninger;
  /** The number in use. */
  readonly nummer: string;
}

/** The current value of an entity. */
export function current<E extends Entitet>({ held }: Subject, entitet: E): Entities[E] | undefined {
  return gjeldende(held, entitet)[0]?.verdi;
}

/** All current values of an entity. */
export function allCurrent<E extends Entitet>({ held }: Subject, entitet: E): readonly Entities[E][] {
  return gjeldende(held, entitet).map(({ verdi }) => verdi);
}

/** The newest entry of an entity that is history. */
export function newestHistoric<E extends Entitet>({ held }: Subject, entitet: E): Opplysning<Entities[E]> | undefined {
  const entries = (held[entitet] ?? []) as readonly Opplysning<Entities[E]>[];
  return entries.find(({ erGjeldende }) => !erGjeldende);
}

export function statusOf(subject: Subject): Personstatus | undefined {
  return current(subject, 'status')?.status;
}

export function isDead(subject: Subject): boolean {
  return current(subject, 'doedsfall') !== undefined;
}

export const addressKinds: readonly Addressed[] = [
  'bostedsadresse',
  'deltBosted',
  'oppholdsadresse',
  'postadresse',
  'postadresseIUtlandet',
];

/** The end of every address that somebody has. */
export function endsOfAddresses(subject: Subject): readonly Egenskap[] {
  return addressKinds.flatMap((entitet) => allCurrent(subject, entitet).map((verdi) => opphoer(entitet, verdi)));
}

/** How the addresses of somebody are graded. */
export function gradeOf(subject: Subject): Adressegradering {
  return current(subject, 'adressebeskyttelse')?.graderingsnivaa ?? 'ugradert';
}

/** Whether somebody has turned so old by a day; those without a date of birth have. */
export function isOfAge(subject: Subject, age: number, day: Day): boolean {
  const born = current(subject, 'foedsel')?.foedselsdato;
  return born === undefined || birthday(born, age) <= day;
}

/** The kommune that somebody lives in; undefined where the register knows none. */
export function bostedskommuneOf(subject: Subject): Kommunenummer {
  const [bosted, opphold] = [current(subject, 'bostedsadresse'), current(subject, 'oppholdsadresse')];
  return (bosted && kommuneOf(bosted)) ?? (opphold && kommuneOf(opphold));
}
