import type { Comparison } from './compare.ts';
import type { Spread } from './spread.ts';

/** A Markdown table: first column to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}

const spreadHead = ['elapsed: median', 'middle half', 'min–max', 'CPU: median', 'middle half'];

/** One row for each contestant, the one that all are measured against left out. */
export function comparisonTable(
  comparisons: readonly Comparison[],
  targets?: Readonly<Record<string, string>>,
): string {
  return costTable(comparisons.slice(1), targets);
}

/** One row for each comparison. */
export function costTable(comparisons: readonly Comparison[], targets: Readonly<Record<string, string>> = {}): string {
  const wanted = Object.keys(targets).length > 0;
  const rows = comparisons.map(({ name, elapsed, cpu }) => [
    name,
    ...(wanted ? [targets[name] ?? ''] : []),
    `**${ratio(elapsed.median)}**`,
    range(elapsed.lower, elapsed.upper),
    range(elapsed.min, elapsed.max),
    ratio(cpu.median),
    range(cpu.lower, cpu.upper),
  ]);
  return table(['', ...(wanted ? ['target'] : []), ...spreadHead], rows);
}

export const range = (from: number, to: number): string => `${ratio(from)}–${ratio(to)}`;
export const wholeRange = ({ min, max }: Spread): string => range(min, max);

/** Two digits after the point for what is near 1, three significant ones for what is far from it. */
export function ratio(value: number): string {
  return value < 10 ? value.toFixed(2) : String(Number(value.toPrecision(3)));
}

/** With a space between thousands. */
export const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ' ');

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
