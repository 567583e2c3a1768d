/** Values that are gone when their time is over. */
export interface ExpiringMap<Value> {
  /** @param expires milliseconds since 1970 */
  set(key: string, value: Value, expires: number): void;
  get(key: string): Value | undefined;
  delete(key: string): void;
}

export function createExpiringMap<Value>(now: () => number): ExpiringMap<Value> {
  const entries = new Map<string, { readonly value: Value; readonly expires: number }>();
  return {
    set(key, value, expires) {
      // What came first ends first, or nearly so: enough to keep the map from growing.
      for (const [old, entry] of entries) {
        if (entry.expires > now()) break;
        entries.delete(old);
      }
      entries.delete(key);
      entries.set(key, { value, expires });
    },
    get(key) {
      const entry = entries.get(key);
      return entry && entry.expires > now() ? entry.value : undefined;
    },
    delete: (key) => void entries.delete(key),
  };
}
