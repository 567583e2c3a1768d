import { applyKrrEvent } from './apply-krr-event.ts';
import { computedRecord } from './computed-record.ts';
import type { KrrEvent, RecordedEvent } from './event.ts';
import { type Instant, type KrrRecord, notRegistered } from './krr-record.ts';
import { publishedPersons, publishedRecord } from './published-persons.ts';

/** Kontakt- og reservasjonsregisteret of a world. From a person's first event on, only events change what it holds. */
export interface KrrRecords {
  at(index: number, at: Instant): KrrRecord;
  /** Whom events have touched. */
  readonly touched: Iterable<number>;
  /** Whose entry each change was to, oldest first. */
  readonly changes: readonly number[];
  apply(index: number, event: RecordedEvent<KrrEvent>, now: Instant): void;
}

/** @param size how many inhabitants were there from the beginning: those who come later have no entry until an event makes one. */
export function createKrrRecords(seed: number, size: number): KrrRecords {
  const changes: number[] = [];
  const records = new Map<number, KrrRecord>();
  const computed = (index: number, at: Instant): KrrRecord => {
    if (index >= size) return notRegistered;
    const published = publishedPersons[index];
    return published ? publishedRecord(published, index, at) : computedRecord(seed, index, at);
  };
  const krr: KrrRecords = {
    at: (index, at) => records.get(index) ?? computed(index, at),
    touched: { [Symbol.iterator]: () => records.keys() },
    changes,
    apply(index, event, now) {
      const before = krr.at(index, now);
      const after = applyKrrEvent(before, event);
      records.set(index, after);
      if (after !== before) changes.push(index);
    },
  };
  return krr;
}
