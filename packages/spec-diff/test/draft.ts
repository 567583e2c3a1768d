/** JSON that a test changes. */
export type Draft = Record<string, unknown>;
export type Path = readonly string[];

export const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path; the last step may be missing. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Draft | undefined)?.[step], root);
}

/** The object that stands at a path. */
export function draftAt(root: unknown, path: Path): Draft {
  const value = valueAt(root, path);
  if (typeof value !== 'object' || value === null) throw new Error(`No object at ${path.join('/')}`);
  return value as Draft;
}

/** The object at a key, made when it is missing. */
export function child(parent: Draft, key: string): Draft {
  parent[key] ??= {};
  return parent[key] as Draft;
}

/** The list at a key, made when it is missing. */
export function list(parent: Draft, key: string): unknown[] {
  parent[key] ??= [];
  return parent[key] as unknown[];
}

export const copy = <T>(value: T): T => structuredClone(value);
