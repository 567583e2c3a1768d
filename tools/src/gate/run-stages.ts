import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from './stages.ts';

/** One nx task that ran or came from the cache. */
export interface TaskRun {
  readonly project: string;
  readonly target: string;
  readonly ok: boolean;
  readonly cached: boolean;
  readonly seconds: number;
  /** What it printed; nx keeps it by the task's hash. */
  readonly output: () => string;
}

interface RunDetails {
  readonly tasks: readonly {
    readonly target: string;
    readonly projectName: string;
    readonly hash: string;
    readonly startTime: string;
    readonly endTime: string;
    readonly cacheStatus: string;
    readonly status: number;
  }[];
}

/** What one call of nx did. */
export interface NxRun {
  readonly ok: boolean;
  /** Tasks behind a failed one are absent. */
  readonly tasks: readonly TaskRun[];
  readonly output: string;
}

/** Runs every stage in one go, so that nx orders and caches the tasks. */
export async function runStages(root: string, stages: readonly Stage[]): Promise<NxRun> {
  const details = join(root, '.nx/cache/run.json');
  rmSync(details, { force: true });
  const targets = stages.map((stage) => stage.target).join(',');
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  const { ok, output } = await collect(root, [nx, 'run-many', `--targets=${targets}`, '--output-style=static']);
  if (!existsSync(details)) return { ok: false, tasks: [], output };

  const { tasks } = JSON.parse(readFileSync(details, 'utf8')) as RunDetails;
  const runs = tasks.map((task) => ({
    project: task.projectName,
    target: task.target,
    ok: task.status === 0,
    cached: task.cacheStatus !== 'cache-miss',
    seconds: (Date.parse(task.endTime) - Date.parse(task.startTime)) / 1000,
    output: () => readOutput(join(root, '.nx/cache/terminalOutputs', task.hash)),
  }));
  return { ok, tasks: runs, output };
}

function collect(root: string, args: readonly string[]): Promise<{ ok: boolean; output: string }> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk: string): void => {
    output += chunk;
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done({ ok: code === 0, output }));
  });
}

/** Leaves out what npm says around a script's own words. */
function readOutput(file: string): string {
  if (!existsSync(file)) return '';
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => !/^(npm (error|warn)|> )/.test(line))
    .join('\n')
    .trim();
}
