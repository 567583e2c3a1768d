import type { Operation } from './operation.ts';

/** How our document can follow a change of theirs. */
export interface Edit {
  /** Done with `--yes`; all else only when somebody says so. */
  readonly mechanical: boolean;
  /** None when ours says so already. */
  readonly operations: readonly Operation[];
}
