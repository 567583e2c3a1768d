import { type Draft, isDraft, type Path } from '../draft.ts';
import { quoted, resolve, schemaName, typeAtPath } from './operation-type.ts';

/** Functions that read every header and every body of an operation's answers. */
export function writeAnswers(document: Draft, path: Path, operation: Draft): readonly string[] {
  const statuses = Object.keys((operation.responses ?? {}) as Draft);
  return statuses.map((status) => {
    const type = `${typeAtPath(path)}['responses'][${/^\d+$/.test(status) ? status : JSON.stringify(status)}]`;
    const response = resolve(document, (operation.responses as Draft)[status]);
    const headers = Object.keys((response.headers ?? {}) as Draft).map((name) =>
      keep(`WasRead.${type}['headers']${quoted(name)}`, `answer.headers${quoted(name)}`),
    );
    const bodies = Object.entries((response.content ?? {}) as Record<string, Draft>).flatMap(([name, { schema }]) => {
      const [was, value] = [`WasRead.${type}['content']${quoted(name)}`, `answer.content${quoted(name)}`];
      return [keep(was, value), ...read(document, schema, was, value)];
    });
    return readers(`answer: IsRead.${type}`, [...headers, ...bodies]);
  });
}

/** A function that reads every field of a schema. */
export function writeReader(document: Draft, name: string): string {
  const type = `components['schemas']${quoted(name)}`;
  const fields = read(
    document,
    resolve(document, { $ref: `#/components/schemas/${name}` }),
    `WasRead.${type}`,
    'value',
  );
  return readers(`value: IsRead.${type}`, [keep(`WasRead.${type}`, 'value'), ...fields]);
}

const readers = (parameter: string, lines: readonly string[]): string =>
  `reads.push((${parameter}) => {\n${lines.join('\n')}\n});`;

/** What is read still has the type it had. */
const keep = (was: string, value: string): string => `  keep<${was}>(${value});`;

/** Reads the fields of what is written out here; named schemas have readers of their own, and a choice is read as a whole. */
function read(document: Draft, schema: unknown, was: string, value: string): readonly string[] {
  if (!isDraft(schema) || schemaName(schema) !== undefined) return [];
  if (['oneOf', 'anyOf'].some((key) => key in schema) || Array.isArray(schema.type)) return [];
  const parts = ((schema.allOf ?? []) as unknown[]).flatMap((part) => read(document, part, was, value));
  const fields = Object.entries((schema.properties ?? {}) as Draft).flatMap(([name, property]) => {
    const [type, field] = [`${was}${quoted(name)}`, `${value}${quoted(name)}`];
    if (property === false) return [];
    return [keep(type, field), ...within(field, read(document, property, `Given<${type}>`, `${field}!`))];
  });
  const isIndexed = schema.additionalProperties === true || isDraft(schema.additionalProperties);
  const others = isIndexed ? [keep(`${was}[string]`, `${value}['anything']`)] : [];
  const items =
    isDraft(schema.items) && !('prefixItems' in schema)
      ? read(document, schema.items, `${was}[number]`, `${value}[0]!`)
      : [];
  return [...parts, ...fields, ...others, ...items];
}

const within = (field: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`  if (${field}) {`, ...lines, '  }'];
