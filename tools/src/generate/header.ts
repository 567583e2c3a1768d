/** First line of every generated file: which spec, in which version of its bytes, and how to change the file. */
export function header({ path, sha256 }: { readonly path: string; readonly sha256: string }): string {
  return `// Generated from ${path} (sha256 ${sha256}). Do not edit: change the spec, then run \`npm run generate\`.\n`;
}

/** Data as TypeScript source; lists of plain values stand on one line. */
export function literal(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /\[\n\s+([^[\]{}]*?)\n\s+\]/g,
    (_, items: string) => `[${items.replace(/,\n\s+/g, ', ')}]`,
  );
}
