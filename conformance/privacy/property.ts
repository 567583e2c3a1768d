import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Leak } from './find-secrets.ts';
import { startWitness, type Witness } from './witness.ts';

const full = 100_000;
const sample = 3_000;
const sampleSeed = 2026;
const mostTries = 500;

type LeaksOf<T> = (input: T, witness: Witness) => Promise<readonly Leak[]>;

/**
 * A test that nothing leaks, whatever the input. It takes its share of the runs: of all of them and from a new seed with
 * FELLESKLIENT_FULL=1, else of a sample that is always the same. FELLESKLIENT_SEED repeats the seed that a failure prints.
 */
export function leaksNothing<T>(title: string, share: number, inputs: fc.Arbitrary<T>, leaksOf: LeaksOf<T>): void {
  witnessed(title, async (witness) => {
    const { FELLESKLIENT_FULL, FELLESKLIENT_SEED } = process.env;
    const isFull = FELLESKLIENT_FULL === '1';
    const seed = FELLESKLIENT_SEED ? Number(FELLESKLIENT_SEED) : isFull ? Date.now() % 2 ** 31 : sampleSeed;
    const property = fc.asyncProperty(inputs, async (input) => {
      expect(await leaksOf(input, witness)).toEqual([]);
    });
    await fc.assert(property, { numRuns: Math.round((isFull ? full : sample) * share), seed });
  });
}

/** A test that such a property finds an entry that leaks: `where` says where its leak comes out. */
export function leakIsFound<T>(title: string, where: string, inputs: fc.Arbitrary<T>, leaksOf: LeaksOf<T>): void {
  witnessed(`found: ${title}`, async (witness) => {
    const found = new Set<string>();
    const notYet = fc.asyncProperty(inputs, async (input) => {
      for (const leak of await leaksOf(input, witness)) found.add(leak.where);
      return !found.has(where);
    });
    await fc.check(notYet, { numRuns: mostTries, seed: sampleSeed, endOnFailure: true });
    expect([...found]).toContain(where);
  });
}

function witnessed(title: string, work: (witness: Witness) => Promise<void>): void {
  test(title, async () => {
    const witness = startWitness();
    try {
      await work(witness);
    } finally {
      witness.stop();
    }
  });
}
