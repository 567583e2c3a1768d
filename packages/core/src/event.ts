import type { ErrorCode } from './error-code.ts';

/** Which call it is; the same in all its events. */
export interface CallInfo {
  /** Counts the calls of this process; ties the events of one call together. */
  readonly call: number;
  readonly register: string;
  readonly operation: string;
  readonly method: string;
  /** Path template, never the URL. */
  readonly urlTemplate: string;
}

/** A call began. */
export interface StartEvent extends CallInfo {
  readonly type: 'start';
}

/** A request was sent and answered, or failed. */
export interface AttemptEvent extends CallInfo {
  readonly type: 'attempt';
  /** 1 for the first. */
  readonly attempt: number;
  readonly durationMs: number;
  readonly status: number | undefined;
  /** Absent when the attempt succeeded. */
  readonly code: ErrorCode | undefined;
}

/** The call pauses before it goes on. */
export interface WaitEvent extends CallInfo {
  readonly type: 'wait';
  readonly reason: 'retry' | 'rate-limit';
  readonly waitMs: number;
}

/** An answer differs from the OpenAPI document, and validation only warns. */
export interface DriftEvent extends CallInfo {
  readonly type: 'drift';
  /** JSON pointer and rule, never a value. */
  readonly problems: readonly string[];
}

/** A call ended. */
export interface DoneEvent extends CallInfo {
  readonly type: 'done';
  readonly attempts: number;
  readonly durationMs: number;
  readonly status: number | undefined;
  /** Absent when the call succeeded. */
  readonly code: ErrorCode | undefined;
}

/** What happens inside a call, told in order. Holds no URL, header, body or personidentifikator. */
export type FellesklientEvent = StartEvent | AttemptEvent | WaitEvent | DriftEvent | DoneEvent;

/** A request that is about to be sent. */
export interface RequestInfo extends CallInfo {
  /** 1 for the first of the call. */
  readonly attempt: number;
  /** Scheme, host and port of the register. */
  readonly origin: string;
}

/** Gives headers to add to a request. What it throws is swallowed, and so is what no header can carry. */
export type HeaderSource = (request: RequestInfo) => Readonly<Record<string, string>>;

/** Listens to events. What it throws is swallowed: telemetry never fails a call. */
export type EventListener = (event: FellesklientEvent) => void;
