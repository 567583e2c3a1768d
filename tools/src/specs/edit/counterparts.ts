import { isObject, type Path, parameterName, resolved, valueAt } from './path.ts';

/** Components of theirs, such as `components/schemas/Person`, and the places of ours that say the same. */
export type Counterparts = ReadonlyMap<string, ReadonlySet<string>>;

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Walks two documents of the same API side by side, from each operation that both have. Places are joined by spaces, as paths of keys. */
export function counterpartsIn(theirs: object, ours: object): Counterparts {
  const found = new Map<string, Set<string>>();
  const seen = new Set<string>();
  const visit = (left: Path, right: Path): void => {
    const [one, other] = [resolved(theirs, left), resolved(ours, right)];
    const pair = `${keyOf(one)}\n${keyOf(other)}`;
    if (seen.has(pair)) return;
    seen.add(pair);
    if (one !== left) {
      const component = one.join('/');
      found.set(component, (found.get(component) ?? new Set()).add(keyOf(other)));
    }
    for (const [below, beside] of children(theirs, one, ours, other)) visit(below, beside);
    const alias = onlyPart(theirs, one);
    if (alias) visit(alias, other);
  };
  for (const [address, path] of operationsIn(theirs)) {
    const same = operationsIn(ours).get(address);
    if (same) visit(path, same);
  }
  return found;
}

export const keyOf = (path: Path): string => JSON.stringify(path);

/** Paths of operations by method and address, in which names of path parameters do not count. */
export function operationsIn(document: object): ReadonlyMap<string, Path> {
  const { paths = {} } = document as { readonly paths?: object };
  return new Map(
    Object.entries(paths).flatMap(([path, item]) =>
      methods
        .filter((method) => isObject(item) && isObject(item[method]))
        .map((method): [string, Path] => [addressOf(`${method.toUpperCase()} ${path}`), ['paths', path, method]]),
    ),
  );
}

export const addressOf = (label: string): string => label.replaceAll(/\{[^}]*\}/g, '{}');

/** Pairs of places below two, as far as both have them: properties wherever `allOf` puts them, parameters by name, all else by key. */
function children(theirs: object, left: Path, ours: object, right: Path): readonly (readonly [Path, Path])[] {
  const [one, other] = [valueAt(theirs, left), valueAt(ours, right)];
  if (!isObject(one) || !isObject(other)) return [];
  const properties = propertiesIn(ours, right);
  const parameters = parametersIn(ours, right);
  return [
    ...[...propertiesIn(theirs, left)].flatMap(([name, path]) => pairs(path, properties.get(name))),
    ...[...parametersIn(theirs, left)].flatMap(([name, path]) => pairs(path, parameters.get(name))),
    ...Object.keys(one)
      .filter((key) => key !== 'properties' && key !== 'parameters' && key !== 'allOf' && key in other)
      .map((key): readonly [Path, Path] => [
        [...left, key],
        [...right, key],
      ]),
  ];
}

/** Beside keywords of the place, a reference is written as `allOf` of it alone. */
function onlyPart(document: object, path: Path): Path | undefined {
  const parts = valueAt(document, [...path, 'allOf']);
  return Array.isArray(parts) && parts.length === 1 ? [...path, 'allOf', 0] : undefined;
}

const pairs = (left: Path, right: Path | undefined): readonly (readonly [Path, Path])[] =>
  right ? [[left, right]] : [];

function propertiesIn(document: object, schema: Path): ReadonlyMap<string, Path> {
  const at = resolved(document, schema);
  const node = valueAt(document, at);
  if (!isObject(node)) return new Map();
  const parts = Array.isArray(node.allOf) ? node.allOf : [];
  const inherited = parts.flatMap((_, index) => [...propertiesIn(document, [...at, 'allOf', index])]);
  const names = isObject(node.properties) ? Object.keys(node.properties) : [];
  return new Map([...inherited, ...names.map((name): [string, Path] => [name, [...at, 'properties', name]])]);
}

function parametersIn(document: object, operation: Path): ReadonlyMap<string, Path> {
  const list = valueAt(document, [...operation, 'parameters']);
  if (!Array.isArray(list)) return new Map();
  return new Map(
    list.flatMap((_, index) => {
      const path = [...operation, 'parameters', index];
      const name = parameterName(valueAt(document, resolved(document, path)));
      return name === undefined ? [] : [[name, path]];
    }),
  );
}
