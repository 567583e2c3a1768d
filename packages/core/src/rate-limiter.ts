/**
 * Shares out a register's allowance. Every attempt pays, also the ones that fail.
 *
 * Implement it over a store that several processes see to let them share one allowance; the README shows one on Redis.
 */
export interface RateLimiter {
  /** Takes one place and tells how many milliseconds from `now` to wait for it. */
  reserve(now: number): number | Promise<number>;
}

export interface RateLimiterOptions {
  /** Calls that the register allows in any minute. */
  readonly perMinute: number;
  /** Calls of these that may go at once after a pause; a hundredth when absent. */
  readonly burst?: number;
}

/**
 * A token bucket in this process's memory. It holds no timer and starts nothing.
 *
 * Burst and refill together never exceed the allowance: in no minute, wherever it begins, do more calls go than `perMinute`.
 *
 * @throws TypeError that names the option.
 */
export function createRateLimiter(options: RateLimiterOptions): RateLimiter {
  const { perMinute } = options;
  if (!(typeof perMinute === 'number' && perMinute >= 2)) {
    throw new TypeError('Option perMinute: must be a number of at least 2.');
  }
  const { burst = Math.ceil(perMinute / 100) } = options;
  if (!(typeof burst === 'number' && burst >= 1 && burst < perMinute)) {
    throw new TypeError('Option burst: must be from 1 to below perMinute.');
  }
  const msPerCall = 60_000 / (perMinute - burst);
  let full = Number.NEGATIVE_INFINITY; // the moment the bucket is or was full again
  return {
    reserve(now) {
      full = Math.max(full, now) + msPerCall;
      return Math.max(0, full - now - burst * msPerCall);
    },
  };
}
