import { setImmediate } from 'node:timers/promises';
import { collectGarbage } from './collect-garbage.ts';
import { type Spread, spreadOf } from './spread.ts';

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
export interface Comparison {
  readonly name: string;
  readonly elapsed: Spread;
  /** User and system time of this process, its threads included. */
  readonly cpu: Spread;
}

/** Blocks that each contestant runs before any is counted: enough for the compiler to have seen everything. */
const warmUps = 5;

/** What a block, or several, took: in the same unit for all. */
export interface Cost {
  readonly elapsed: number;
  readonly cpu: number;
}

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
  const ratios = contestants.map(() => ({ elapsed: [] as number[], cpu: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    const order = shuffled([...contestants.keys()]);
    const costs = contestants.map(() => ({ elapsed: 0, cpu: 0 }));
    for (const i of [...order, ...order.toReversed()]) {
      const { elapsed, cpu } = await measure(contestants[i] as Contestant, runs);
      const cost = costs[i] as Cost;
      costs[i] = { elapsed: cost.elapsed + elapsed, cpu: cost.cpu + cpu };
    }
    const first = costs[0] as Cost;
    for (const i of order) {
      const cost = costs[i] as Cost;
      ratios[i]?.elapsed.push(cost.elapsed / first.elapsed);
      ratios[i]?.cpu.push(cost.cpu / first.cpu);
    }
  }
  return contestants.map(({ name }, i) => ({
    name,
    elapsed: spreadOf(ratios[i]?.elapsed ?? []),
    cpu: spreadOf(ratios[i]?.cpu ?? []),
  }));
}

async function measureBlock({ run }: Contestant, runs: number): Promise<Cost> {
  await settle();
  const cpu = process.cpuUsage();
  const start = performance.now();
  for (let i = 0; i < runs; i++) await run();
  const elapsed = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { elapsed, cpu: (user + system) / 1000 };
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
