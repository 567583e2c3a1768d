import type { Subject } from '../src/index.ts';

/** A subject that is ready to be asked, and how to let go of it. */
export interface Opened<S extends Subject> {
  readonly subject: S;
  close(): Promise<void>;
}
