import type { Clock } from '../clock.ts';
import { type ErrorContext, type ErrorDetails, FellesklientError, notSent } from '../error.ts';
import type { ErrorCode } from '../error-code.ts';
import type { CallInfo, EventListener, FellesklientEvent } from '../event.ts';
import type { Operation } from '../operation.ts';
import type { TokenRequest } from '../token-source.ts';
import { abortable } from './abortable.ts';

/** A body is a value to be sent as JSON, a `URLSearchParams`, or a function that makes one anew for every attempt. */
export type RequestBody = unknown | (() => unknown);

/** What a call asks for. */
export interface PipelineRequest {
  readonly operation: Operation;
  readonly url: string;
  readonly headers?: Headers;
  readonly body?: RequestBody;
  readonly signal?: AbortSignal | undefined;
  /** What the token must be for, beyond the register itself. */
  readonly token?: Omit<TokenRequest, 'register'>;
  readonly deadlineMs?: number | undefined;
  readonly timeoutMs?: number | undefined;
  /** What is wrong with a success beyond status and media type: the call then fails as `invalid-response`. */
  readonly check?: AnswerCheck;
}

/** Undefined when the answer is what was asked for. */
export type AnswerCheck = (answer: Answer) => ErrorDetails | undefined | Promise<ErrorDetails | undefined>;

/** A success, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body when it is JSON. */
  readonly json: unknown;
}

/** One stage of the pipeline, or all of them. */
export type Step = (call: Call) => Promise<Answer>;

type EventBody = { [E in FellesklientEvent as E['type']]: Omit<E, keyof CallInfo> }[FellesklientEvent['type']];

let calls = 0;

/** The state that travels with a call through the stages. */
export class Call {
  readonly request: PipelineRequest;
  readonly clock: Clock;
  /** Aborted when the caller's signal is, and when the deadline passes. */
  readonly stop: AbortController = new AbortController();
  /** The moment the deadline passes. */
  endsAt: number = Number.POSITIVE_INFINITY;
  attempts = 0;
  /** Headers that the caller adds to the next attempt. */
  added: Headers | undefined;
  /** How long the last attempt took. */
  attemptMs = 0;
  /** Status of the last attempt's answer. */
  status: number | undefined;
  /** What the last attempt sent, so that it can be told from what an answer says of its own. */
  sent = '';
  readonly info: CallInfo;
  readonly #on: EventListener | undefined;
  readonly #startedAt: number;

  constructor(register: string, request: PipelineRequest, clock: Clock, on: EventListener | undefined) {
    this.request = request;
    this.clock = clock;
    this.#on = on;
    this.#startedAt = this.#now();
    const { operation, urlTemplate } = notSent(register, request.operation);
    this.info = { call: ++calls, register, operation, method: request.operation.method, urlTemplate };
  }

  get elapsedMs(): number {
    return this.#now() - this.#startedAt;
  }

  get context(): ErrorContext {
    const { attempts, elapsedMs } = this;
    return { ...notSent(this.info.register, this.request.operation), attempts, elapsedMs };
  }

  fail<C extends ErrorCode>(code: C, details?: ErrorDetails): FellesklientError<C> {
    return new FellesklientError(code, this.context, details);
  }

  /** Does work of others within the call: ends with the call's own reason when it is stopped, else as `failed` puts it. */
  async during<T>(work: () => T | Promise<T>, failed: (thrown: unknown) => Error): Promise<T> {
    const { signal } = this.stop;
    try {
      return await abortable(work(), signal);
    } catch (thrown) {
      throw signal.aborted ? signal.reason : failed(thrown);
    }
  }

  emit(event: EventBody): void {
    try {
      const told: unknown = this.#on?.({ ...this.info, ...event } as FellesklientEvent);
      if (told instanceof Promise) told.catch(() => {});
    } catch {
      // A listener's fault is not the call's.
    }
  }

  /** A clock that fails must not fail the report of its failure. */
  #now(): number {
    try {
      return this.clock.now();
    } catch {
      return Number.NaN;
    }
  }
}
