import { clientChecks, mayShow, registerChecks } from '../../checks/index.ts';
import { buildReport } from '../../reports/build-report.ts';
import { differencesBetween } from '../../reports/differences.ts';
import type { ReportKind } from '../../reports/report-kinds.ts';
import { writeReports } from '../../reports/write-reports.ts';
import { createRedact, type Shard, waive } from '../../src/index.ts';
import { readConfiguration } from '../../subjects/configuration/read-configuration.ts';
import { openClient } from '../../subjects/open-client.ts';
import { openTarget } from '../../subjects/open-target.ts';
import { chooseChecks } from '../choose-checks.ts';
import { type ExitCode, exitCodeOf } from '../exit-code.ts';
import { versionOfPackage } from '../package-folder.ts';
import { showProgress } from '../progress.ts';
import { readExtras } from '../read-extras.ts';
import { requirementsOfPackage } from '../requirements-of-package.ts';
import { runChosen } from '../run-chosen.ts';
import { summaryLines } from '../summary.ts';
import type { Terminal } from '../terminal.ts';
import { asUsage, UsageError } from '../usage-error.ts';

export interface RunOptions {
  readonly target?: string;
  readonly client?: string;
  readonly config?: string;
  readonly profile: readonly string[];
  readonly only: readonly string[];
  readonly shard?: Shard;
  readonly report: readonly ReportKind[];
  readonly out: string;
  readonly baseline?: string;
  readonly mutation?: string;
}

/** Clients are started afresh for every check, each with a peer of its own; two cores are enough for as many programs. */
const clientsAtOnce = 2;

/** Tries a target, a client or both, and tells what came of it. */
export async function run(options: RunOptions, env: NodeJS.ProcessEnv, terminal: Terminal): Promise<ExitCode> {
  const { target, client, config } = options;
  if (target === undefined && client === undefined) {
    throw new UsageError('Say what to try: --target sandbox, --target <address>, or --client <command>.');
  }
  const configuration = await asUsage('--config', () => readConfiguration(config, env));
  const { baseline, mutation } = await readExtras(options);
  const chosen = chooseChecks(
    { register: target === undefined ? [] : registerChecks, client: client === undefined ? [] : clientChecks },
    await requirementsOfPackage(),
    options,
  );
  const { belongs, requirements, registers } = chosen;
  const startedAt = new Date();
  const total = [...chosen.register, ...chosen.client].filter((check) => belongs(check)).length;
  const progress = showProgress(terminal.meanwhile, total);
  try {
    progress.say('Getting ready …');
    const running = { mayShow, onResult: progress.count };
    const openRegister = () => openTarget(target ?? '', configuration, registers);
    const register = await runChosen({ checks: chosen.register, belongs, open: openRegister, atOnce: 1 }, running);
    const openOwn = () => openClient(client ?? '');
    const clients = await runChosen({ checks: chosen.client, belongs, open: openOwn, atOnce: clientsAtOnce }, running);
    // A command or an address can hold what must not be told.
    const redact = createRedact(mayShow);
    const report = buildReport({
      suite: await versionOfPackage(),
      startedAt: startedAt.toISOString(),
      durationMs: Date.now() - startedAt.getTime(),
      chosen: chosenOf(options, redact),
      subjects: [
        ...register.names.map((name) => ({ kind: 'register' as const, name: redact(name) })),
        ...clients.names.map((name) => ({ kind: 'client' as const, name: redact(name) })),
      ],
      requirements,
      results: [...register.results, ...clients.results]
        .map((result) => waive(result, configuration.waivers, startedAt.toISOString().slice(0, 10)))
        .map((result) => ({ ...result, subject: redact(result.subject) })),
    });
    const differences = baseline && differencesBetween(baseline, report);
    const extras = { ...(differences && { differences }), ...(mutation && { mutation }) };
    const written = await writeReports(report, options.report, options.out, extras);
    progress.end();
    for (const line of [...summaryLines(report, differences), ...written]) terminal.print(line);
    return exitCodeOf(report);
  } catch (error) {
    progress.end();
    throw error;
  }
}

function chosenOf({ target, client, config, profile, only, shard }: RunOptions, redact: (text: string) => string) {
  return {
    ...(target !== undefined && { target: redact(target) }),
    ...(client !== undefined && { client: redact(client) }),
    ...(config !== undefined && { config }),
    profiles: profile,
    only,
    ...(shard && { shard: `${shard.part}/${shard.of}` }),
  };
}
