import { applyKrrEvent } from './apply-krr-event.ts';
import { checkEvent } from './check-event.ts';
import { computedRecord } from './computed-record.ts';
import type { RecordedEvent, WorldEvent } from './event.ts';
import type { Instant, KrrRecord } from './krr-record.ts';
import { createLives, type Lives } from './lives/lives.ts';
import { createPopulation, type Population, requireInhabitant } from './population.ts';
import { publishedPersons, publishedRecord } from './published-persons.ts';

/** All inhabitants and all that happens to them. Every register of the sandbox is a projection of it. */
export interface World extends Population, Lives {
  readonly seed: number;
  /** The log: everything that has happened since the world was made, oldest first. */
  readonly events: readonly RecordedEvent[];
  /**
   * Lets something happen. From a person's first event on, only events change what the registers hold on that person.
   *
   * @throws TypeError when the register would not take the event. @throws RangeError when the person is no inhabitant.
   */
  append(event: WorldEvent): RecordedEvent;
  /**
   * What Kontakt- og reservasjonsregisteret holds on an inhabitant at an instant: computed state and events.
   *
   * @throws RangeError when there is no inhabitant with that index.
   */
  krrRecord(index: number, at: Instant): KrrRecord;
  /** The inhabitants that events have touched. */
  readonly touched: Iterable<number>;
  /** Whose entry in Kontakt- og reservasjonsregisteret each change was to, oldest first. An event that changes nothing is none. */
  readonly krrChanges: readonly number[];
}

export function createWorld(seed: number, size: number, now: () => Instant): World {
  const population = createPopulation(size);
  const events: RecordedEvent[] = [];
  const krrChanges: number[] = [];
  // Of those whose computed life has ended: from the first event on, events have taken over.
  const krrRecords = new Map<number, KrrRecord>();

  const computed = (index: number, at: Instant): KrrRecord => {
    const published = publishedPersons[index];
    return published ? publishedRecord(published, index, at) : computedRecord(seed, index, at);
  };

  return {
    ...population,
    ...createLives(seed, size),
    seed,
    events,
    krrChanges,
    append(event) {
      checkEvent(event);
      const index = population.indexOf(event.personidentifikator);
      if (index === undefined) {
        throw new RangeError(`Event ${event.type}: personidentifikator belongs to no inhabitant of this world.`);
      }
      const clock = now();
      const at = Math.floor((event.at ?? clock) / 1000) * 1000;
      const recorded: RecordedEvent = Object.freeze({ ...event, sequence: events.length + 1, at });
      events.push(recorded);
      const before = krrRecords.get(index) ?? computed(index, clock);
      const after = applyKrrEvent(before, recorded);
      krrRecords.set(index, after);
      if (after !== before) krrChanges.push(index);
      return recorded;
    },
    krrRecord(index, at) {
      requireInhabitant(index, size);
      return krrRecords.get(index) ?? computed(index, at);
    },
    touched: { [Symbol.iterator]: () => krrRecords.keys() },
  };
}
