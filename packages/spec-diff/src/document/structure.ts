import { isObject, type JsonObject, stableJson } from './json.ts';
import { data, leftOut, maps, prose, sets } from './keywords.ts';
import { schemaOf30 } from './schema-of-3-0.ts';

/** Extensions that say something for programs. */
const extensions = new Set([...['x-extensible-enum', 'x-scopes', 'x-retry', 'x-environment', 'x-retired-servers']]);

/** A document as a program reads it: without prose, lists without an order sorted, 3.0 written as 3.1. */
export function structureOf(document: JsonObject): JsonObject {
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
      else copy[key] = data.has(key) ? value : reduce(value, maps.has(key) && isObject(value));
    }
    return copy;
  };
  return reduce(document, false) as JsonObject;
}

function byJson(left: unknown, right: unknown): number {
  const [one, other] = [stableJson(left), stableJson(right)];
  return one < other ? -1 : Number(one > other);
}
