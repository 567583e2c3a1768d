import type { ErrorCode } from './error-code.ts';

interface CallEvent {
  /** Counts the calls of one client; ties the events of one call together. */
  readonly call: number;
  readonly register: string;
  readonly operation: string;
  readonly method: string;
  /** Path template, never the URL. */
  readonly urlTemplate: string;
}

/** A call began. */
export interface StartEvent extends CallEvent {
  readonly type: 'start';
}

/** A request was sent and answered, or failed. */
export interface AttemptEvent extends CallEvent {
  readonly type: 'attempt';
  /** 1 for the first. */
  readonly attempt: number;
  readonly durationMs: number;
  readonly status: number | undefined;
  /** Absent when the attempt succeeded. */
  readonly code: ErrorCode | undefined;
}

/** The call pauses before it goes on. */
export interface WaitEvent extends CallEvent {
  readonly type: 'wait';
  readonly reason: 'retry' | 'rate-limit';
  readonly waitMs: number;
}

/** An answer differs from the OpenAPI document, and validation only warns. */
export interface DriftEvent extends CallEvent {
  readonly type: 'drift';
  /** JSON pointer and rule, never a value. */
  readonly problems: readonly string[];
}

/** A call ended. */
export interface DoneEvent extends CallEvent {
  readonly type: 'done';
  readonly attempts: number;
  readonly durationMs: number;
  readonly status: number | undefined;
  /** Absent when the call succeeded. */
  readonly code: ErrorCode | undefined;
}

/** What happens inside a call, told in order. Holds no URL, header, body or personidentifikator. */
export type FellesklientEvent = StartEvent | AttemptEvent | WaitEvent | DriftEvent | DoneEvent;

/** Listens to events. What it throws is swallowed: telemetry never fails a call. */
export type EventListener = (event: FellesklientEvent) => void;
