import { broken, isNames, isRecord, matching, oneOf, optional, type Rule, text } from '../field-rules.ts';
import { parseYaml, readYamlFiles } from '../yaml-files.ts';
import { type Classification, kinds, reasons } from './classification.ts';

const fieldRules: Readonly<Record<string, Rule>> = {
  row: matching(/^[\da-f]{12}$/, 'must be 12 hex digits, in quotes where they could be a number'),
  section: matching(/\S/, 'must be text, in quotes where it is a number'),
  about: text,
  records: optional((value) => (isNames(value) ? undefined : 'must be a list of ids of requirements')),
  none: optional(oneOf(Object.keys(reasons))),
  not_testable: optional(text),
  waived: optional((value) => (isRecord(value) ? undefined : 'must be { why, until }')),
};
const waiverRules: Readonly<Record<string, Rule>> = {
  why: text,
  until: (value) => (typeof value === 'string' && isDay(value) ? undefined : 'must be a day, like 2027-06-01'),
};

/**
 * Reads every `*.yaml` of a folder: each says of a sheet what became of its statements, and has its name.
 *
 * @throws Error with one line for each thing that is wrong.
 */
export async function loadClassifications(
  folder: URL,
): Promise<Readonly<Record<string, readonly Classification[] | undefined>>> {
  return parseClassifications(await readYamlFiles(folder));
}

/** The same, from the text of files, by file name. @throws as `loadClassifications`. */
export function parseClassifications(
  files: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly Classification[] | undefined>> {
  const problems: string[] = [];
  const sheets = Object.entries(files).map(([file, content]) => [
    file.replace(/\.yaml$/, ''),
    parseFile(content, (problem) => problems.push(`${file}: ${problem}`)),
  ]);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return Object.fromEntries(sheets);
}

function parseFile(content: string, complain: (problem: string) => void): readonly Classification[] {
  const root = parseYaml(content, complain);
  if (!Array.isArray(root)) {
    if (root !== undefined) complain('must be a list of entries');
    return [];
  }
  const seen = new Set<string>();
  for (const [i, entry] of root.entries()) {
    const name = isRecord(entry) ? `${entry.section} ${entry.row}` : `entry ${i + 1}`;
    for (const problem of problemsOf(entry)) complain(`${name}: ${problem}`);
    if (seen.has(name)) complain(`${name}: is there twice`);
    seen.add(name);
  }
  return root as readonly Classification[];
}

function problemsOf(entry: unknown): readonly string[] {
  if (!isRecord(entry)) return ['must be an entry'];
  const held = kinds.filter((kind) => entry[kind] !== undefined);
  return [
    ...broken(entry, fieldRules),
    ...(held.length === 1 ? [] : [`must have one of ${kinds.join(', ')}, and has ${held.join(', ') || 'nothing'}`]),
    ...(isRecord(entry.waived) ? broken(entry.waived, waiverRules).map((problem) => `waived.${problem}`) : []),
  ];
}

function isDay(value: string): boolean {
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) && value.length === 10;
}
