import { countOutcomes, outcomeOf } from './build-report.ts';
import type { Report } from './report.ts';

/** One report of several, as of shards: every check once, and of a check that is in several, the last. */
export function mergeReports([first, ...others]: readonly [Report, ...Report[]]): Report {
  if (others.length === 0) return first;
  const reports = [first, ...others];
  const results = [...lastOf(reports.flatMap((report) => report.results)).values()];
  const requirements = [...lastOf(reports.flatMap((report) => report.requirements)).values()];
  const place = new Map(requirements.map(({ id }, i) => [id, i]));
  const { shard: _, ...chosen } = first.chosen;
  const calls = reports.flatMap((report) => report.calls ?? []);
  const sumOf = (field: 'made' | 'allowed'): number => calls.reduce((sum, one) => sum + one[field], 0);
  return {
    ...first,
    chosen,
    startedAt: reports.map(({ startedAt }) => startedAt).sort()[0] ?? first.startedAt,
    ...(calls.length > 0 && { calls: { made: sumOf('made'), allowed: sumOf('allowed') } }),
    durationMs: Math.max(...reports.map(({ durationMs }) => durationMs)),
    subjects: [...new Map(reports.flatMap(({ subjects }) => subjects).map((one) => [one.name, one])).values()],
    counts: countOutcomes(results),
    requirements: requirements
      .map((requirement) => ({ ...requirement, outcome: outcomeOf(requirement.id, results) }))
      .toSorted((a, b) => a.register.localeCompare(b.register, 'en')),
    results: results.toSorted((a, b) => (place.get(a.requirement) ?? 0) - (place.get(b.requirement) ?? 0)),
  };
}

function lastOf<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.id, one]));
}
