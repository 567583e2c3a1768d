import type { Report } from '../reports/report.ts';

/** What a script can rely on. */
export const exitCodes = {
  /** No check failed or broke, and at least one passed. Skips are counted, and no failure. */
  passed: 0,
  /** A check failed: the subject does not do what a requirement says. */
  failed: 1,
  /** The command or its configuration is wrong: nothing was tried. */
  usage: 2,
  /** No verdict: the subject cannot be reached, a check broke, or nothing could be tried. */
  noVerdict: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export function exitCodeOf({ counts, results, chosen }: Pick<Report, 'counts' | 'results' | 'chosen'>): ExitCode {
  if (counts.fail > 0) return exitCodes.failed;
  if (counts.error > 0) return exitCodes.noVerdict;
  // One part of a run may well hold nothing but what is skipped.
  const isPart = chosen.shard !== undefined || counts.omit === results.length;
  return counts.pass > 0 || isPart ? exitCodes.passed : exitCodes.noVerdict;
}
