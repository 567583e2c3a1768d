import type { Spec } from './spec.ts';

/** First line of every generated file: which spec, in which version of its bytes, and how to change the file. */
export function header(spec: Spec): string {
  return `// Generated from ${spec.path} (sha256 ${spec.sha256}). Do not edit: change the spec, then run \`npm run generate\`.\n`;
}

/** Data as TypeScript source; lists of plain values stand on one line. */
export function literal(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /\[\n\s+([^[\]{}]*?)\n\s+\]/g,
    (_, items: string) => `[${items.replace(/,\n\s+/g, ', ')}]`,
  );
}
