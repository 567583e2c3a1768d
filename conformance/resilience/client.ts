import type { ClientOptions, ErrorCode } from '@fellesklient/core';
import type { Received } from './server/exchange.ts';

/** A client that the faults are tried on, and the register behind it when nothing is wrong. */
export interface Client {
  readonly name: string;
  /** Unit of a number in the register's `Retry-After`. */
  readonly retryAfterUnit: 's' | 'ms';
  /** Whether a call may be sent again when it is open whether the register has acted on it. */
  readonly idempotent: boolean;
  /** Whether calls carry an access token. */
  readonly takesToken: boolean;
  /** Whether those who want the same share a call: then an abort ends the waiting, not the call. */
  readonly shared: boolean;
  /** With which code an answer is refused that is JSON, but not what the operation promises. */
  readonly drift: ErrorCode;
  /** With which code a 404 is refused that may be anybody's; `not-found` when absent. */
  readonly unsignedNotFound?: ErrorCode;
  /** Makes the client under test, without any other difference from its defaults than these options. */
  make(baseUrl: string, options: ClientOptions): Call;
  /** The right answer to a request, as JSON. */
  answer(request: Received): unknown;
  /** What the nth call resolves with. */
  value(nth: number): unknown;
  /** Something in a request that must never be sent twice. */
  singleUse?(request: Received): string | undefined;
}

/** Asks for something that differs from one n to the next. */
export type Call = (nth: number, signal?: AbortSignal) => Promise<unknown>;
