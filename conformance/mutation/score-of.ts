import type { Mutant } from '../reports/mutation-score.ts';

/** How many of the mutants that could be tried were killed, in percent; 0 when there are none. */
export function scoreOf(mutants: readonly Pick<Mutant, 'outcome'>[]): number {
  const count = (wanted: Mutant['outcome']): number => mutants.filter(({ outcome }) => outcome === wanted).length;
  const tried = count('killed') + count('survived');
  return tried === 0 ? 0 : (100 * count('killed')) / tried;
}
