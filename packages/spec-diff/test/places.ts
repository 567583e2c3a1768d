import { type Draft, isDraft, type Path, valueAt } from './draft.ts';

export type Direction = 'request' | 'response';

/** A place in a document and what leads there. */
export interface Place {
  readonly path: Path;
  readonly directions: ReadonlySet<Direction>;
}

/** Everything in a document that a mutation may be made to, found from the operations on, as a reader of OpenAPI would. */
export interface Places {
  readonly operations: readonly Path[];
  readonly parameters: readonly Place[];
  readonly bodies: readonly Place[];
  readonly responses: readonly Place[];
  readonly headers: readonly Place[];
  readonly mediaTypes: readonly Place[];
  readonly schemas: readonly Place[];
  /** Paths of schemas that are taken in by `allOf`. */
  readonly parts: ReadonlySet<string>;
}

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head'];
const kinds = ['parameters', 'bodies', 'responses', 'headers', 'mediaTypes', 'schemas'] as const;
type Kind = (typeof kinds)[number];

export function placesIn(document: Draft): Places {
  const found = Object.fromEntries(kinds.map((kind) => [kind, new Map<string, Set<Direction>>()])) as Record<
    Kind,
    Map<string, Set<Direction>>
  >;
  const operations: Path[] = [];
  const parts = new Set<string>();

  /** Follows `$ref`, notes the place, and tells whether it is new in this direction. */
  const arrive = (kind: Kind, path: Path, direction: Direction): { at: Path; node: Draft } | undefined => {
    const value = valueAt(document, path);
    if (!isDraft(value)) return undefined;
    if (typeof value.$ref === 'string') return arrive(kind, pathOf(value.$ref), direction);
    const directions = found[kind].get(path.join('\n')) ?? new Set();
    found[kind].set(path.join('\n'), directions);
    if (directions.has(direction)) return undefined;
    directions.add(direction);
    return { at: path, node: value };
  };
  const schema = (path: Path, direction: Direction): void => {
    const here = arrive('schemas', path, direction);
    if (!here) return;
    const below = (key: string): void => {
      for (const name of Object.keys(here.node[key] ?? {})) schema([...here.at, key, name], direction);
    };
    for (const key of ['properties', 'oneOf', 'anyOf', 'allOf']) below(key);
    for (const key of ['items', 'additionalProperties']) schema([...here.at, key], direction);
    for (const part of Object.values(here.node.allOf ?? {}))
      if (isDraft(part)) parts.add(pathOf(String(part.$ref)).join('\n'));
  };
  const content = (at: Path, node: Draft, direction: Direction): void => {
    for (const type of Object.keys(node.content ?? {})) {
      const mediaType = arrive('mediaTypes', [...at, 'content', type], direction);
      if (mediaType) schema([...mediaType.at, 'schema'], direction);
    }
  };

  for (const [template, item] of Object.entries(document.paths as Record<string, Draft>)) {
    for (const method of methods.filter((key) => isDraft(item[key]))) {
      const path = ['paths', template, method];
      operations.push(path);
      const operation = item[method] as Draft;
      for (const index of Object.keys(operation.parameters ?? {})) {
        const parameter = arrive('parameters', [...path, 'parameters', index], 'request');
        if (parameter) schema([...parameter.at, 'schema'], 'request');
      }
      const body = arrive('bodies', [...path, 'requestBody'], 'request');
      if (body) content(body.at, body.node, 'request');
      for (const status of Object.keys(operation.responses ?? {})) {
        const response = arrive('responses', [...path, 'responses', status], 'response');
        if (!response) continue;
        content(response.at, response.node, 'response');
        for (const name of Object.keys(response.node.headers ?? {})) {
          const header = arrive('headers', [...response.at, 'headers', name], 'response');
          if (header) schema([...header.at, 'schema'], 'response');
        }
      }
    }
  }
  const places = kinds.map((kind) => [
    kind,
    [...found[kind]].map(([path, directions]): Place => ({ path: path.split('\n'), directions })),
  ]);
  return { operations, parts, ...(Object.fromEntries(places) as Record<Kind, readonly Place[]>) };
}

function pathOf(reference: string): Path {
  return reference.split('/').slice(1);
}
