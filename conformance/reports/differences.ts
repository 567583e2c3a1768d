import type { Outcome } from '../src/index.ts';
import type { Report, ReportedResult } from './report.ts';

/** What differs from an earlier run, by checks. */
export interface Differences {
  /** When the earlier run began. */
  readonly since: string;
  readonly newlyFailing: readonly ReportedResult[];
  readonly newlyPassing: readonly ReportedResult[];
  readonly added: readonly ReportedResult[];
  readonly gone: readonly ReportedResult[];
}

const failed: ReadonlySet<Outcome> = new Set(['fail', 'error']);

/** Compares two runs. After a run of some checks only, what it left out is not gone. */
export function differencesBetween(earlier: Report, { results, chosen }: Report): Differences {
  const before = new Map(earlier.results.map((result) => [result.id, result]));
  const now = new Set(results.map(({ id }) => id));
  const isPartial = chosen.only.length > 0 || chosen.profiles.length > 0 || chosen.shard !== undefined;
  const changed = (to: (outcome: Outcome) => boolean, from: (outcome: Outcome) => boolean): readonly ReportedResult[] =>
    results.filter(({ id, outcome }) => {
      const was = before.get(id)?.outcome;
      return was !== undefined && to(outcome) && from(was);
    });
  return {
    since: earlier.startedAt,
    newlyFailing: changed(
      (outcome) => failed.has(outcome),
      (was) => !failed.has(was),
    ),
    newlyPassing: changed(
      (outcome) => outcome === 'pass',
      (was) => was !== 'pass',
    ),
    added: results.filter(({ id }) => !before.has(id)),
    gone: isPartial ? [] : earlier.results.filter(({ id }) => !now.has(id)),
  };
}
