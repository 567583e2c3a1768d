export interface OpenApi {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The structure of a schema, with `$ref` followed and `allOf` put together. */
export interface SchemaView {
  /** Names of the components it is made of; none for a schema that stands by itself. */
  readonly components: readonly string[];
  readonly type: string;
  /** Of open and closed lists alike. */
  readonly values: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
  readonly items: unknown;
  readonly alternatives: readonly unknown[];
}

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly 'x-extensible-enum'?: readonly unknown[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly items?: unknown;
  readonly allOf?: readonly unknown[];
  readonly oneOf?: readonly unknown[];
  readonly anyOf?: readonly unknown[];
}

export function viewSchema(document: OpenApi, node: unknown): SchemaView {
  const parts = partsOf(document, node);
  const schemas = parts.map(({ value }) => value);
  const [type, format, items] = (['type', 'format', 'items'] as const).map((key) => schemas.find((s) => s[key])?.[key]);
  const values = schemas.flatMap((schema) => schema['x-extensible-enum'] ?? schema.enum ?? []);
  const properties: Record<string, unknown> = Object.assign({}, ...schemas.map((schema) => schema.properties));
  return {
    components: parts.flatMap(({ name }) => name ?? []),
    type: [type, format].filter(Boolean).join(' '),
    values: values.map(String),
    // A property whose schema is `false` never comes.
    properties: Object.fromEntries(Object.entries(properties).filter(([, property]) => property !== false)),
    required: schemas.flatMap((schema) => schema.required ?? []),
    items,
    alternatives: schemas.flatMap((schema) => schema.oneOf ?? schema.anyOf ?? []),
  };
}

/** Last part of the name of a schema's component: what both documents call it. */
export function shortName({ components }: SchemaView): string | undefined {
  return components[0]?.split('.').pop();
}

interface Named<T> {
  readonly name?: string;
  readonly value: T;
}

/** Follows `$ref` and tells the name of the last component on the way. */
export function resolve<T>(document: OpenApi, node: unknown): Named<T> {
  const reference = (node as { readonly $ref?: string } | undefined)?.$ref;
  if (reference === undefined) return { value: (node ?? {}) as T };
  const [, , kind = '', name = ''] = reference.split('/');
  return { name, ...resolve<T>(document, document.components?.[kind]?.[name]) };
}

function partsOf(document: OpenApi, node: unknown): readonly Named<Schema>[] {
  const schema = resolve<Schema>(document, node);
  return [schema, ...(schema.value.allOf ?? []).flatMap((part) => partsOf(document, part))];
}
