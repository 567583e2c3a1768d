import { broken, isRecord, matching, type Rule, text } from '../src/field-rules.ts';
import { parseYaml, readYamlFiles } from '../src/yaml-files.ts';
import type { MutantRecord } from './mutant-record.ts';

const fieldRules: Readonly<Record<string, Rule>> = {
  id: matching(/^[a-z0-9]+(-[a-z0-9]+)+$/, 'must be small letters, digits and hyphens, like krr-order-reversed'),
  package: text,
  file: matching(/^[\w/-]+\.js$/, 'must be a file of dist, like krr/lookup.js'),
  find: text,
  replace: (value) => (typeof value === 'string' ? undefined : 'must be text, or empty'),
  violates: text,
  about: matching(/^[A-Z0-9].*\.$/, 'must be a sentence that ends in a full stop'),
};

/** Reads every `*.yaml` of a folder. @throws Error with one line for each thing that is wrong. */
export async function loadMutants(folder: URL): Promise<readonly MutantRecord[]> {
  return parseMutants(await readYamlFiles(folder));
}

/** The mutants in the text of files, by file name. @throws as `loadMutants`. */
export function parseMutants(files: Readonly<Record<string, string>>): readonly MutantRecord[] {
  const problems: string[] = [];
  const mutants = Object.entries(files).flatMap(([file, content]) => {
    const complain = (problem: string): void => {
      problems.push(`${file}: ${problem}`);
    };
    const records = parseYaml(content, complain);
    if (Array.isArray(records)) return records.filter((record, place) => isMutant(record, place, complain));
    complain('must be a list of mutants');
    return [];
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return mutants;
}

function isMutant(record: unknown, place: number, complain: (problem: string) => void): record is MutantRecord {
  const name = isRecord(record) && typeof record.id === 'string' ? record.id : `mutant ${place + 1}`;
  const found = broken(record, fieldRules);
  for (const problem of found) complain(`${name}: ${problem}`);
  return found.length === 0;
}
