import type { Mutant } from '../reports/mutation-score.ts';
import type { BuiltCopy } from './built-copy.ts';
import { judge } from './judge.ts';
import { kindOf } from './kind-of.ts';
import type { MutantRecord } from './mutant-record.ts';
import { checksOf, runSuite } from './run-suite.ts';

/** What came of a mutant. */
export type Verdict = Pick<Mutant, 'outcome' | 'killedBy' | 'noticedBy' | 'why'>;

/**
 * Lets the checks of the violated requirement look for a defect, and, if they do not find it, all those of its register.
 *
 * @param run runs the suite; another for tests.
 */
export async function tryMutant(
  copy: Pick<BuiltCopy, 'command' | 'folder' | 'withDefect'>,
  mutant: MutantRecord,
  register: string,
  run: typeof runSuite = runSuite,
): Promise<Verdict> {
  try {
    return await copy.withDefect(mutant, async () => {
      const verdict = judge(mutant, await run(copy, kindOf(mutant), checksOf([mutant.violates])));
      if (verdict.outcome !== 'survived') return verdict;
      const whole = await run(copy, kindOf(mutant), ['--profile', register]);
      const failed = 'results' in whole ? whole.results.filter(({ outcome }) => outcome === 'fail') : [];
      return { ...verdict, noticedBy: [...new Set(failed.map(({ requirement }) => requirement))] };
    });
  } catch (error) {
    return { outcome: 'error', why: `Not applied: ${(error as Error).message}` };
  }
}
