import type { Check, Requirement, Subject } from '../src/index.ts';
import { registerName } from './register-names.ts';

/** Every record of every register as tables, by groups of ids, with the sources spelt out once. */
export function requirementTables(
  requirements: readonly Requirement[],
  checks: readonly Pick<Check<Subject>, 'requirement'>[],
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { requirement } of checks) counts.set(requirement, (counts.get(requirement) ?? 0) + 1);
  const registers = [...new Set(requirements.map(({ register }) => register))];
  return registers.flatMap((register) =>
    registerTables(
      register,
      requirements.filter((one) => one.register === register),
      counts,
    ),
  );
}

function registerTables(
  register: string,
  own: readonly Requirement[],
  counts: ReadonlyMap<string, number>,
): readonly string[] {
  const documents = [...new Set(own.map(({ source }) => source.document))];
  const groups = [...new Set(own.map(groupOf))];
  return [
    `### ${registerName(register)}`,
    '',
    `<details><summary>${own.length} requirements from ${documents.length} sources</summary>`,
    '',
    '| requirement | level | statement | source | checks |',
    '|---|---|---|---|---:|',
    ...groups.flatMap((group) =>
      own.filter((one) => groupOf(one) === group).map((one) => rowOf(one, documents, counts.get(one.id) ?? 0)),
    ),
    '',
    'Sources:',
    '',
    ...documents.map((document, i) => `${i + 1}. ${document}`),
    '',
    '</details>',
    '',
  ];
}

/** `KRR-V2` of `KRR-V2-IDS-MAX`. */
function groupOf({ id }: Requirement): string {
  return id.split('-', 2).join('-');
}

function rowOf(
  { id, level, confidence, subject, statement, source, not_tested }: Requirement,
  documents: readonly string[],
  checks: number,
): string {
  const marks = [...(subject === 'client' ? ['client'] : []), ...(confidence === 'documented' ? [] : [confidence])].map(
    (mark) => ` *${mark}*`,
  );
  const from = `${documents.indexOf(source.document) + 1}, ${source.section}`;
  const cells = [`\`${id}\``, `${level}${marks.join('')}`, statement, from, not_tested === undefined ? checks : 'none'];
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')).join(' | ')} |`;
}
