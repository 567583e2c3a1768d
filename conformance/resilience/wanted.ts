import type { Range, Wanted, WantedError } from './row.ts';

/** The pipeline's defaults, which every row runs with. */
const mostAttempts = 4;
const firstPauseMs = 250;

/** Pauses with full jitter before so many attempts. */
export function jittered(pauses: number): readonly Range[] {
  return Array.from({ length: pauses }, (_, i) => [0, firstPauseMs * 2 ** i] as const);
}

/** A success after so many requests, with a pause before each but the first. */
export const fineAfter = (requests: number, waits: readonly Range[] = jittered(requests - 1)): Wanted => ({
  requests,
  waits,
});

/** A failure that is not sent again. */
export const failsAtOnce = (error: WantedError): Wanted => ({ error, requests: 1, waits: [] });

/** A failure that has used up all attempts. */
export const failsAfterAll = (error: WantedError, waits: readonly Range[] = jittered(mostAttempts - 1)): Wanted => ({
  error,
  requests: mostAttempts,
  waits,
});
