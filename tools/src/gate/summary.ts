import type { StageCount } from './count-stage.ts';

/** The gate's report: what failed in full, then a line per stage, then the totals in the form that CI reads. */
export function summary(counts: readonly StageCount[], seconds: number): string {
  const failures = counts.flatMap((count) => count.failures);
  const details = failures.flatMap(({ title, details }) => [`── ${title} failed ──`, details, '']);
  const skips = counts.flatMap((count) => count.skips.map((skip) => `skipped: ${skip}`));
  const width = Math.max(...counts.map((count) => count.name.length));
  const lines = counts.map((count) => `${count.name.padEnd(width)}  ${tally(count)}${time(count)}`);
  return [...details, ...lines, '', ...skips, `gate took ${seconds.toFixed(1)} s`, total(counts)].join('\n');
}

function total(counts: readonly StageCount[]): string {
  const sum = (of: (count: StageCount) => number): number => counts.reduce((all, count) => all + of(count), 0);
  return tally({
    passed: sum((count) => count.passed),
    failed: sum((count) => count.failed),
    skipped: sum((count) => count.skipped),
  });
}

function tally({ passed, failed, skipped }: Pick<StageCount, 'passed' | 'failed' | 'skipped'>): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function time({ cached, seconds }: StageCount): string {
  return cached ? '  (cached)' : `  ${seconds.toFixed(1)} s`;
}
