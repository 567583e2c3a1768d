import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { inTemporaryFolder } from '../temporary-folder.ts';
import type { Project } from '../workspace.ts';
import { countStage, forgetReports, type StageCount } from './count-stage.ts';
import type { TaskRun } from './run-stages.ts';
import type { Stage } from './stages.ts';
import { summary } from './summary.ts';

const unit: Stage = { name: 'unit', target: 'test', report: 'results/unit.json' };
const lint: Stage = { name: 'lint', target: 'lint' };

const project = (name: string, ...scripts: string[]): Project => {
  const all = Object.fromEntries(scripts.map((script) => [script, 'true']));
  return { name, folder: `packages/${name}`, manifest: { name, scripts: all } };
};
const ran = (name: string, target: string, change: Partial<TaskRun> = {}): TaskRun => {
  return { project: name, target, ok: true, cached: false, seconds: 1, output: () => `${name} said no`, ...change };
};

interface Tests {
  readonly passed?: number;
  readonly failed?: number;
  readonly skipped?: readonly string[];
}

const report = ({ passed = 0, failed = 0, skipped = [] }: Tests): string =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped.length,
    numTodoTests: 0,
    testResults: [{ assertionResults: skipped.map((fullName) => ({ fullName, status: 'skipped' })) }],
  });

/** Counts a stage in a workspace that holds the given reports by project. */
function count(
  stage: Stage,
  projects: readonly Project[],
  runs: readonly TaskRun[],
  reports: Record<string, Tests> = {},
): StageCount {
  return inTemporaryFolder((root) => {
    for (const [name, tests] of Object.entries(reports)) {
      const file = join(root, 'packages', name, 'results/unit.json');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, report(tests));
    }
    return countStage(root, stage, projects, runs);
  });
}

test('a task without a report counts once, and projects without the script do not count', () => {
  const projects = [project('a', 'lint'), project('b', 'lint'), project('c')];
  const runs = [ran('a', 'lint'), ran('b', 'lint', { ok: false }), ran('a', 'test')];
  expect(count(lint, projects, runs)).toMatchObject({
    passed: 1,
    failed: 1,
    skipped: 0,
    seconds: 2,
    failures: [{ title: 'lint of b', details: 'b said no' }],
  });
});

test('tests count from the reports of every project, cached ones too, and skipped ones are named', () => {
  const projects = [project('a', 'test'), project('b', 'test')];
  const runs = [ran('a', 'test', { cached: true }), ran('b', 'test', { ok: false })];
  const reports = { a: { passed: 5, skipped: ['needs Redis'] }, b: { passed: 2, failed: 3 } };
  expect(count(unit, projects, runs, reports)).toMatchObject({
    passed: 7,
    failed: 3,
    skipped: 1,
    cached: false,
    skips: ['unit of a: needs Redis'],
  });
});

test('a run that breaks outside its tests fails once', () => {
  const runs = [ran('a', 'test', { ok: false })];
  expect(count(unit, [project('a', 'test')], runs)).toMatchObject({ passed: 0, failed: 1 });
  expect(count(unit, [project('a', 'test')], runs, { a: { passed: 4 } })).toMatchObject({ passed: 4, failed: 1 });
});

test('a run that passes without a report fails, since nothing shows that tests ran', () => {
  const counted = count(unit, [project('a', 'test')], [ran('a', 'test')]);
  expect(counted).toMatchObject({ passed: 0, failed: 1 });
  expect(counted.failures[0]?.details).toContain('packages/a/results/unit.json');
});

test('a task behind a failed one is skipped by name', () => {
  expect(count(lint, [project('a', 'lint')], [])).toMatchObject({
    skipped: 1,
    skips: ['lint of a, since a task that it needs failed'],
  });
});

test('a stage that no project takes part in fails', () => {
  expect(count(lint, [project('a', 'test')], [])).toMatchObject({ failed: 1 });
});

test('reports of earlier runs are forgotten', () => {
  inTemporaryFolder((root) => {
    const file = join(root, 'packages/a/results/unit.json');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, report({ passed: 9 }));
    forgetReports(root, [unit, lint], [project('a', 'test')]);
    const runs = [ran('a', 'test', { ok: false })];
    expect(countStage(root, unit, [project('a', 'test')], runs)).toMatchObject({ passed: 0, failed: 1 });
  });
});

test('the summary ends with the totals, after details of failures alone and a line per stage', () => {
  const stages = [
    count(lint, [project('a', 'lint'), project('b', 'lint')], [ran('a', 'lint'), ran('b', 'lint', { ok: false })]),
    count(unit, [project('a', 'test')], [ran('a', 'test', { cached: true })], { a: { passed: 5, skipped: ['slow'] } }),
  ];
  expect(summary(stages, 3).split('\n')).toEqual([
    '── lint of b failed ──',
    'b said no',
    '',
    'lint  1 passed, 1 failed  2.0 s',
    'unit  5 passed, 0 failed, 1 skipped  (cached)',
    '',
    'skipped: unit of a: slow',
    'gate took 3.0 s',
    '6 passed, 1 failed, 1 skipped',
  ]);
});
