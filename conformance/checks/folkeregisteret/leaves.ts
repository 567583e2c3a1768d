/** A value deep inside a document: all that is no list and no object with fields. */
export interface Leaf {
  /** From the top, for example `navn/0/fornavn`. */
  readonly path: string;
  /** The name of the field. */
  readonly name: string;
  readonly value: unknown;
}

export function leavesOf(value: unknown, path = '', name = ''): readonly Leaf[] {
  const isList = Array.isArray(value);
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [{ path, name, value }];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, path === '' ? key : `${path}/${key}`, isList ? name : key),
  );
}
