import type { Step } from './call.ts';

/** Asks whoever made the request whether the answer is one to it. */
export function check(next: Step): Step {
  return async (call) => {
    const answer = await next(call);
    const wrong = await call.request.check?.(answer);
    if (wrong) throw call.fail('invalid-response', { status: answer.status, ...wrong });
    return answer;
  };
}
