import { isObject, type JsonObject, listAt, objectAt, stableJson } from '../document/json.ts';
import type { OpenDocument } from '../document/open-document.ts';
import { below, type Location } from '../finding/location.ts';
import { type Constraints, constraintsOf } from './constraint.ts';
import { aliasOf, formsOf, type Part, partsOf, placeKeywords } from './part.ts';
import { isNullable, type Types, typesOf } from './types-of.ts';

/** A schema within another, and where it stands. */
export interface SubSchema {
  readonly schema: unknown;
  readonly at: Location;
}

/** Values that a schema lists, without `null`. */
export interface Values {
  /** `const`, `enum` or `x-extensible-enum`. */
  readonly keyword: string;
  readonly list: readonly unknown[];
}

/** What a schema says, with `$ref` followed and `allOf` put together. */
export interface SchemaView {
  readonly types: Types;
  readonly nullable: boolean;
  readonly values: Values | undefined;
  /** Those that are ruled out have the schema `false`. */
  readonly properties: ReadonlyMap<string, SubSchema>;
  readonly required: ReadonlySet<string>;
  readonly items: SubSchema | undefined;
  readonly prefixItems: unknown;
  /** What names beside the properties hold, when that is told. */
  readonly otherNames: SubSchema | undefined;
  readonly isClosed: boolean;
  /** Two or more, of which a value has one. */
  readonly forms: readonly unknown[];
  readonly discriminator: unknown;
  readonly constraints: Constraints;
  /** Keywords of the place, and how it is written in XML. */
  readonly place: JsonObject;
  /** Where the first of these keywords stands. */
  where(...keywords: readonly string[]): Location | undefined;
  /** Whether it is put together from this component or operation, among others. */
  isMadeOf(root: string): boolean;
}

export function viewSchema(document: OpenDocument, schema: unknown, at: Location): SchemaView {
  const parts = partsOf(document, schema, at);
  const nodes = parts.map(({ node }) => node);
  const first = (key: string): unknown => nodes.find((node) => node[key] !== undefined)?.[key];
  const sub = (key: string, isTold: (value: unknown) => boolean): SubSchema | undefined => {
    const part = parts.find(({ node }) => isTold(node[key]));
    return part && { schema: part.node[key], at: below(part.at, key) };
  };
  const types = typesOf(parts);
  const properties = propertiesOf(parts);
  // A deprecated part does not make the whole deprecated.
  const own = aliasOf(schema) === undefined ? parts.filter((part) => part.at === at) : parts;
  const ownValue = (key: string): unknown => own.find(({ node }) => node[key] !== undefined)?.node[key];
  return {
    types,
    nullable: isNullable(parts),
    values: valuesOf(first),
    properties,
    required: new Set(nodes.flatMap((node) => listAt(node, 'required').map(String))),
    items: sub('items', (value) => value !== undefined),
    prefixItems: first('prefixItems'),
    otherNames: sub('additionalProperties', (value) => value === true || isObject(value)),
    isClosed: nodes.some((node) => node.additionalProperties === false || node.unevaluatedProperties === false),
    forms: nodes.map(formsOf).find((forms) => forms.length > 1) ?? [],
    discriminator: first('discriminator'),
    constraints: constraintsOf(nodes, types?.has('integer') ?? false, properties),
    place: Object.fromEntries([...placeKeywords, 'xml'].map((key) => [key, ownValue(key)])),
    where: (...keywords) => parts.find(({ node }) => keywords.some((keyword) => node[keyword] !== undefined))?.at,
    isMadeOf: (root) => parts.some((part) => part.at.root === root),
  };
}

function propertiesOf(parts: readonly Part[]): ReadonlyMap<string, SubSchema> {
  const found = new Map<string, SubSchema>();
  for (const { node, at } of parts) {
    for (const [name, schema] of Object.entries(objectAt(node, 'properties'))) {
      const declared = { schema, at: below(at, 'properties', name) };
      const earlier = found.get(name);
      found.set(name, earlier ? together(earlier, declared) : declared);
    }
  }
  return found;
}

/** Two declarations of a property must both hold; `false` rules it out. */
function together(one: SubSchema, other: SubSchema): SubSchema {
  if (one.schema === false || stableJson(one.schema) === stableJson(other.schema)) return one;
  return other.schema === false ? other : { schema: { allOf: [one.schema, other.schema] }, at: one.at };
}

function valuesOf(first: (key: string) => unknown): Values | undefined {
  const keyword = ['const', 'enum', 'x-extensible-enum'].find((key) => first(key) !== undefined);
  if (keyword === undefined) return undefined;
  const list = [first(keyword)].flat();
  return { keyword, list: list.filter((value) => value !== null) };
}
