import { clientChecks, registerChecks } from '../../checks/index.ts';
import { environmentChecks } from '../../smoke/checks/index.ts';
import { checkId, isInProfiles, named, readProfile } from '../../src/index.ts';
import { requirementsOfPackage } from '../requirements-of-package.ts';
import type { Terminal } from '../terminal.ts';
import { asUsage } from '../usage-error.ts';

export interface ListOptions {
  readonly profile: readonly string[];
  readonly only: readonly string[];
  /** Each requirement's checks below it. */
  readonly checks: boolean;
}

/** Prints a line for each requirement: id, level, confidence, who is held to it, statement. */
export async function list({ profile, only, checks: withChecks }: ListOptions, { print }: Terminal): Promise<void> {
  const requirements = await requirementsOfPackage();
  const profiles = await asUsage('--profile', () => profile.map((written) => readProfile(written, requirements)));
  const checks = named([...registerChecks, ...environmentChecks, ...clientChecks], only);
  // A record without a check has an id too.
  const wanted = new Set([
    ...checks.map(({ requirement }) => requirement),
    ...named(
      requirements.map(({ id }) => ({ requirement: id, title: '' })),
      only,
    ).map(({ requirement }) => requirement),
  ]);
  const shown = requirements.filter((one) => wanted.has(one.id) && isInProfiles({}, one, profiles));
  const width = Math.max(0, ...shown.map(({ id }) => id.length));
  for (const requirement of shown) {
    const { id, level, confidence, subject, statement, not_tested } = requirement;
    const untested = not_tested === undefined ? '' : ' (not tested)';
    print(
      `${id.padEnd(width)}  ${level.padEnd(6)}  ${confidence.padEnd(10)}  ${subject.padEnd(8)}  ${statement}${untested}`,
    );
    if (!withChecks) continue;
    for (const check of checks) {
      if (check.requirement === id && isInProfiles(check, requirement, profiles)) print(`  ${checkId(check)}`);
    }
  }
}
