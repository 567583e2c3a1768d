import { readFile } from 'node:fs/promises';
import type { MutationScore } from '../reports/mutation-score.ts';
import { readMutationScore } from '../reports/mutation-score.ts';
import { readReport } from '../reports/read-report.ts';
import type { Report } from '../reports/report.ts';
import { asUsage } from './usage-error.ts';

/** What a report is to be compared with, and shown beside. */
export interface Extras {
  readonly baseline?: Report;
  readonly mutation?: MutationScore;
}

/** Reads the files of the options, before anything is run. @throws UsageError that says what is wrong with one. */
export async function readExtras({
  baseline,
  mutation,
}: {
  readonly baseline?: string | undefined;
  readonly mutation?: string | undefined;
}): Promise<Extras> {
  return {
    ...(baseline !== undefined && { baseline: await asUsage('--baseline', () => readReport(baseline)) }),
    ...(mutation !== undefined && {
      mutation: await asUsage('--mutation', async () => readMutationScore(await readFile(mutation, 'utf8'))),
    }),
  };
}
