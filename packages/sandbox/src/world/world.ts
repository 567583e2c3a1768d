import { checkEvent } from './check-event.ts';
import type { KrrEvent, RecordedEvent, WorldEvent } from './event.ts';
import type { Instant, KrrRecord } from './krr-record.ts';
import { createKrrRecords } from './krr-records.ts';
import { note } from './log/note.ts';
import { requireInhabitant } from './population.ts';
import { createRegister, type Register } from './register.ts';
import { createSituation } from './transitions/situation.ts';
import { type FolkeregisterEvent, happen, isFolkeregisterEvent } from './transitions/transitions.ts';

/** All inhabitants and all that happens to them. Every register of the sandbox is a projection of it. */
export interface World extends Register {
  readonly seed: number;
  /** The log: everything that has happened since the world was made, oldest first. */
  readonly events: readonly RecordedEvent[];
  /**
   * Lets something happen, all or nothing.
   *
   * From a person's first event in Kontakt- og reservasjonsregisteret on, only events change what that register holds on the person.
   * What happens in Folkeregisteret it notes at once, with mirrored events on relatives; from a family's first such event on, nothing
   * else happens to it. Whoever dies so loses the entry in Kontakt- og reservasjonsregisteret.
   *
   * @throws TypeError when the register would not take the event: it names the field. @throws RangeError when the person of a krr-event
   *   is no inhabitant, and when Folkeregisteret can note no more until the clock has gone on.
   *
   * @example
   * ```ts
   * import { createSandbox } from '@fellesklient/sandbox';
   *
   * const { world } = createSandbox();
   * const { hendelser } = world.append({ type: 'doedsfall-registered', personidentifikator: '11822648950' });
   * hendelser.map(({ hendelse }) => hendelse.hendelsestype); // personErDoed, and what comes of it for the family
   * ```
   */
  append<Event extends WorldEvent>(event: Event): RecordedEvent<Event>;
  /**
   * What Kontakt- og reservasjonsregisteret holds on an inhabitant at an instant: computed state and events.
   *
   * @throws RangeError when there is no inhabitant with that index.
   */
  krrRecord(index: number, at: Instant): KrrRecord;
  /** The inhabitants whom events have touched in Kontakt- og reservasjonsregisteret. */
  readonly touched: Iterable<number>;
  /** Whose entry in Kontakt- og reservasjonsregisteret each change was to, oldest first. An event that changes nothing is none. */
  readonly krrChanges: readonly number[];
}

export function createWorld(seed: number, size: number, now: () => Instant): World {
  const { register, registrar } = createRegister(seed, size);
  const krr = createKrrRecords(seed, size);
  const events: RecordedEvent[] = [];

  const appendToKrr = (event: KrrEvent): RecordedEvent<KrrEvent> => {
    const index = register.indexOf(event.personidentifikator);
    if (index === undefined) {
      throw new RangeError(`Event ${event.type}: personidentifikator belongs to no inhabitant of this world.`);
    }
    const clock = now();
    const at = Math.floor((event.at ?? clock) / 1000) * 1000;
    const recorded: RecordedEvent<KrrEvent> = Object.freeze({ ...event, sequence: events.length + 1, at });
    events.push(recorded);
    krr.apply(index, recorded, clock);
    return recorded;
  };

  const appendToFolkeregisteret = (given: FolkeregisterEvent): RecordedEvent<FolkeregisterEvent> => {
    const event = structuredClone(given);
    const sequence = events.length + 1;
    const situation = createSituation({ seed, register, registrar, sequence, clock: now() }, event);
    const hendelser = note(happen(event, situation), register, registrar, situation);
    const recorded: RecordedEvent<FolkeregisterEvent> = Object.freeze({
      ...event,
      sequence,
      at: situation.now,
      hendelser,
    });
    events.push(recorded);
    for (const { hendelse } of hendelser) {
      const { person, hendelsestype } = hendelse;
      if (hendelsestype !== 'personErDoed' || krr.at(person, situation.now).status !== 'AKTIV') continue;
      appendToKrr({ type: 'krr-deleted', personidentifikator: register.notedUnder(hendelse) });
    }
    return recorded;
  };

  return {
    ...register,
    get newcomers() {
      return register.newcomers;
    },
    seed,
    events,
    krrChanges: krr.changes,
    append<Event extends WorldEvent>(event: Event): RecordedEvent<Event> {
      checkEvent(event);
      const recorded = isFolkeregisterEvent(event) ? appendToFolkeregisteret(event) : appendToKrr(event as KrrEvent);
      return recorded as RecordedEvent<Event>;
    },
    krrRecord(index, at) {
      requireInhabitant(index, size + register.newcomers);
      return krr.at(index, at);
    },
    touched: krr.touched,
  };
}
