import { asFellesklientError } from '../error.ts';
import type { ErrorCode } from '../error-code.ts';
import type { Call, Step } from './call.ts';

/** Tells of a whole call: its start and how it ended. Whatever else is thrown below becomes an error that tells no more. */
export function observeCall(next: Step): Step {
  return async (call) => {
    call.emit({ type: 'start' });
    return told(call, next, (code) =>
      call.emit({ type: 'done', attempts: call.attempts, durationMs: call.elapsedMs, status: call.status, code }),
    );
  };
}

/** Tells of each request that was sent. */
export function observeAttempt(next: Step): Step {
  return (call) => {
    const before = call.attempts;
    return told(call, next, (code) => {
      const { attempts: attempt, attemptMs: durationMs, status } = call;
      if (attempt > before) call.emit({ type: 'attempt', attempt, durationMs, status, code });
    });
  };
}

async function told(call: Call, next: Step, tell: (code: ErrorCode | undefined) => void): ReturnType<Step> {
  try {
    const answer = await next(call);
    tell(undefined);
    return answer;
  } catch (thrown) {
    const error = asFellesklientError(thrown, call.context);
    tell(error.code);
    throw error;
  }
}
