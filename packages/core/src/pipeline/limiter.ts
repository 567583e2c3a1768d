import { describeCause } from '../cause.ts';
import type { RateLimiter } from '../rate-limiter.ts';
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
  const waitMs: unknown = await call.during(
    () => rateLimiter.reserve(call.clock.now()),
    (thrown) => call.fail('rate-limiter', { cause: describeCause(thrown) }),
  );
  if (typeof waitMs === 'number' && waitMs >= 0) return waitMs;
  throw call.fail('rate-limiter', { remedy: 'It gave something that is no number of milliseconds; correct it.' });
}
