import type { Comparison, Contestant } from './compare.ts';
import { range, ratio, table } from './table.ts';

/** A way to come to so many of something, which has to come to all of them. */
export function throughputContestant(name: string, wanted: number, run: () => Promise<number>): Contestant {
  return {
    name,
    async run() {
      const found = await run();
      if (found !== wanted) throw new Error(`${name} came to ${found} in place of ${wanted}.`);
    },
  };
}

/** How many of something a second, as multiples of the first contestant's: twice as many is half the time. */
export function throughputTable(comparisons: readonly Comparison[], what: string): string {
  const rows = comparisons
    .slice(1)
    .map(({ name, elapsed: { min, lower, median, upper, max } }) => [
      name,
      `**${ratio(1 / median)}**`,
      range(1 / upper, 1 / lower),
      range(1 / max, 1 / min),
    ]);
  return table(['', `${what} per second: median`, 'middle half', 'min–max'], rows);
}
