import { describeCause } from '../cause.ts';
import type { RateLimiter } from '../rate-limiter.ts';
import { abortable } from './abortable.ts';
import type { Call, Step } from './call.ts';

/** Makes every attempt wait for its place in the register's allowance. */
export function limiter(next: Step, rateLimiter: RateLimiter): Step {
  return async (call) => {
    const waitMs = await reserve(rateLimiter, call);
    if (waitMs > 0) {
      if (call.clock.now() + waitMs >= call.endsAt) throw call.fail('deadline');
      call.emit({ type: 'wait', reason: 'rate-limit', waitMs });
      await call.clock.sleep(waitMs, call.stop.signal);
    }
    return next(call);
  };
}

async function reserve(rateLimiter: RateLimiter, call: Call): Promise<number> {
  let waitMs: unknown;
  try {
    waitMs = await abortable(rateLimiter.reserve(call.clock.now()), call.stop.signal);
  } catch (thrown) {
    if (call.stop.signal.aborted) throw call.stop.signal.reason;
    throw call.fail('rate-limiter', { cause: describeCause(thrown) });
  }
  if (typeof waitMs === 'number' && waitMs >= 0) return waitMs;
  throw call.fail('rate-limiter', {
    remedy: 'The rate limiter gave something that is no number of milliseconds; correct it.',
  });
}
