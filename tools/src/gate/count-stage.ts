import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../workspace.ts';
import type { TaskRun } from './run-stages.ts';
import type { Stage } from './stages.ts';

export interface Failure {
  readonly title: string;
  readonly details: string;
}

export interface StageCount {
  readonly name: string;
  passed: number;
  failed: number;
  skipped: number;
  /** Time of the tasks that really ran, added up over both cores. */
  seconds: number;
  /** True when there was nothing left to do. */
  readonly cached: boolean;
  readonly failures: Failure[];
  /** What did not run, by name. */
  readonly skips: string[];
}

/** Counts of one of vitest's JSON reports. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Removes every report, so that one found afterwards is of this run or from nx's cache. */
export function forgetReports(root: string, stages: readonly Stage[], projects: readonly Project[]): void {
  const reports = stages.flatMap(({ report }) => report ?? []);
  for (const { folder } of projects) for (const report of reports) rmSync(join(root, folder, report), { force: true });
}

/** Stands for a run that nx ended with an error of its own. */
export function brokenRun(output: string): StageCount {
  const failures = [{ title: 'nx', details: output }];
  return { name: 'nx', passed: 0, failed: 1, skipped: 0, seconds: 0, cached: false, failures, skips: [] };
}

/** Counts a stage from the tasks that ran and the reports they left. */
export function countStage(
  root: string,
  stage: Stage,
  projects: readonly Project[],
  runs: readonly TaskRun[],
): StageCount {
  const own = runs.filter((run) => run.target === stage.target);
  const ran = own.filter((run) => !run.cached);
  const seconds = ran.reduce((sum, run) => sum + run.seconds, 0);
  const cached = own.length > 0 && ran.length === 0;
  const count: StageCount = {
    name: stage.name,
    passed: 0,
    failed: 0,
    skipped: 0,
    seconds,
    cached,
    failures: [],
    skips: [],
  };
  const concerned = projects.filter(({ manifest }) => manifest.scripts?.[stage.target] !== undefined);
  if (concerned.length === 0) {
    count.failed += 1;
    count.failures.push({ title: stage.name, details: `No project has a script ${stage.target}.` });
  }
  for (const project of concerned) {
    const run = own.find((candidate) => candidate.project === project.name);
    if (run) countTask(root, stage, project, run, count);
    else {
      count.skipped += 1;
      count.skips.push(`${stage.name} of ${project.name}, since a task that it needs failed`);
    }
  }
  return count;
}

function countTask(root: string, stage: Stage, project: Project, run: TaskRun, count: StageCount): void {
  const title = `${stage.name} of ${project.name}`;
  const report = stage.report && readReport(join(root, project.folder, stage.report));
  if (report) {
    count.passed += report.numPassedTests;
    count.failed += report.numFailedTests;
    count.skipped += report.numPendingTests + report.numTodoTests;
    count.skips.push(...skippedTests(report).map((test) => `${title}: ${test}`));
  } else if (run.ok && !stage.report) {
    count.passed += 1;
  }
  if (!run.ok) {
    // A run that broke outside its tests counts too.
    if (!report || report.numFailedTests === 0) count.failed += 1;
    count.failures.push({ title, details: run.output() });
  } else if (stage.report && !report) {
    count.failed += 1;
    const remedy = `Let the script use the workspace's vitest.config.ts, which writes it.`;
    count.failures.push({ title, details: `It passed without leaving ${project.folder}/${stage.report}. ${remedy}` });
  }
}

function readReport(file: string): VitestReport | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as VitestReport) : undefined;
}

function skippedTests({ testResults }: VitestReport): readonly string[] {
  const tests = testResults.flatMap((file) => file.assertionResults);
  return tests.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => fullName);
}
