import type { Instant } from '../../world/krr-record.ts';
import { shuffled } from '../shuffled.ts';
import type { Batches } from './batches.ts';

/** An extract that has been ordered: it runs in the background, and then has batches. */
export interface Job {
  /** Until its first batch can be had. */
  isRunning(at: Instant): boolean;
  /** Asks for a batch. `wait` when it cannot be had yet, `end` for the one after the last, `gone` for those after that. */
  read(number: number, at: Instant): readonly string[] | 'wait' | 'end' | 'gone';
}

export interface JobParts {
  readonly batches: Batches;
  readonly ordered: Instant;
  /** Milliseconds by the sandbox's clock. */
  readonly delay: number;
  /** Any whole number, which decides the order of what is in a batch. */
  readonly order: number;
}

// As recorded in Valgdirektoratet/folkeavstemning: 404 four times and the first batch at the fifth call, and 404 a few times again after
// the last batch.
const callsTooEarly = 4;
const callsPastEnd = 2;

export function createJob({ batches, ordered, delay, order }: JobParts): Job {
  let tooEarly = 0;
  let pastEnd = 0;
  const isRunning = (at: Instant): boolean => at - ordered < delay && tooEarly < callsTooEarly;
  return {
    isRunning,
    read(number, at) {
      if (isRunning(at)) {
        tooEarly++;
        return 'wait';
      }
      const ids = batches.read(number);
      if (ids) return shuffled(ids, (order + number) % 2 ** 32);
      if (batches.count === undefined) return 'wait';
      if (number > batches.count) return 'gone';
      return pastEnd++ < callsPastEnd ? 'wait' : 'end';
    },
  };
}
