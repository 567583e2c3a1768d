import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Runtime } from './runtime.ts';
import type { Result } from './suite/behaviour.ts';
import { type Surroundings, startSurroundings } from './surroundings.ts';
import { startWorker } from './worker.ts';

/** What came of the suite in one runtime. */
export interface Run {
  /** By name of the behaviour; empty when the suite did not get to its end. */
  readonly results: ReadonlyMap<string, Result>;
  /** Why there are no results. */
  readonly problem: string;
  /** Undefined when the program had to be ended. */
  readonly exitCode: number | undefined;
}

/** The package, whose built suite and dependencies the programs load. */
const folder = fileURLToPath(new URL('..', import.meta.url));
const longestMs = 60_000;
const goodbyeMs = 10_000;

/** Runs the suite in a runtime, in surroundings of its own. */
export async function run({ args }: Runtime, program: string): Promise<Run> {
  const surroundings = await startSurroundings();
  try {
    const { origin } = surroundings;
    const running = args ? startProgram(program, args, origin) : await startWorker(program, folder, origin);
    return await follow(running, surroundings, args ? goodbyeMs : 0);
  } finally {
    await surroundings.close();
  }
}

/** Nothing of the user's settings: Bun and Deno would send loopback calls through a proxy that is named there. */
const env = { HOME: tmpdir(), DENO_DIR: `${tmpdir()}/fellesklient-deno`, DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' };

function startProgram(program: string, args: readonly string[], origin: string): ChildProcess {
  const running = spawn(program, args, { cwd: folder, env });
  running.stdin.end(`import { runSuite } from './dist/runtimes/suite/index.js';\nawait runSuite('${origin}');\n`);
  return running;
}

async function follow(running: ChildProcess, surroundings: Surroundings, patienceMs: number): Promise<Run> {
  let output = '';
  for (const stream of [running.stdout, running.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      surroundings.printed(text);
    });
  }
  const exit = new Promise<number>((resolve) => running.once('close', (code) => resolve(code ?? -1)));
  try {
    const results = await inTime(longestMs, Promise.race([surroundings.results, exit.then(() => undefined)]));
    return {
      results: new Map(results?.map((result) => [result.name, result])),
      problem: `The suite did not report within ${longestMs / 1000} s. It printed:\n${output.slice(-2000)}`,
      exitCode: await inTime(patienceMs, exit),
    };
  } finally {
    running.kill('SIGKILL');
    await exit;
  }
}

function inTime<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout;
  const timeUp = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([work, timeUp]).finally(() => clearTimeout(timer));
}
