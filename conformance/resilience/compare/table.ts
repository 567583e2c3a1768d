import type { Comparison } from '../compare.ts';
import type { Verdict } from './judge.ts';

/** How many faults of each kind every client handled, and in how many it printed a secret, as a Markdown table. */
export function comparisonSummary({ contenders, rows }: Comparison): string {
  const count = (kind: string | undefined, is: (verdict: Verdict) => boolean): readonly number[] =>
    contenders.map(
      (_, column) =>
        rows.filter((row) => (kind ?? row.kind) === row.kind && is(row.verdicts[column] as Verdict)).length,
    );
  const handled = ({ why }: Verdict): boolean => why === undefined;
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return table(contenders, [
    ...kinds.map((kind) => [`${kind}, of ${rows.filter((row) => row.kind === kind).length}`, ...count(kind, handled)]),
    [`**handled, of ${rows.length}**`, ...count(undefined, handled)],
    ['**identity number or token in the error**', ...count(undefined, ({ outcome }) => outcome === 'leak')],
  ]);
}

/** What every client did about every fault, as a Markdown table. */
export function comparisonTable({ contenders, rows }: Comparison): string {
  return table(
    contenders,
    rows.map(({ name, verdicts }) => [name, ...verdicts.map(cell)]),
  );
}

function cell({ outcome, why }: Verdict): string {
  return [why === undefined ? 'ok' : `no: ${why}`, ...(outcome === 'leak' ? ['**leak**'] : [])].join(', ');
}

function table(contenders: Comparison['contenders'], lines: readonly (readonly (string | number)[])[]): string {
  const head = ['fault', ...contenders.map(({ name, version }) => `${name} ${version}`.trim())];
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
