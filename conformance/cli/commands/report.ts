import { differencesBetween } from '../../reports/differences.ts';
import { mergeReports } from '../../reports/merge-reports.ts';
import { readReport } from '../../reports/read-report.ts';
import type { ReportKind } from '../../reports/report-kinds.ts';
import { writeReports } from '../../reports/write-reports.ts';
import { type ExitCode, exitCodeOf } from '../exit-code.ts';
import { readExtras } from '../read-extras.ts';
import { summaryLines } from '../summary.ts';
import type { Terminal } from '../terminal.ts';
import { asUsage, UsageError } from '../usage-error.ts';

export interface ReportOptions {
  readonly report: readonly ReportKind[];
  readonly out: string;
  readonly baseline?: string;
  readonly mutation?: string;
}

/** Makes reports anew of JSON reports, without a run: of one, or of the shards of one run. Its exit code is that of a run with these results. */
export async function report(paths: readonly string[], options: ReportOptions, { print }: Terminal): Promise<ExitCode> {
  const [first, ...others] = await asUsage('results', () => Promise.all(paths.map(readReport)));
  if (!first) throw new UsageError('Name at least one JSON report.');
  const { baseline, mutation } = await readExtras(options);
  const whole = mergeReports([first, ...others]);
  const differences = baseline && differencesBetween(baseline, whole);
  const extras = { ...(differences && { differences }), ...(mutation && { mutation }) };
  const written = await writeReports(whole, options.report, options.out, extras);
  for (const line of [...summaryLines(whole, differences), ...written]) print(line);
  return exitCodeOf(whole);
}
