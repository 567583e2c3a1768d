import { clientChecks, mayShow, registerChecks } from '../../checks/index.ts';
import { buildReport } from '../../reports/build-report.ts';
import { differencesBetween } from '../../reports/differences.ts';
import type { ReportKind } from '../../reports/report-kinds.ts';
import { writeReports } from '../../reports/write-reports.ts';
import { environmentChecks } from '../../smoke/checks/index.ts';
import { isForLive } from '../../smoke/chosen-checks.ts';
import { isEnvironmentName } from '../../smoke/environments.ts';
import { type Check, createRedact, type Shard, waive } from '../../src/index.ts';
import { readConfiguration } from '../../subjects/configuration/read-configuration.ts';
import { openClient } from '../../subjects/open-client.ts';
import { openTarget } from '../../subjects/open-target.ts';
import { chooseChecks } from '../choose-checks.ts';
import { type ExitCode, exitCodeOf } from '../exit-code.ts';
import { versionOfPackage } from '../package-folder.ts';
import { showProgress } from '../progress.ts';
import { readExtras } from '../read-extras.ts';
import { type LiveFlags, readLiveOptions } from '../read-live-options.ts';
import { requirementsOfPackage } from '../requirements-of-package.ts';
import { runChosen } from '../run-chosen.ts';
import { summaryLines } from '../summary.ts';
import type { Terminal } from '../terminal.ts';
import { asUsage, UsageError } from '../usage-error.ts';

export interface RunOptions extends LiveFlags {
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

const notOfProfiles = 'Not of the profiles that were chosen.';
const notForLive =
  'Not asked of a live environment: it is not among the checks that change nothing, take few calls and are about synthetic persons.';

/** Tries a target, a client or both, and tells what came of it. */
export async function run(options: RunOptions, env: NodeJS.ProcessEnv, terminal: Terminal): Promise<ExitCode> {
  const { target, client, config } = options;
  if (target === undefined && client === undefined) {
    throw new UsageError(
      'Say what to try: --target sandbox, --target test, --target <address>, or --client <command>.',
    );
  }
  const configuration = await asUsage('--config', () => readConfiguration(config, env));
  const { baseline, mutation } = await readExtras(options);
  const live = await readLiveOptions(target, options);
  const isLive = target !== undefined && isEnvironmentName(target);
  const ofRegisters = isLive ? [...environmentChecks, ...registerChecks] : registerChecks;
  const chosen = chooseChecks(
    { register: target === undefined ? [] : ofRegisters, client: client === undefined ? [] : clientChecks },
    await requirementsOfPackage(),
    options,
  );
  const { belongs, requirements, registers } = chosen;
  const omits = (check: Check<never>): string | undefined => (belongs(check) ? undefined : notOfProfiles);
  const omitsLive = (check: Check<never>): string | undefined =>
    omits(check) ?? (isLive && !isForLive(check) ? notForLive : undefined);
  const startedAt = new Date();
  const total = [
    ...chosen.register.filter((check) => omitsLive(check) === undefined),
    ...chosen.client.filter((check) => omits(check) === undefined),
  ].length;
  const progress = showProgress(terminal.meanwhile, total);
  try {
    progress.say('Getting ready …');
    const running = { mayShow, onResult: progress.count };
    const openRegister = () => openTarget(target ?? '', { configuration, registers, live });
    const register = await runChosen(
      { checks: chosen.register, omits: omitsLive, open: openRegister, atOnce: 1 },
      running,
    );
    const openOwn = () => openClient(client ?? '');
    const clients = await runChosen({ checks: chosen.client, omits, open: openOwn, atOnce: clientsAtOnce }, running);
    // A command or an address can hold what must not be told.
    const redact = createRedact(mayShow);
    const report = buildReport({
      suite: await versionOfPackage(),
      startedAt: startedAt.toISOString(),
      durationMs: Date.now() - startedAt.getTime(),
      chosen: chosenOf(options, redact),
      ...(isLive && { calls: { made: live.budget.made, allowed: live.budget.allowed } }),
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

function chosenOf(
  { target, client, config, connectTo, ca, profile, only, shard }: RunOptions,
  redact: (text: string) => string,
) {
  return {
    ...(target !== undefined && { target: redact(target) }),
    ...(client !== undefined && { client: redact(client) }),
    ...(config !== undefined && { config }),
    ...(connectTo.length > 0 && { connectTo }),
    ...(ca !== undefined && { ca }),
    profiles: profile,
    only,
    ...(shard && { shard: `${shard.part}/${shard.of}` }),
  };
}
