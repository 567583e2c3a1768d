/** What we write beside the owner's words, and no owner has. */
const ours = new Set(['x-scopes', 'x-retry', 'x-environment', 'x-retired-servers', 'x-confidence']);

type Json = Readonly<Record<string, unknown>>;

/** Our document as the owner might write it: without our extensions, and with open lists as lists. */
export function asTheirs(document: object): object {
  return map(document, ([key, value]) => (ours.has(key) ? [] : [[key === 'x-extensible-enum' ? 'enum' : key, value]]));
}

/**
 * The structure of an owner's document with names as short as ours: schemas without the package in front
 * (`folkeregisteret.person.v1.Bostedsadresse`), and for a package of rights paths without what stands before the version, which is part of our
 * servers.
 */
export function withShortNames(structure: object, of: 'environment' | 'package'): object {
  const { paths = {}, components = {}, ...rest } = structure as { readonly paths?: Json; readonly components?: Json };
  const schemas = (components.schemas ?? {}) as Json;
  const names = shortNames(Object.keys(schemas));
  const shortPaths = Object.entries(paths).map(([path, item]) => [
    of === 'package' ? path.replace(/^.*?\/v1(?=\/)/, '') : path,
    item,
  ]);
  const document = {
    ...rest,
    paths: Object.fromEntries(shortPaths),
    components: {
      ...components,
      schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [names.get(name), schema])),
    },
  };
  const prefix = '#/components/schemas/';
  return map(document, ([key, value]) => {
    const name = key === '$ref' && typeof value === 'string' ? names.get(value.slice(prefix.length)) : undefined;
    return [[key, name === undefined ? value : `${prefix}${name}`]];
  });
}

/** What follows the last dot, where that is one schema's alone. */
function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const short = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
  const isAlone = (name: string): boolean => names.filter((other) => short(other) === short(name)).length === 1;
  return new Map(names.map((name) => [name, isAlone(name) ? short(name) : name]));
}

function map(node: object, entry: (entry: [string, unknown]) => readonly (readonly [string, unknown])[]): object {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    return typeof value === 'object' && value !== null ? map(value, entry) : value;
  };
  return Object.fromEntries(
    Object.entries(node)
      .flatMap(entry)
      .map(([key, value]) => [key, visit(value)]),
  );
}
