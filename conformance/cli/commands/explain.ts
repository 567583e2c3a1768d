import { clientChecks, registerChecks } from '../../checks/index.ts';
import { environmentChecks } from '../../smoke/checks/index.ts';
import { checkId } from '../../src/index.ts';
import { requirementsOfPackage } from '../requirements-of-package.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

const confidences = {
  documented: 'documented: the owner says so',
  observed: 'observed: seen in recordings or public code',
  inferred: 'inferred: by us, the first to be doubted when a live run differs',
};

/** Prints all that is known of a requirement, given by its id or that of one of its checks. */
export async function explain(id: string, { print }: Terminal): Promise<void> {
  const [wanted = ''] = id.split('/');
  const requirement = (await requirementsOfPackage()).find((one) => one.id === wanted);
  if (!requirement) throw new UsageError(`There is no requirement ${wanted}. \`list\` tells what there is.`);
  const { register, level, confidence, subject, statement, source, profiles, disagreement, not_tested } = requirement;
  const checks = [...registerChecks, ...environmentChecks, ...clientChecks].filter(
    (check) => check.requirement === wanted,
  );
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Register', register],
    ['Level', `${level}, held to it: ${subject === 'register' ? 'the register' : 'its clients'}`],
    ['Source', `${source.document}, ${source.section}`],
    ['Confidence', confidences[confidence]],
    ['Profiles', profiles?.join(', ')],
    ['Another source', disagreement],
    ['Not tested', not_tested],
  ];
  print(wanted);
  print('');
  print(statement);
  print('');
  for (const [name, value] of rows) if (value !== undefined) print(`${name.padEnd(15)} ${value}`);
  if (checks.length === 0) return;
  print('');
  print(`${checks.length === 1 ? 'Check' : 'Checks'}, each of which --only takes:`);
  for (const check of checks) print(`  ${checkId(check)}`);
}
