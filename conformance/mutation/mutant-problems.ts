import type { Requirement } from '../src/index.ts';
import { kindOf } from './kind-of.ts';
import type { MutantRecord } from './mutant-record.ts';
import { mutate } from './mutate.ts';

/**
 * What is wrong with mutants that have the right form, one line for each thing.
 *
 * @param readBuilt gives the text of the file as it is built; rejects when there is none.
 */
export async function mutantProblems(
  mutants: readonly MutantRecord[],
  requirements: readonly Requirement[],
  readBuilt: (mutant: MutantRecord) => Promise<string>,
): Promise<readonly string[]> {
  const known = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const mutant of mutants) {
    const complain = (problem: string): void => {
      problems.push(`${mutant.id}: ${problem}`);
    };
    if (seen.has(mutant.id)) complain('is there twice');
    seen.add(mutant.id);
    const requirement = known.get(mutant.violates);
    if (!requirement) complain(`violates: there is no requirement ${mutant.violates}`);
    else if (requirement.not_tested) complain(`violates: no check proves ${mutant.violates}`);
    else if (requirement.subject !== kindOf(mutant)) {
      complain(
        `violates: ${mutant.violates} is of a ${requirement.subject}, and ${mutant.package} is a ${kindOf(mutant)}`,
      );
    }
    try {
      mutate(await readBuilt(mutant), mutant);
    } catch (error) {
      complain(`${mutant.package} ${mutant.file}: ${(error as Error).message}`);
    }
  }
  return problems;
}
