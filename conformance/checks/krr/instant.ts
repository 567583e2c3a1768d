/** Milliseconds since 1970 of a point in time, also where its offset has hours only; NaN for what is none. */
export function instantOf(timestamp: unknown): number {
  return Date.parse(String(timestamp).replace(/([+-]\d\d)$/, '$1:00'));
}
