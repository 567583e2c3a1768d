#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { type ReportKind, reportKinds } from '../reports/report-kinds.ts';
import { parseConnectTo } from '../smoke/connect-to.ts';
import type { Shard } from '../src/index.ts';
import { Misconfigured } from '../subjects/misconfigured.ts';
import { Unreachable } from '../subjects/unreachable.ts';
import type { ListOptions } from './commands/list.ts';
import type { ReportOptions } from './commands/report.ts';
import type { RunOptions } from './commands/run.ts';
import type { SmokeOptions } from './commands/smoke.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { versionOfPackage } from './package-folder.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

// Each command loads what it needs when it is called: checks and sandbox take a while.
const terminal: Terminal = { print: (line) => process.stdout.write(`${line}\n`), meanwhile: process.stderr };

const program = new Command('conformance')
  .description('Does a client, sandbox, gateway or mock of the national registers behave as the documents say?')
  .version(await versionOfPackage())
  .exitOverride()
  .addHelpText(
    'after',
    `
Exit codes: 0 no check failed, 1 a check failed, 2 the command or its configuration is wrong,
            3 no verdict (the subject cannot be reached, a check broke, or nothing could be tried).`,
  );

forLive(program.command('run'))
  .description('try registers (--target), a client (--client), or both')
  .option(
    '--target <what>',
    "'sandbox' for one in this process, 'test', 'playground' or 'prod' for what the owners run, or the address of a sandbox server, gateway or mock",
  )
  .option('--client <command>', "a command that starts the driver of a client, or 'fellesklient' for ours")
  .option('--profile <names>', "registers, or faces of one, with commas: 'krr,folkeregisteret/presse'", listed, [])
  .option('--only <patterns>', "ids of requirements or checks, their beginnings, or with '*', with commas", listed, [])
  .option('--shard <part>', "one part of the checks: '2/4' is the second of four", shardOf)
  .option('--config <file>', 'what a target that is no sandbox is like, and what is waived (YAML or JSON)')
  .option('--report <kinds>', `reports to write, with commas: ${reportKinds.join(', ')}`, kindsOf, [])
  .option('--out <folder>', 'where reports go', 'conformance-report')
  .option('--baseline <file>', 'JSON report of an earlier run, to tell what differs')
  .option('--mutation <file>', "the suite's own mutation result, to show beside the run")
  .action(async (options: RunOptions) => {
    const { run } = await import('./commands/run.ts');
    process.exitCode = await run(options, process.env, terminal);
  });

forLive(program.command('smoke'))
  .description('look at an environment that the owners run, in some dozens of calls that only read')
  .requiredOption('--env <name>', 'test, playground or prod')
  .option('--config <file>', 'the client to look things up with, and what is waived (YAML or JSON)')
  .option('--report <kinds>', `reports to write, with commas: ${reportKinds.join(', ')}`, kindsOf, [])
  .option('--out <folder>', 'where reports go', 'conformance-report')
  .option('--baseline <file>', 'JSON report of an earlier run, to tell what differs')
  .action(async (options: SmokeOptions) => {
    const { smoke } = await import('./commands/smoke.ts');
    process.exitCode = await smoke(options, process.env, terminal);
  });

program
  .command('report')
  .description('make reports of JSON reports: of one, or of the shards of one run')
  .argument('<results...>', 'JSON reports')
  .option('--report <kinds>', `reports to write, with commas: ${reportKinds.join(', ')}`, kindsOf, ['html'])
  .option('--out <folder>', 'where reports go', 'conformance-report')
  .option('--baseline <file>', 'JSON report of an earlier run, to tell what differs')
  .option('--mutation <file>', "the suite's own mutation result, to show beside the run")
  .action(async (results: readonly string[], options: ReportOptions) => {
    const { report } = await import('./commands/report.ts');
    process.exitCode = await report(results, options, terminal);
  });

program
  .command('list')
  .description('list requirements')
  .option('--profile <names>', 'as of run', listed, [])
  .option('--only <patterns>', 'as of run', listed, [])
  .option('--checks', 'with the ids of their checks', false)
  .action(async (options: ListOptions) => (await import('./commands/list.ts')).list(options, terminal));

program
  .command('explain')
  .description('tell all that is known of a requirement')
  .argument('<id>', 'of a requirement or a check')
  .action(async (id: string) => (await import('./commands/explain.ts')).explain(id, terminal));

program
  .command('coverage')
  .description('tell what is tested, what is not, and why')
  .action(async () => {
    const { coverage } = await import('./commands/coverage.ts');
    process.exitCode = await coverage(terminal);
  });

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = codeOf(error);
}
// A check that was given up on may still hold a connection.
process.stdout.write('', () => process.exit());

function codeOf(error: unknown): ExitCode {
  // Help and version end so too, with 0; of what is wrong commander has told already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.passed : exitCodes.usage;
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}${cause}\n`);
  if (error instanceof UsageError || error instanceof Misconfigured) return exitCodes.usage;
  if (!(error instanceof Unreachable) && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return exitCodes.noVerdict;
}

/** Options for the environments that the owners run. */
function forLive(command: Command): Command {
  return command
    .option('--calls <number>', 'the most that may be sent to a live environment', callsOf)
    .option(
      '--connect-to <host:port:host:port>',
      "connect there in place of the first, as curl's option has it: the name stays in address and certificate",
      connectToOf,
      [],
    )
    .option('--ca <file>', 'certificates of authorities to trust as well (PEM)')
    .option('--allow-prod', 'yes, production', false);
}

function callsOf(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a number from 1.');
}

function connectToOf(text: string, before: readonly string[]): readonly string[] {
  if (parseConnectTo(text)) return [...before, text];
  throw new InvalidArgumentError("Give four parts, like 'test.maskinporten.no:443:127.0.0.1:8443'; each may be empty.");
}

function listed(text: string, before: readonly string[]): readonly string[] {
  return [...before, ...text.split(',').map((one) => one.trim())].filter((one) => one !== '');
}

function shardOf(text: string): Shard {
  const [, part, of] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  if (shard.part >= 1 && shard.part <= shard.of) return shard;
  throw new InvalidArgumentError("Give a part and a number of parts, like '2/4'.");
}

function kindsOf(text: string): readonly ReportKind[] {
  return listed(text, []).map((kind) => {
    if (reportKinds.includes(kind as ReportKind)) return kind as ReportKind;
    throw new InvalidArgumentError(`There is no report ${kind}. There are: ${reportKinds.join(', ')}.`);
  });
}
