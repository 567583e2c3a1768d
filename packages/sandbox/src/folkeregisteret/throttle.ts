import type { Environment } from '../environment.ts';
import type { Quirks } from '../quirks.ts';

/** Lets callers through so many times a minute. */
export interface Throttle {
  /** Counts a call of somebody at a host. How long to wait, in milliseconds, if it is one too many. */
  count(host: string, environment: Environment, caller: string): number | undefined;
}

const minute = 60_000;

/** A limit for each caller; real ones are counted by IP address, which a sandbox does not see, so here by client. */
export function createThrottle(quirks: Quirks['folkeregisteret'], now: () => number): Throttle {
  const windows = new Map<string, { readonly from: number; calls: number }>();
  const limitIn = ({ name }: Environment): number => {
    if (quirks.callsPerMinute === 'unlimited') return Number.POSITIVE_INFINITY;
    if (quirks.callsPerMinute !== 'by-environment') return Number(quirks.callsPerMinute);
    return name === 'prod' ? 60_000 : 1200;
  };
  return {
    count(host, environment, caller) {
      const key = `${host} ${caller}`;
      const at = now();
      let window = windows.get(key);
      if (!window || at - window.from >= minute || at < window.from) {
        window = { from: at, calls: 0 };
        windows.set(key, window);
      }
      window.calls++;
      return window.calls > limitIn(environment) ? window.from + minute - at : undefined;
    },
  };
}
