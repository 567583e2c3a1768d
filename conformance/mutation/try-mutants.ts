import type { Mutant, MutationScore } from '../reports/mutation-score.ts';
import type { Requirement } from '../src/index.ts';
import { type BuiltCopy, copyBuilt } from './built-copy.ts';
import type { MutantRecord } from './mutant-record.ts';
import { scoreOf } from './score-of.ts';
import { soundRequirements } from './sound-requirements.ts';
import { tryMutant, type Verdict } from './try-mutant.ts';

export interface TryOptions {
  /** How many are tried at once, each in a copy of its own; 1 when absent. */
  readonly atOnce?: number;
  /** Told of each as it is judged, and of how many have been. */
  readonly onMutant?: (mutant: Mutant, judged: number) => void;
}

/** Gives a copy of the packages one defect after the other, and tells which the suite has found. */
export async function tryMutants(
  mutants: readonly MutantRecord[],
  requirements: readonly Requirement[],
  { atOnce = 1, onMutant }: TryOptions = {},
): Promise<MutationScore> {
  const registers = new Map(requirements.map(({ id, register }) => [id, register]));
  const first = await copyBuilt();
  const copies = [first];
  try {
    while (copies.length < atOnce) copies.push(await copyBuilt());
    const sound = await soundRequirements(first, mutants);
    const results: Mutant[] = [];
    const waiting = [...mutants.entries()];
    let judged = 0;
    const worker = async (copy: BuiltCopy): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [place, mutant] = next;
        const { id, package: name, violates } = mutant;
        const verdict: Verdict = sound.has(violates)
          ? await tryMutant(copy, mutant, registers.get(violates) ?? '')
          : { outcome: 'error', why: 'Without the defect its checks do not all pass.' };
        results[place] = { id, package: name, violates, ...verdict };
        onMutant?.(results[place], ++judged);
      }
    };
    await Promise.all(copies.map(worker));
    return { score: scoreOf(results), mutants: results };
  } finally {
    await Promise.all(copies.map((copy) => copy.remove()));
  }
}
