import type {
  Folkeregisterperson,
  IdentifiserendeInformasjon,
  Personidentifikator,
} from '../../generated/folkeregisteret/types.ts';
import type { Entitet, Entities } from '../../world/lives/entities.ts';
import type { Opplysning } from '../../world/lives/life.ts';
import type { Inhabitant } from '../../world/lives/relations.ts';
import type { Metadata } from './metadata.ts';

/** The other persons that a document speaks of, as the register knew them at its time. */
export interface Others {
  number(person: Inhabitant): Personidentifikator;
  identity(person: Inhabitant): IdentifiserendeInformasjon;
}

type Entry<E extends Entitet> =
  Extract<NonNullable<Folkeregisterperson[E]>, readonly unknown[]> extends never
    ? NonNullable<Folkeregisterperson[E]>
    : Extract<NonNullable<Folkeregisterperson[E]>, readonly unknown[]>[number];

/** An entry of a document without what every entry says. */
export type Body<E extends Entitet> = Omit<Entry<E>, keyof Metadata>;

/** How an entity looks in a document: field by field in the order of the register's XML schema (PersondokumentMedHistorikk_v1BETA2.xsd). */
export type ToWire<E extends Entitet> = (verdi: Entities[E], entry: Opplysning<unknown>, others: Others) => Body<E>;
