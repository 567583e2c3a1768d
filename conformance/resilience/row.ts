import type { ErrorCode } from '@fellesklient/core';
import type { Behaviour } from './server/exchange.ts';
import type { Protocol } from './server/fault-server.ts';

export type Range = readonly [least: number, most: number];

export interface WantedError {
  /** `drift` stands for the code with which the client refuses JSON of another shape. */
  readonly code: ErrorCode | 'drift';
  /** Absent where no status may be there. */
  readonly status?: number;
  readonly retryAfterMs?: Range;
  readonly supportId?: string;
  /** What the remedy must speak of, where it is another than the code's own. */
  readonly remedy?: RegExp;
  /** Code of the cause, where every runtime gives the same. */
  readonly cause?: string | RegExp;
  readonly retryable: boolean;
}

/** What must come of a call. */
export interface Wanted {
  /** How it fails; absent when it resolves with the right value. */
  readonly error?: WantedError;
  /** Requests that the server may see. */
  readonly requests: number;
  /** The pauses before sending again: least and most milliseconds of each. */
  readonly waits: readonly Range[];
}

/** One fault, and what must come of it. Rows know no register. */
export interface Row {
  readonly name: string;
  /** What the server does with each request in turn, the last one for ever. */
  readonly server: readonly Behaviour[];
  readonly wanted: Wanted;
  /** For operations that must not run twice, where it differs: those are sent again only after 429 and 503. */
  readonly wantedOnce?: Wanted;
  /** For calls without an access token, where it differs. */
  readonly wantedWithoutToken?: Wanted;
  /** What is wrong on the way to the server. */
  readonly way?: 'closed port' | 'unknown host' | Exclude<Protocol, 'http'>;
  /** What the server does with a call before this one, on the same connection. */
  readonly before?: Behaviour;
  /** When the caller aborts. */
  readonly abort?: 'before the call' | 'while connecting' | 'when the server stalls' | 'during the pause';
  /** Whether the outcome follows from our own pauses and limits, so that it says nothing about another client. */
  readonly ownLimit?: true;
  readonly deadlineMs?: number;
  readonly maxResponseBytes?: number;
}
