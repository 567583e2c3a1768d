import type { BuiltCopy } from './built-copy.ts';
import { kindOf } from './kind-of.ts';
import type { MutantRecord } from './mutant-record.ts';
import { checksOf, runSuite } from './run-suite.ts';

/** Of the requirements that are violated, those whose checks all pass as long as nothing is: others prove nothing about a defect. */
export async function soundRequirements(
  copy: Pick<BuiltCopy, 'command' | 'folder'>,
  mutants: readonly MutantRecord[],
  run: typeof runSuite = runSuite,
): Promise<ReadonlySet<string>> {
  const sound = new Set<string>();
  for (const kind of ['register', 'client'] as const) {
    const violated = new Set(mutants.filter((mutant) => kindOf(mutant) === kind).map(({ violates }) => violates));
    if (violated.size === 0) continue;
    const ran = await run(copy, kind, checksOf([...violated]));
    for (const id of violated) {
      const own = 'results' in ran ? ran.results.filter(({ requirement }) => requirement === id) : [];
      if (own.length > 0 && own.every(({ outcome }) => outcome === 'pass')) sound.add(id);
    }
  }
  return sound;
}
