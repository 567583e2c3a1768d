import { type Clock, systemClock } from '../clock.ts';
import type { EventListener, HeaderSource } from '../event.ts';
import { numberOption } from '../number-option.ts';
import type { RateLimiter } from '../rate-limiter.ts';
import type { Register } from '../register.ts';
import type { TokenSource } from '../token-source.ts';
import { addHeaders } from './add-headers.ts';
import { auth } from './auth.ts';
import { type Answer, Call, type PipelineRequest, type Step } from './call.ts';
import { check } from './check.ts';
import { classify } from './classify.ts';
import { deadline } from './deadline.ts';
import { limiter } from './limiter.ts';
import { limits } from './limits.ts';
import { observeAttempt, observeCall } from './observe.ts';
import { retry } from './retry.ts';
import { RetryQuota } from './retry-quota.ts';
import { send } from './send.ts';

/** A stage that compares answers with the OpenAPI document; made by a register package's `./validation` entry. */
export type ResponseValidation = (next: Step) => Step;

/** Options that all clients have in common. */
export interface ClientOptions {
  /** Milliseconds for a whole call with all its attempts and waits; 120 000 when absent. */
  readonly deadlineMs?: number;
  /** Milliseconds for one attempt, the body included; 30 000 when absent. */
  readonly timeoutMs?: number;
  /** Attempts of one call, the first included; 4 when absent, 1 for none but the first. */
  readonly maxAttempts?: number;
  /** Largest answer that is read, in bytes after decompression; 64 MiB when absent. */
  readonly maxResponseBytes?: number;
  /** Shares out the register's allowance of calls. */
  readonly rateLimiter?: RateLimiter;
  /** Compares answers with the OpenAPI document, for example `krrValidation('warn')` of `@fellesklient/krr/validation`. */
  readonly validate?: ResponseValidation;
  /** Told what happens inside calls. */
  readonly on?: EventListener;
  /** Adds headers to every request, for example a trace context. */
  readonly headers?: HeaderSource;
  readonly fetch?: typeof globalThis.fetch;
  readonly clock?: Clock;
  /** Source of jitter: a number in [0, 1). */
  readonly random?: () => number;
}

export interface PipelineOptions extends ClientOptions {
  readonly register: Register;
  readonly auth?: TokenSource | undefined;
}

/** Sends a request through every stage; rejects with a `FellesklientError`. */
export type Pipeline = (request: PipelineRequest) => Promise<Answer>;

/**
 * Puts the stages together: limits, deadline, check, retry, limiter, auth, send and read, classify.
 *
 * @throws TypeError that names an option whose value is no number of at least 1.
 */
export function createPipeline(options: PipelineOptions): Pipeline {
  const { register, rateLimiter, validate, on, clock = systemClock, random = Math.random } = options;
  const deadlineMs = numberOption(options, 'deadlineMs', 120_000);
  const timeoutMs = numberOption(options, 'timeoutMs', 30_000);
  const maxAttempts = numberOption(options, 'maxAttempts', 4);
  const maxResponseBytes = numberOption(options, 'maxResponseBytes', 64 * 1024 * 1024);
  const fetch: typeof globalThis.fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));

  let exchange = send({ fetch, timeoutMs, maxResponseBytes });
  if (options.headers) exchange = addHeaders(exchange, options.headers);
  let step: Step = auth(classify(exchange, register), options.auth, register.name);
  step = observeAttempt(step);
  if (rateLimiter) step = limiter(step, rateLimiter);
  step = retry(step, { maxAttempts, quota: new RetryQuota(), random });
  if (validate) {
    const next = step;
    // Asks anew in every call: what is no stage, or fails at making one, fails the call like any other option.
    step = (call) => validate(next)(call);
  }
  step = observeCall(limits(deadline(check(step), deadlineMs)));

  return (request) => step(new Call(register.name, request, clock, on));
}
