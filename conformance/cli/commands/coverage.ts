import { clientChecks, registerChecks } from '../../checks/index.ts';
import { registerCounts } from '../../reports/register-counts.ts';
import { environmentChecks } from '../../smoke/checks/index.ts';
import { coverageProblems } from '../../src/index.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { requirementsOfPackage } from '../requirements-of-package.ts';
import type { Terminal } from '../terminal.ts';

/** Prints what is held and what is tried, what is not and why; and what contradicts itself, which is a failure. */
export async function coverage({ print }: Terminal): Promise<ExitCode> {
  const requirements = await requirementsOfPackage();
  const checks = { register: [...registerChecks, ...environmentChecks], client: clientChecks };
  const rows = registerCounts(requirements, [...checks.register, ...checks.client]);
  print(['register'.padEnd(16), 'requirements', '  tested', 'not tested', '  checks'].join('  '));
  for (const { name, requirements: all, tested, notTested, checks: many } of rows) {
    const numbers = [String(all).padStart(12), String(tested).padStart(8), String(notTested).padStart(10)];
    print([name.padEnd(16), ...numbers, String(many).padStart(8)].join('  '));
  }
  const untested = requirements.filter(({ not_tested }) => not_tested !== undefined);
  if (untested.length > 0) {
    print('');
    print('Not tested:');
    for (const { id, not_tested } of untested) print(`  ${id}: ${not_tested}`);
  }
  const problems = coverageProblems(requirements, checks);
  for (const problem of problems) print(problem);
  return problems.length === 0 ? exitCodes.passed : exitCodes.failed;
}
