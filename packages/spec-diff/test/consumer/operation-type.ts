import { type Draft, isDraft, type Path, valueAt } from '../draft.ts';

export const quoted = (name: string): string => `[${JSON.stringify(name)}]`;

/** Follows `$ref`. */
export function resolve(document: Draft, node: unknown): Draft {
  if (!isDraft(node)) return {};
  return typeof node.$ref === 'string' ? resolve(document, valueAt(document, node.$ref.split('/').slice(1))) : node;
}

/** Name of the schema that a `$ref` is to. */
export function schemaName(node: unknown): string | undefined {
  return isDraft(node) && typeof node.$ref === 'string' ? node.$ref.split('/')[3] : undefined;
}

/** How generated types name an operation: by its path. */
export const typeAtPath = ([, template = '', method = '']: Path): string => `paths${quoted(template)}['${method}']`;

/** How they name it where it has an id. */
export const typeById = (path: Path, { operationId }: Draft): string =>
  typeof operationId === 'string' ? `operations${quoted(operationId)}` : typeAtPath(path);
