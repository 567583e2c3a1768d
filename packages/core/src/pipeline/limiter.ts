import type { RateLimiter } from '../rate-limiter.ts';
import { abortable } from './abortable.ts';
import type { Step } from './call.ts';

/** Makes every attempt wait for its place in the register's allowance. */
export function limiter(next: Step, rateLimiter: RateLimiter): Step {
  return async (call) => {
    const waitMs = await abortable(rateLimiter.reserve(call.clock.now()), call.stop.signal);
    if (waitMs > 0) {
      if (call.clock.now() + waitMs >= call.endsAt) throw call.fail('deadline');
      call.emit({ type: 'wait', reason: 'rate-limit', waitMs });
      await call.clock.sleep(waitMs, call.stop.signal);
    }
    return next(call);
  };
}
