import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readReport } from '../reports/read-report.ts';
import type { Requirement, Result } from '../src/index.ts';
import type { BuiltCopy } from './built-copy.ts';

/** What came of a run: the results of its checks, or why there are none. */
export type SuiteRun = { readonly results: readonly Result[] } | { readonly broke: string };

/** More than any run takes on a busy machine. A defect can make a program wait for ever. */
const longestMs = 600_000;

const subjects: Readonly<Record<Requirement['subject'], readonly string[]>> = {
  register: ['--target', 'sandbox'],
  client: ['--client', 'fellesklient'],
};

/** Runs the suite's own command in a process of its own, from the copy. */
export async function runSuite(
  copy: Pick<BuiltCopy, 'command' | 'folder'>,
  subject: Requirement['subject'],
  choice: readonly string[],
): Promise<SuiteRun> {
  const out = join(copy.folder, 'report');
  await rm(out, { recursive: true, force: true });
  const args = [copy.command, 'run', ...subjects[subject], ...choice, '--report', 'json', '--out', out];
  const running = promisify(execFile)(process.execPath, args, {
    cwd: copy.folder,
    timeout: longestMs,
    killSignal: 'SIGKILL',
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  const broke = await running.then(() => 'It wrote no report.', howItEnded);
  return readReport(join(out, 'conformance.json')).then(
    ({ results }) => ({ results }),
    () => ({ broke }),
  );
}

function howItEnded({ code, killed, stderr }: { code?: unknown; killed?: boolean; stderr?: string }): string {
  if (killed) return `The command did not end within ${longestMs / 1000} s.`;
  return `The command ended with ${code}: ${stderr?.trim().split('\n')[0]?.slice(0, 300)}`;
}

/** The choice of all checks of some requirements, and of no others whose names begin so. */
export function checksOf(requirements: readonly string[]): readonly string[] {
  return ['--only', requirements.map((id) => `${id}/*`).join(',')];
}
