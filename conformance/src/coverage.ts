import type { Check, Subject } from './check.ts';
import type { Requirement } from './requirement.ts';

/** One line for each requirement that no check proves, on one of its profiles or at all, and for each check that proves none. */
export function coverageProblems(
  requirements: readonly Requirement[],
  checks: Readonly<
    Record<Requirement['subject'], readonly Pick<Check<Subject>, 'requirement' | 'title' | 'profile'>[]>
  >,
): readonly string[] {
  const problems: string[] = [];
  const known = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const proved = new Map<string, Set<string | undefined>>();
  const names = new Set<string>();
  for (const subject of ['register', 'client'] as const) {
    for (const { requirement: id, title, profile } of checks[subject]) {
      const requirement = known.get(id);
      const name = `${id}: ${title}`;
      if (names.has(name)) problems.push(`${name}: two checks have this name`);
      if (!requirement) problems.push(`${name}: the check names no requirement`);
      else if (requirement.subject !== subject)
        problems.push(`${name}: the requirement is about the ${requirement.subject}`);
      else if (profile !== undefined && !requirement.profiles?.includes(profile))
        problems.push(`${name}: the requirement does not hold for ${profile}`);
      names.add(name);
      proved.set(id, (proved.get(id) ?? new Set()).add(profile));
    }
  }
  for (const { id, not_tested, profiles = [] } of requirements) {
    const on = proved.get(id);
    if (!on && not_tested === undefined) problems.push(`${id}: no check, and no reason in not_tested`);
    if (on && not_tested !== undefined) problems.push(`${id}: has a check, so not_tested must go`);
    // A check without a profile tries them all.
    const missing = on && !on.has(undefined) ? profiles.filter((profile) => !on.has(profile)) : [];
    if (missing.length > 0) problems.push(`${id}: no check for ${missing.join(', ')}`);
  }
  return problems;
}
