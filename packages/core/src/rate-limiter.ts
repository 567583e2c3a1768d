/** Shares out a register's allowance. Every attempt pays, also the ones that fail. */
export interface RateLimiter {
  /** Takes one place and tells how many milliseconds from `now` to wait for it. */
  reserve(now: number): number | Promise<number>;
}

export interface RateLimiterOptions {
  /** Calls a minute, as the register documents it. */
  readonly perMinute: number;
  /** Calls that may go at once after a pause; a second's worth when absent. */
  readonly burst?: number;
}

/** A token bucket in this process's memory. It holds no timer and starts nothing. */
export function createRateLimiter({ perMinute, burst = perMinute / 60 }: RateLimiterOptions): RateLimiter {
  if (!(perMinute > 0)) throw new TypeError('Option perMinute: must be a number above 0.');
  if (!(burst >= 1)) throw new TypeError('Option burst: must be at least 1.');
  const msPerCall = 60_000 / perMinute;
  let full = Number.NEGATIVE_INFINITY; // the moment the bucket is or was full again
  return {
    reserve(now) {
      full = Math.max(full, now) + msPerCall;
      return Math.max(0, full - now - burst * msPerCall);
    },
  };
}
