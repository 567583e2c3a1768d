import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Leak } from './find-secrets.ts';
import { startWitness, type Witness } from './witness.ts';

const full = 100_000;
const sample = 3_000;

/**
 * A test that nothing leaks, whatever the input. It takes its share of the runs: of all of them and from a new seed with
 * FELLESKLIENT_FULL=1, else of a sample that is always the same. FELLESKLIENT_SEED repeats the seed that a failure prints.
 */
export function leaksNothing<T>(
  title: string,
  share: number,
  inputs: fc.Arbitrary<T>,
  leaksOf: (input: T, witness: Witness) => Promise<readonly Leak[]>,
): void {
  let witness: Witness;
  beforeAll(() => {
    witness = startWitness();
  });
  afterAll(() => witness.stop());

  test(title, async () => {
    const { FELLESKLIENT_FULL, FELLESKLIENT_SEED } = process.env;
    const isFull = FELLESKLIENT_FULL === '1';
    const seed = FELLESKLIENT_SEED ? Number(FELLESKLIENT_SEED) : isFull ? Date.now() % 2 ** 31 : 2026;
    const property = fc.asyncProperty(inputs, async (input) => {
      expect(await leaksOf(input, witness)).toEqual([]);
    });
    await fc.assert(property, { numRuns: Math.round((isFull ? full : sample) * share), seed });
  });
}
