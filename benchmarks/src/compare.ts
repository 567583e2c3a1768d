import { setImmediate } from 'node:timers/promises';
import { collectGarbage } from './collect-garbage.ts';
import { type Cost, startCounting, sumOf } from './cost.ts';
import { type Pair, ratioSpread } from './ratio-spread.ts';
import type { Spread } from './spread.ts';

/** One of the ways to do the same thing. */
export interface Contestant {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

export interface CompareOptions {
  /** Runs in a row that are measured together. */
  readonly runs: number;
  readonly rounds: number;
}

/** What a contestant takes, as a multiple of what the first one takes in the same round. */
export interface Comparison extends Readonly<Record<keyof Cost, Spread>> {
  readonly name: string;
}

/** Blocks that each contestant runs before any is counted: enough for the compiler to have seen everything. */
const warmUps = 5;

export type Measure = (contestant: Contestant, runs: number) => Promise<Cost>;

/**
 * Measures contestants against the first of them, side by side: each round has a block of each in a new order, and then
 * backwards, so that a machine that becomes slower or faster during a round treats all alike.
 */
export async function compare(
  contestants: readonly Contestant[],
  { runs, rounds }: CompareOptions,
  measure: Measure = measureBlock,
): Promise<readonly Comparison[]> {
  for (let i = 0; i < warmUps; i++) {
    for (const contestant of contestants) await measure(contestant, runs);
  }
  const costs: (readonly Cost[])[] = [];
  for (let round = 0; round < rounds; round++) {
    const order = shuffled([...contestants.keys()]);
    const blocks = contestants.map((): Cost[] => []);
    for (const i of [...order, ...order.toReversed()]) {
      blocks[i]?.push(await measure(contestants[i] as Contestant, runs));
    }
    costs.push(blocks.map(sumOf));
  }
  return contestants.map(({ name }, i) =>
    comparisonOf(
      name,
      costs.map((ofRound) => ({ ours: ofRound[i] as Cost, theirs: ofRound[0] as Cost })),
    ),
  );
}

/** How what something took spreads, as multiples of what was measured beside it. */
export function comparisonOf(name: string, pairs: readonly Pair<keyof Cost>[]): Comparison {
  return { name, elapsed: ratioSpread(pairs, 'elapsed'), cpu: ratioSpread(pairs, 'cpu') };
}

async function measureBlock({ run }: Contestant, runs: number): Promise<Cost> {
  await settle();
  const cost = startCounting();
  for (let i = 0; i < runs; i++) await run();
  return cost();
}

/** Nobody shall pay for what the block before left behind: its garbage, nor what its finalizers have to do after that. */
async function settle(): Promise<void> {
  for (let i = 0; i < 2; i++) {
    collectGarbage();
    await setImmediate();
  }
}

function shuffled<T>(items: T[]): readonly T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const other = Math.floor(Math.random() * (i + 1));
    [items[i], items[other]] = [items[other] as T, items[i] as T];
  }
  return items;
}
