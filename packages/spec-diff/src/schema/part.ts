import { isObject, type JsonObject, listAt } from '../document/json.ts';
import { type OpenDocument, referenceOf } from '../document/open-document.ts';
import { componentAt, type Location } from '../finding/location.ts';

/** Keywords that say something about the place where a schema stands, not about the schema. */
export const placeKeywords: readonly string[] = ['deprecated', 'default', 'readOnly', 'writeOnly', 'x-scopes'];

/** One of the schemas that a schema is put together from, all of which hold. */
export interface Part {
  readonly node: JsonObject;
  readonly at: Location;
  /** True for what stands in a choice with `null`: whether `null` is allowed is not its to say. */
  readonly besideNull: boolean;
}

/** The schema itself, and what it takes in by `$ref`, by `allOf`, and by a choice that leaves one form. */
export function partsOf(document: OpenDocument, schema: unknown, at: Location): readonly Part[] {
  const parts: Part[] = [];
  const seen = new Set<string>();
  const visit = (node: unknown, here: Location, besideNull: boolean): void => {
    if (node === false) parts.push({ node: { not: {} }, at: here, besideNull });
    if (!isObject(node)) return;
    parts.push({ node, at: here, besideNull });
    const component = referenceOf(node);
    if (component !== undefined && !seen.has(component)) {
      seen.add(component);
      visit(document.at(component), componentAt(component, component, here.direction), besideNull);
    }
    for (const part of listAt(node, 'allOf')) visit(part, here, besideNull);
    const [form, ...others] = formsOf(node);
    if (others.length === 0) visit(form, here, besideNull || choosesNull(node));
  };
  visit(schema, at, false);
  return parts;
}

/** The component that a schema is and nothing else: `$ref`, or `allOf` of that alone, beside keywords of the place. */
export function aliasOf(schema: unknown): string | undefined {
  if (!isObject(schema)) return undefined;
  const [keyword, ...others] = Object.keys(schema).filter((key) => !placeKeywords.includes(key));
  if (others.length > 0) return undefined;
  if (keyword === '$ref') return referenceOf(schema);
  const parts = listAt(schema, 'allOf');
  return keyword === 'allOf' && parts.length === 1 ? aliasOf(parts[0]) : undefined;
}

/** The forms that a schema chooses from, without `null`, which is a type. */
export function formsOf(schema: JsonObject): readonly unknown[] {
  return choiceOf(schema).filter((form) => !isNull(form));
}

export const choosesNull = (schema: JsonObject): boolean => choiceOf(schema).some(isNull);

function choiceOf(schema: JsonObject): readonly unknown[] {
  const [one, any] = [listAt(schema, 'oneOf'), listAt(schema, 'anyOf')];
  return one.length > 0 ? one : any;
}

function isNull(schema: unknown): boolean {
  return isObject(schema) && (schema.type === 'null' || schema.const === null);
}
