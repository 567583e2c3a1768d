import type { Mutant } from '../reports/mutation-score.ts';
import type { MutantRecord } from './mutant-record.ts';
import type { SuiteRun } from './run-suite.ts';

/** Killed is a mutant when a check of the requirement that it violates has failed: no crash is a kill, and no check of another. */
export function judge(
  { violates }: Pick<MutantRecord, 'violates'>,
  run: SuiteRun,
): Pick<Mutant, 'outcome' | 'killedBy' | 'why'> {
  if ('broke' in run) return { outcome: 'error', why: run.broke };
  const own = run.results.filter(({ requirement }) => requirement === violates);
  const failed = own.find(({ outcome }) => outcome === 'fail');
  if (failed) return { outcome: 'killed', killedBy: failed.id };
  const broken = own.find(({ outcome }) => outcome === 'error');
  if (broken) return { outcome: 'error', why: `${broken.id} broke: ${broken.message}` };
  if (own.some(({ outcome }) => outcome === 'pass')) return { outcome: 'survived' };
  return { outcome: 'error', why: 'No check of the requirement was carried out.' };
}
