/** Names as a TypeScript union of string literals. */
export function union(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(' | ') || 'never';
}
