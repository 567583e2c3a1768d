import { DocumentError } from './document-error.ts';
import { isObject, type JsonObject } from './json.ts';
import { data, maps } from './keywords.ts';
import { at, pointerOf } from './pointer.ts';

/** More than any document that people wrote: a schema is rarely 30 levels deep. */
const mostLevels = 200;

/**
 * Lets an OpenAPI 3.0 or 3.1 document pass. Schemas may refer to themselves; a document that holds itself, or a `$ref` that
 * leads to no schema at all, may not.
 *
 * @throws DocumentError for anything else.
 */
export function checkDocument(value: unknown): JsonObject {
  if (!isObject(value)) {
    throw new DocumentError('The document is no OpenAPI document: it is a bare value or a list. Is it the right file?');
  }
  if (value.swagger !== undefined) {
    const version = String(value.swagger).slice(0, 10);
    throw new DocumentError(`The document is OpenAPI ${version} (Swagger). Convert it to 3.0 or 3.1 first.`);
  }
  if (value.openapi === undefined) {
    throw new DocumentError('The document is no OpenAPI document: it has no field openapi. Is it the right file?');
  }
  const version = String(value.openapi).slice(0, 10);
  if (!/^3\.[01](\.|$)/.test(version)) {
    throw new DocumentError(`The document is OpenAPI ${version}. Only 3.0 and 3.1 can be compared.`);
  }
  const composed = new Map<string, 'open' | 'done'>();
  for (const reference of referencesIn(value)) checkReference(value, reference, composed);
  return value;
}

/** Every `$ref`. What several YAML aliases lead to is looked at once. */
function referencesIn(document: JsonObject): ReadonlySet<string> {
  const found = new Set<string>();
  const done = new Set<unknown>();
  const visit = (node: unknown, isMap: boolean, level: number): void => {
    if (typeof node !== 'object' || node === null || done.has(node)) return;
    if (level > mostLevels) {
      throw new DocumentError(`The document is nested more than ${mostLevels} levels deep, or holds itself. Use $ref.`);
    }
    for (const [key, child] of Object.entries(node)) {
      const keyword = isMap || Array.isArray(node) ? '' : key;
      if (keyword === '$ref' && typeof child === 'string') found.add(child);
      else if (!data.has(keyword)) visit(child, maps.has(keyword), level + 1);
    }
    done.add(node);
  };
  visit(document, false, 0);
  return found;
}

function checkReference(document: JsonObject, reference: string, composed: Map<string, 'open' | 'done'>): void {
  const shown = reference.replaceAll(/\s+/g, ' ').slice(0, 100);
  const pointer = pointerOf(reference);
  if (pointer === undefined) {
    throw new DocumentError(`The document has $ref ${shown}, which leaves it. Bundle it, so that each is like #/….`);
  }
  if (at(document, pointer) === undefined) {
    throw new DocumentError(`The document has $ref ${shown}, which leads to nothing. Is the document whole?`);
  }
  const compose = (place: string): void => {
    if (composed.get(place) === 'open') {
      throw new DocumentError(`The document has $ref ${shown}, which leads back to itself and so to nothing.`);
    }
    if (composed.has(place)) return;
    composed.set(place, 'open');
    const parts = [at(document, place)];
    for (const part of parts) {
      if (!isObject(part)) continue;
      const next = typeof part.$ref === 'string' ? pointerOf(part.$ref) : undefined;
      if (next !== undefined) compose(next);
      if (Array.isArray(part.allOf)) parts.push(...part.allOf);
    }
    composed.set(place, 'done');
  };
  compose(pointer);
}
