import { smokePatterns } from '../../smoke/chosen-checks.ts';
import { isEnvironmentName } from '../../smoke/environments.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { type RunOptions, run } from './run.ts';

export interface SmokeOptions extends Omit<RunOptions, 'target' | 'client' | 'profile' | 'only' | 'shard'> {
  readonly env: string;
}

/** Twice what a smoke run takes with a client of everything. */
const callsByDefault = 40;

/** A run of few calls against an environment that the owners run. */
export async function smoke(options: SmokeOptions, env: NodeJS.ProcessEnv, terminal: Terminal): Promise<ExitCode> {
  const { env: target, calls = callsByDefault, ...others } = options;
  if (!isEnvironmentName(target)) throw new UsageError(`There is no environment ${target}: test, playground or prod.`);
  return run({ ...others, target, calls, profile: [], only: smokePatterns }, env, terminal);
}
