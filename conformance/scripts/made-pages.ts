import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { clientChecks, registerChecks } from '../checks/index.ts';
import { registerCounts } from '../reports/register-counts.ts';
import { withRegisterTable } from '../reports/register-table.ts';
import { conformanceStatement } from '../reports/statement.ts';
import { environmentChecks } from '../smoke/checks/index.ts';
import { loadClassifications } from '../src/facts/load-classifications.ts';
import { loadRequirements } from '../src/index.ts';

/** A page that is made of records and checks, whole or in part. */
export interface MadePage {
  readonly name: string;
  readonly file: URL;
  /** What it should say now. */
  readonly text: string;
}

const page = (name: string, text: string): MadePage => ({ name, file: at(name), text });
const at = (path: string): URL => new URL(`../${path}`, import.meta.url);

/** CONFORMANCE.md, and the README with its table of registers. */
export async function madePages(): Promise<readonly MadePage[]> {
  const requirements = await loadRequirements(at('requirements/'));
  const checks = [...registerChecks, ...environmentChecks, ...clientChecks];
  const classified = existsSync(at('coverage/')) ? await loadClassifications(at('coverage/')) : {};
  const entries = Object.values(classified).flatMap((sheet) => sheet ?? []);
  const readme = await readFile(at('README.md'), 'utf8');
  return [
    page('CONFORMANCE.md', conformanceStatement({ requirements, checks, classified: entries })),
    page('README.md', withRegisterTable(readme, registerCounts(requirements, checks))),
  ];
}
