import { type JsonObject, listAt } from '../document/json.ts';
import { choosesNull, type Part } from './part.ts';

/** JSON types without `null`; undefined when anything goes. A number that may be whole or not is `number` alone. */
export type Types = ReadonlySet<string> | undefined;

/** What all parts allow; where no part says, what their other keywords are about. */
export function typesOf(parts: readonly Part[]): Types {
  const nodes = parts.map(({ node }) => node);
  const declared = nodes.flatMap((node) => (node.type === undefined ? [] : [typesIn(node)]));
  if (declared.length === 0) return inferred(nodes);
  return declared.reduce((left, right) => both(left, right));
}

/** Whether `null` is allowed by all parts that say anything of types. */
export function isNullable(parts: readonly Part[]): boolean {
  const speaking = parts.filter(
    ({ node, besideNull }) => !besideNull && (node.type !== undefined || choosesNull(node)),
  );
  if (speaking.length > 0)
    return speaking.every(({ node }) => listAt(node, 'type').includes('null') || choosesNull(node));
  return parts.some(({ node }) => listAt(node, 'enum').includes(null));
}

function typesIn({ type }: JsonObject): ReadonlySet<string> {
  const types = new Set((Array.isArray(type) ? type : [type]).map(String));
  types.delete('null');
  if (types.has('number')) types.delete('integer');
  return types;
}

function both(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> {
  const integer = (left.has('integer') && right.has('number')) || (left.has('number') && right.has('integer'));
  return new Set([...[...left].filter((type) => right.has(type)), ...(integer ? ['integer'] : [])]);
}

function inferred(nodes: readonly JsonObject[]): Types {
  const some = (...keys: readonly string[]): boolean =>
    nodes.some((node) => keys.some((key) => node[key] !== undefined));
  if (some('properties', 'additionalProperties')) return new Set(['object']);
  if (some('items', 'prefixItems')) return new Set(['array']);
  const values = nodes.flatMap((node) => [...listAt(node, 'enum'), ...(node.const === undefined ? [] : [node.const])]);
  if (values.length > 0) return typesIn({ type: values.map(typeOfValue) });
  return some('x-extensible-enum') ? new Set(['string']) : undefined;
}

function typeOfValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
