import type { Check, Subject } from './check.ts';
import type { Requirement } from './requirement.ts';

/** One line for each requirement that no check proves, and for each check that proves none. */
export function coverageProblems(
  requirements: readonly Requirement[],
  checks: Readonly<Record<Requirement['subject'], readonly Pick<Check<Subject>, 'requirement' | 'title'>[]>>,
): readonly string[] {
  const problems: string[] = [];
  const known = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const proved = new Set<string>();
  const names = new Set<string>();
  for (const subject of ['register', 'client'] as const) {
    for (const { requirement: id, title } of checks[subject]) {
      const requirement = known.get(id);
      const name = `${id}: ${title}`;
      if (names.has(name)) problems.push(`${name}: two checks have this name`);
      if (!requirement) problems.push(`${name}: the check names no requirement`);
      else if (requirement.subject !== subject)
        problems.push(`${name}: the requirement is about the ${requirement.subject}`);
      names.add(name);
      proved.add(id);
    }
  }
  for (const { id, not_tested } of requirements) {
    if (!proved.has(id) && not_tested === undefined) problems.push(`${id}: no check, and no reason in not_tested`);
    if (proved.has(id) && not_tested !== undefined) problems.push(`${id}: has a check, so not_tested must go`);
  }
  return problems;
}
