import type { ErrorDetails } from './error.ts';
import type { ErrorCode } from './error-code.ts';
import type { Operation } from './operation.ts';

/** An answer that is no success, as read from the wire. */
export interface Failure {
  readonly operation: Operation;
  readonly status: number;
  readonly headers: Headers;
  /** The parsed body when it was JSON. Take only codes and ids from it: it may quote the request. */
  readonly json: unknown;
}

/** What a register says about a failure in its own words. A `code` overrules what follows from the status. */
export interface FailureReading extends ErrorDetails {
  readonly code?: ErrorCode;
}

/** What sets one register apart from the next. */
export interface Register {
  /** Short name for errors and events, for example `krr`. */
  readonly name: string;
  /** Unit of a number in `Retry-After`: RFC 9110 says seconds, Folkeregisteret documents milliseconds. */
  readonly retryAfterUnit: 's' | 'ms';
  readFailure?(failure: Failure): FailureReading;
}
