import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Limit } from './limits.ts';

/** What is told of one runtime. */
export type Row =
  | { readonly version: string; readonly passed: number; readonly of: number }
  | { readonly missing: string };

/** Prints what ran where and what differs, and keeps it as `results/runtimes.md`. */
export function writeReport(rows: ReadonlyMap<string, Row>, limits: readonly Limit[]): void {
  const text = reportOf(rows, limits);
  const results = new URL('../results/', import.meta.url);
  mkdirSync(results, { recursive: true });
  writeFileSync(fileURLToPath(new URL('runtimes.md', results)), text);
  process.stdout.write(`\n${text}\n`);
}

function reportOf(rows: ReadonlyMap<string, Row>, limits: readonly Limit[]): string {
  const lines = [...rows].map(([name, row]) => {
    if ('missing' in row) return `| ${name} | not run: ${row.missing} | | |`;
    const own = limits.filter(({ runtime }) => runtime === name).length;
    return `| ${name} | ${row.version} | ${row.passed} of ${row.of} | ${own} |`;
  });
  const reasons = limits.map(({ runtime, behaviour, reason }) => `- ${runtime}: ${behaviour}. ${reason}`);
  return [
    '| runtime | version | passed | limits |',
    '|---|---|---|---|',
    ...lines,
    ...(reasons.length > 0 ? ['', 'Limits', '', ...reasons] : []),
    '',
  ].join('\n');
}
