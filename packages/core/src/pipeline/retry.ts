import { type AnyFellesklientError, type FellesklientError, isFellesklientError } from '../error.ts';
import type { Answer, Call, Step } from './call.ts';
import type { RetryQuota } from './retry-quota.ts';

export interface RetryOptions {
  readonly maxAttempts: number;
  readonly quota: RetryQuota;
  /** A number in [0, 1). */
  readonly random: () => number;
}

const firstPauseMs = 250;
const longestPauseMs = 10_000;
const faults: ReadonlySet<string> = new Set(['network', 'timeout', 'invalid-response']);

/** Sends again what is worth it: by the operation's own policy, paid from a quota, after a pause with full jitter. */
export function retry(next: Step, { maxAttempts, quota, random }: RetryOptions): Step {
  return async (call) => {
    let renewed = false;
    for (let failures = 1; ; failures++) {
      const result = await attempt(next, call);
      if (!isFellesklientError(result)) {
        quota.succeeded();
        return result;
      }
      // A refused token is replaced at once and outside the count: the register has not even looked at the request.
      if (result.code === 'unauthorized' && call.request.token && !renewed && quota.pay()) {
        renewed = true;
        failures--;
        continue;
      }
      if (!worthAnother(result, call) || failures >= maxAttempts) throw result;
      const pauseMs = Math.floor(random() * Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1)));
      // The pause also follows "at once": said to everybody, it would bring everybody at once.
      const waitMs = Math.max(pauseMs, result.retryAfterMs ?? 0);
      if (call.clock.now() + waitMs >= call.endsAt) throw tooLong(result, call);
      if (!quota.pay()) throw result;
      call.emit({ type: 'wait', reason: 'retry', waitMs });
      await call.clock.sleep(waitMs, call.stop.signal);
    }
  };
}

async function attempt(next: Step, call: Call): Promise<Answer | AnyFellesklientError> {
  try {
    return await next(call);
  } catch (thrown) {
    if (call.stop.signal.aborted) throw call.stop.signal.reason;
    if (isFellesklientError(thrown)) return thrown;
    throw thrown;
  }
}

function worthAnother(error: AnyFellesklientError, call: Call): boolean {
  const { idempotent, statuses } = call.request.operation.retry;
  if (error.code === 'token') return false; // its source has tried again itself
  if (faults.has(error.code)) return idempotent && error.retryable;
  return error.retryable && error.status !== undefined && statuses.includes(error.status);
}

function tooLong(error: AnyFellesklientError, call: Call): FellesklientError {
  if (error.retryAfterMs === undefined) return error;
  return call.fail(error.code, {
    ...error,
    cause: error.cause,
    remedy: 'The register asked for a longer wait than deadlineMs leaves. Call again after retryAfterMs.',
  });
}
