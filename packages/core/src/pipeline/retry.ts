import { type AnyFellesklientError, type FellesklientError, isFellesklientError } from '../error.ts';
import type { Call, Step } from './call.ts';
import type { RetryQuota } from './retry-quota.ts';

export interface RetryOptions {
  readonly maxAttempts: number;
  readonly quota: RetryQuota;
  /** A number in [0, 1). */
  readonly random: () => number;
}

const firstPauseMs = 250;
const longestPauseMs = 10_000;
const faults = /^(network|timeout|invalid-response)$/;

/** Sends again what is worth it: by the operation's own policy, paid from a quota, after a pause with full jitter. */
export function retry(next: Step, { maxAttempts, quota, random }: RetryOptions): Step {
  return async (call) => {
    let renewed = false;
    for (let failures = 1; ; failures++) {
      try {
        const answer = await next(call);
        quota.succeeded();
        return answer;
      } catch (thrown) {
        if (call.stop.signal.aborted) throw call.stop.signal.reason;
        if (!isFellesklientError(thrown)) throw thrown;
        // A refused token is replaced at once and outside the count: the register has not even looked at the request.
        if (thrown.code === 'unauthorized' && call.request.token && !renewed && quota.pay()) {
          renewed = true;
          failures--;
          continue;
        }
        if (!worthAnother(thrown, call) || failures >= maxAttempts) throw thrown;
        const pauseMs = Math.floor(random() * Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1)));
        // The pause also follows "at once": said to everybody, it would bring everybody at once.
        const waitMs = Math.max(pauseMs, thrown.retryAfterMs ?? 0);
        if (call.clock.now() + waitMs >= call.endsAt) throw tooLong(thrown, call);
        if (!quota.pay()) throw thrown;
        call.emit({ type: 'wait', reason: 'retry', waitMs });
        await call.clock.sleep(waitMs, call.stop.signal);
      }
    }
  };
}

function worthAnother(error: AnyFellesklientError, call: Call): boolean {
  const { idempotent, statuses } = call.request.operation.retry;
  if (error.code === 'token') return false; // its source has tried again itself
  if (faults.test(error.code)) return idempotent && error.retryable;
  return error.retryable && statuses.includes(error.status as number);
}

function tooLong(error: AnyFellesklientError, call: Call): FellesklientError {
  if (error.retryAfterMs === undefined) return error;
  return call.fail(error.code, {
    ...error,
    cause: error.cause,
    remedy: 'The wait asked for outlasts deadlineMs. Call again after retryAfterMs.',
  });
}
