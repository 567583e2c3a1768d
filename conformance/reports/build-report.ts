import { type Outcome, outcomes, type Requirement, type Result } from '../src/index.ts';
import type { Chosen, Report, RequirementOutcome } from './report.ts';
import { reproduceCommand } from './reproduce-command.ts';

export interface Run extends Pick<Report, 'suite' | 'startedAt' | 'durationMs' | 'calls' | 'subjects'> {
  readonly chosen: Chosen;
  /** Those that the run was about: of its results, and those without a check. */
  readonly requirements: readonly Requirement[];
  readonly results: readonly Result[];
}

/** Tells of a run. */
export function buildReport({ requirements, results, chosen, ...run }: Run): Report {
  const kinds = new Map(requirements.map(({ id, subject }) => [id, subject]));
  return {
    format: 'fellesklient-conformance',
    version: 1,
    ...run,
    chosen,
    counts: countOutcomes(results),
    requirements: requirements.map(({ not_tested, ...requirement }) => ({
      ...requirement,
      ...(not_tested !== undefined && { notTested: not_tested }),
      outcome: outcomeOf(requirement.id, results),
    })),
    results: results.map((result) => ({
      ...result,
      reproduce: reproduceCommand(chosen, result.id, kinds.get(result.requirement) ?? 'register'),
    })),
  };
}

export function countOutcomes(results: readonly Pick<Result, 'outcome'>[]): Readonly<Record<Outcome, number>> {
  const count = (outcome: Outcome): number => results.filter((result) => result.outcome === outcome).length;
  return Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)])) as Record<Outcome, number>;
}

/** From the worst: a requirement is met when its checks pass, and not when one of them could not be tried. */
const worstFirst: readonly Outcome[] = ['fail', 'error', 'skip', 'pass', 'omit'];

export function outcomeOf(id: string, results: readonly Pick<Result, 'requirement' | 'outcome'>[]): RequirementOutcome {
  const came = new Set(results.filter(({ requirement }) => requirement === id).map(({ outcome }) => outcome));
  return worstFirst.find((outcome) => came.has(outcome)) ?? 'untested';
}
