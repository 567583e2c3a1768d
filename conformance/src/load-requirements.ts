import { broken, isNames, isRecord, matching, oneOf, optional, type Rule, text } from './field-rules.ts';
import { actors, confidences, levels, type Requirement } from './requirement.ts';
import { parseYaml, readYamlFiles } from './yaml-files.ts';

const fieldRules: Readonly<Record<string, Rule>> = {
  id: matching(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$/, 'must be capitals, digits and hyphens, like KRR-V2-ORDER'),
  level: oneOf(levels),
  statement: matching(/^[A-Z`].*[^.]\.$/s, 'must be one sentence that ends in a full stop'),
  source: (value) => (isRecord(value) ? undefined : 'must be { document, section }'),
  confidence: oneOf(confidences),
  subject: oneOf(actors),
  profiles: optional((value) => (isNames(value) ? undefined : 'must be a list of profiles of the file')),
  disagreement: optional(text),
  not_tested: optional(text),
};
const sourceRules: Readonly<Record<string, Rule>> = { document: text, section: text };

/**
 * Reads every `*.yaml` of a folder. The records of a file cite documents by a short name, which the file spells out under
 * `documents`. Where a file names `profiles`, a record without any holds for all of them.
 *
 * @throws Error with one line for each thing that is wrong.
 */
export async function loadRequirements(folder: URL): Promise<readonly Requirement[]> {
  return parseRequirements(await readYamlFiles(folder));
}

/** The requirements in the text of files, by file name. @throws as `loadRequirements`. */
export function parseRequirements(files: Readonly<Record<string, string>>): readonly Requirement[] {
  const problems: string[] = [];
  const requirements = Object.entries(files).flatMap(([file, content]) =>
    parseFile(content, (problem) => problems.push(`${file}: ${problem}`)),
  );
  const ids = requirements.map(({ id }) => id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) problems.push(`${id}: is there twice`);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return requirements;
}

function parseFile(content: string, complain: (problem: string) => void): readonly Requirement[] {
  const root = parseYaml(content, complain);
  if (root === undefined) return [];
  const { register, documents, requirements, profiles } = isRecord(root) ? root : {};
  if (typeof register !== 'string') complain('register: must be the short name of a register');
  if (!isRecord(documents)) complain('documents: must name the documents that the records cite');
  if (!Array.isArray(requirements)) complain('requirements: must be a list');
  if (profiles !== undefined && !isNames(profiles)) complain('profiles: must be a list of names');
  if (typeof register !== 'string' || !isRecord(documents) || !Array.isArray(requirements)) return [];
  const cited = new Set<unknown>();
  const read = requirements.flatMap((record: unknown, i) => {
    const name = isRecord(record) && typeof record.id === 'string' ? record.id : `record ${i + 1}`;
    const found = problemsOf(record, documents, isNames(profiles) ? profiles : []);
    for (const problem of found) complain(`${name}: ${problem}`);
    if (found.length > 0) return [];
    const { source, ...fields } = record as Omit<Requirement, 'register'>;
    cited.add(source.document);
    const document = String(documents[source.document]);
    return [{ ...(isNames(profiles) && { profiles }), ...fields, register, source: { ...source, document } }];
  });
  for (const name of Object.keys(documents)) if (!cited.has(name)) complain(`documents: ${name}: no record cites it`);
  return read;
}

function problemsOf(
  record: unknown,
  documents: Readonly<Record<string, unknown>>,
  profiles: readonly string[],
): readonly string[] {
  const problems = broken(record, fieldRules);
  if (!isRecord(record) || !isRecord(record.source)) return problems;
  const { document } = record.source;
  const unknown = typeof document === 'string' && !Object.hasOwn(documents, document);
  const others = isNames(record.profiles) ? record.profiles.filter((name) => !profiles.includes(name)) : [];
  return [
    ...problems,
    ...others.map((name) => `profiles: ${name} is not among the profiles of the file`),
    ...broken(record.source, sourceRules).map((problem) => `source.${problem}`),
    ...(unknown ? [`source.document: ${document} is not among the documents of the file`] : []),
  ];
}
