import type { Fields } from '../field.ts';
import type { Instant } from '../krr-record.ts';
import type { Egenskap, Hendelsestype } from '../lives/life.ts';
import type { Inhabitant } from '../lives/relations.ts';
import type { Situation } from './situation.ts';

/** Something that Folkeregisteret learns about an inhabitant. It notes it at once, by the world's clock. */
export interface Learnt<Type extends string> {
  readonly type: Type;
  readonly personidentifikator: string;
  /** Since when it is true, YYYY-MM-DD; today when left out. */
  readonly dato?: string;
}

/** One event that comes of what the register learns. */
export interface Told {
  readonly person: Inhabitant;
  readonly hendelsestype: Hendelsestype;
  readonly aarsak: string;
  readonly egenskaper: readonly Egenskap[];
  /** Since when it is true; since the day that the register was told when left out. */
  readonly gyldighetstidspunkt?: Instant | undefined;
  readonly kilde?: string;
  /** The number it is noted under; the one that was in use before when left out. */
  readonly personidentifikator?: string | undefined;
}

/** What can be learnt, and what comes of it. */
export interface Transition<Event> {
  /** What the event holds beside its type. */
  readonly fields: Fields;
  /** @throws InvalidEvent that names the field, when it makes no sense as the register stands. Changes nothing. */
  readonly happen: (event: Event, situation: Situation) => readonly Told[];
}

export type Transitions<Event extends { readonly type: string }> = {
  readonly [Type in Event['type']]: Transition<Extract<Event, { readonly type: Type }>>;
};
