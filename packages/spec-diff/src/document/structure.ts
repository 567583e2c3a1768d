import { checkDocument } from './check-document.ts';
import { isObject, type JsonObject, stableJson } from './json.ts';
import { data, leftOut, maps, prose, sets } from './keywords.ts';
import { schemaOf30 } from './schema-of-3-0.ts';

/** Extensions that say something for programs. */
const extensions = new Set([...['x-extensible-enum', 'x-scopes', 'x-retry', 'x-environment', 'x-retired-servers']]);

/**
 * An OpenAPI 3.0 or 3.1 document as a program reads it: without prose, lists without an order sorted, 3.0 written as 3.1. Two
 * documents of the same structure have no findings.
 *
 * @throws DocumentError when the value is no such document.
 *
 * @example
 * ```ts
 * import { readDocument, structureOf } from '@fellesklient/spec-diff';
 *
 * export const withoutProse = (text: string) => JSON.stringify(structureOf(readDocument(text)));
 * ```
 */
export function structureOf(value: object): Readonly<Record<string, unknown>> {
  const document = checkDocument(value);
  const is30 = String(document.openapi).startsWith('3.0');

  const reduce = (node: unknown, isMap: boolean): unknown => {
    if (Array.isArray(node)) return node.map((item) => reduce(item, false));
    return isObject(node) ? reduceObject(node, isMap) : node;
  };
  const reduceObject = (node: JsonObject, isMap: boolean): JsonObject => {
    if (isMap) return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, reduce(value, false)]));
    const copy: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(is30 ? schemaOf30(node) : node)) {
      if (prose.has(key) || leftOut.has(key) || (key.startsWith('x-') && !extensions.has(key))) continue;
      if (sets.has(key) && Array.isArray(value)) copy[key] = value.toSorted(byJson);
      else if (key === 'scopes' && isObject(value)) copy[key] = withoutTexts(value);
      else copy[key] = data.has(key) ? value : reduce(value, maps.has(key) && isObject(value));
    }
    return copy;
  };
  return { ...(reduce(document, false) as JsonObject), ...(is30 && { openapi: '3.1.0' }) };
}

/** The scopes of a flow are its names; what is said of each is prose. */
const withoutTexts = (scopes: JsonObject): JsonObject =>
  Object.fromEntries(Object.keys(scopes).map((name) => [name, '']));

function byJson(left: unknown, right: unknown): number {
  const [one, other] = [stableJson(left), stableJson(right)];
  return one < other ? -1 : Number(one > other);
}
