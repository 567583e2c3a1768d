const shortestMs = 2_500;
const longestMs = 15_000;

/**
 * Milliseconds before a batch is asked for again, when it has been asked for so often: from 2.5 to 15 seconds, as public clients do
 * (Valgdirektoratet/folkeavstemning, statisticsnorway), longer from time to time and never all at once.
 *
 * @param random in [0, 1)
 */
export function backoffMs(asked: number, random: number): number {
  const mostMs = Math.min(longestMs, shortestMs * 2 ** asked);
  return Math.floor(mostMs / 2 + (random * mostMs) / 2);
}
