import type { Received } from './exchange.ts';
import type { Pace } from './pace.ts';

/** What the server plays when nothing is wrong, and how. */
export interface Register {
  /** The right answer to a request, as JSON. */
  readonly answer: (request: Received) => unknown;
  readonly retryAfterUnit: 's' | 'ms';
  readonly elsewhere: string;
  readonly pace: Pace;
}
