import { Skipped } from '../src/index.ts';

/** How much of an owner's time a run may take: the only place where calls are counted. */
export interface CallBudget {
  readonly allowed: number;
  /** Calls so far. */
  readonly made: number;
  /** Counts a call that is about to be sent. @throws Skipped when there are none left. */
  take(): void;
}

export function createCallBudget(allowed: number): CallBudget {
  let made = 0;
  return {
    allowed,
    get made() {
      return made;
    },
    take() {
      if (made >= allowed) throw new Skipped(`The ${allowed} calls that this run may send are used up: see --calls.`);
      made++;
    },
  };
}
