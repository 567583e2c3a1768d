import { DocumentError } from './document-error.ts';
import { isObject, type JsonObject } from './json.ts';
import { at, pointerOf } from './pointer.ts';
import { structureOf } from './structure.ts';

/** What stands at a place, and the component it was found in by `$ref`, such as `components/schemas/Person`. */
export interface Resolved {
  readonly component?: string;
  readonly value: unknown;
}

/** A document that is ready for comparison. */
export interface OpenDocument {
  readonly root: JsonObject;
  /** Follows `$ref`, and tells the first component on the way. */
  resolve(node: unknown): Resolved;
  /** What a component's path leads to. */
  at(component: string): unknown;
}

/** @throws DocumentError, with the name in front, when the value is no OpenAPI 3.0 or 3.1 document. */
export function openDocument(name: string, value: object): OpenDocument {
  let root: JsonObject;
  try {
    root = structureOf(value);
  } catch (error) {
    if (error instanceof DocumentError) throw new DocumentError(`${name}: ${error.message}`);
    throw error;
  }
  const known = new Map<string, unknown>();
  const follow = (component: string): unknown => {
    if (!known.has(component)) known.set(component, at(root, `/${component}`));
    return known.get(component);
  };
  const resolve = (node: unknown): Resolved => {
    const component = referenceOf(node);
    return component === undefined ? { value: node } : { component, value: resolve(follow(component)).value };
  };
  return { root, resolve, at: follow };
}

/** The path of the component that a `$ref` names; undefined for what is no `$ref`. */
export function referenceOf(node: unknown): string | undefined {
  return isObject(node) && typeof node.$ref === 'string' ? pointerOf(node.$ref)?.slice(1) : undefined;
}
