import type { Clock } from '@fellesklient/core';

/** A clock whose short waits are over at once; the long ones, of timeouts and deadlines, never are. */
export function fastClock(): Clock & { readonly waits: number[] } {
  const waits: number[] = [];
  let now = 0;
  return {
    waits,
    now: () => now,
    async sleep(ms) {
      if (ms >= 10_000) return new Promise(() => {});
      waits.push(ms);
      now += ms;
    },
  };
}
