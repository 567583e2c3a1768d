import type { Folkeregisterperson } from '../generated/folkeregisteret/types.ts';
import type { Instant } from '../world/krr-record.ts';
import type { Hendelse } from '../world/lives/life.ts';
import { opplysninger } from '../world/lives/record.ts';
import type { Inhabitant } from '../world/lives/relations.ts';
import type { World } from '../world/world.ts';
import { hasNumber } from './document/numbers.ts';
import { personDocument } from './document/person-document.ts';
import { hasPersondokument } from './event/has-document.ts';

/** Somebody whom the register knows, as of some event. */
export interface Person {
  readonly index: Inhabitant;
  /** Everything about the person, of which a package shows a part. */
  readonly document: Folkeregisterperson;
}

/** Whom the register knows at an instant, and what it holds on them. */
export interface Persons {
  /** Whoever has or had a number; a number closed as a duplicate leads to the person who carries on (sos-informasjonselementer.md). */
  byNumber(personidentifikator: string, at: Instant): Person | undefined;
  byIndex(index: Inhabitant, at: Instant): Person | undefined;
  /** A person right after an event of theirs; undefined as long as the event has not been noted, and for one that leaves no person behind. */
  afterEvent(index: Inhabitant, nummer: number, at: Instant): PersonAfterEvent | undefined;
  /** The number in use. */
  numberOf(index: Inhabitant, at: Instant): string;
}

export interface PersonAfterEvent extends Person {
  /** Since when another event has made this state history; undefined while it is the present one. */
  readonly historicSince: Instant | undefined;
}

export function createPersons(world: World): Persons {
  const person = (index: Inhabitant, hendelser: readonly Hendelse[], at: Instant, upTo?: number): Person => ({
    index,
    document: personDocument(world, hendelser, at, upTo),
  });
  return {
    byNumber(personidentifikator, at) {
      const index = world.indexOf(personidentifikator);
      const life = index === undefined ? undefined : world.life(index, at);
      if (!life) return undefined;
      const isKnown = hasNumber(world, life.person, opplysninger(life.hendelser), personidentifikator);
      return isKnown ? person(life.person, life.hendelser, at) : undefined;
    },
    byIndex(index, at) {
      const life = world.life(index, at);
      return life && person(index, life.hendelser, at);
    },
    afterEvent(index, nummer, at) {
      const hendelser = index < world.size + world.newcomers ? world.life(index, at)?.hendelser : undefined;
      const event = hendelser?.[nummer - 1];
      if (!hendelser || !event || !hasPersondokument(event.hendelsestype)) return undefined;
      return {
        ...person(index, hendelser.slice(0, nummer), event.ajourholdstidspunkt, world.justAfter(event)),
        historicSince: hendelser[nummer]?.ajourholdstidspunkt,
      };
    },
    numberOf: (index, at) => world.numberInUse(index, at),
  };
}
