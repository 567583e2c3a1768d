export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands under a key, if it is an object; else an empty one. */
export function objectAt(parent: unknown, key: string): JsonObject {
  const value = isObject(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined;
  return isObject(value) ? value : {};
}

/** What stands under a key, if it is a list; else an empty one. */
export function listAt(parent: unknown, key: string): readonly unknown[] {
  const value = isObject(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined;
  return Array.isArray(value) ? value : [];
}

/** JSON text that is the same whatever the order of keys. */
export function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableJson).join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${stableJson(value[key])}`);
  return `{${entries.join()}}`;
}
