import { spawnSync } from 'node:child_process';

export interface CommandResult {
  readonly ok: boolean;
  readonly stdout: string;
  /** Both streams, as a reader of the failure needs them. */
  readonly output: string;
}

/** Runs a command to its end without a shell; a command that hangs for two minutes fails. */
export function runCommand(command: string, args: readonly string[], cwd: string): CommandResult {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 120_000 });
  const output = [stdout, stderr, error?.message].filter(Boolean).join('\n');
  return { ok: status === 0, stdout: stdout ?? '', output };
}

/** Runs npm: the one that started this process if there is one. */
export function runNpm(args: readonly string[], cwd: string): CommandResult {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('npm-cli.js') ? runCommand(process.execPath, [cli, ...args], cwd) : runCommand('npm', args, cwd);
}
