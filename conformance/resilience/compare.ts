import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lookupByNumber } from './clients/lookup-by-number.ts';
import { contenders } from './compare/contenders.ts';
import { judge, type Verdict } from './compare/judge.ts';
import { observe } from './compare/observe.ts';
import { type ComparedRow, comparableRows } from './compare/rows.ts';
import { comparisonSummary, comparisonTable } from './compare/table.ts';

export { comparisonSummary, comparisonTable } from './compare/table.ts';
export type { Verdict };

/** How clients with default options stand the same faults. */
export interface Comparison {
  /** Ours has no version: it is the working copy. */
  readonly contenders: readonly { readonly name: string; readonly version: string }[];
  /** Verdicts stand in the order of the contenders. */
  readonly rows: readonly { readonly kind: string; readonly name: string; readonly verdicts: readonly Verdict[] }[];
  /** A client that still waits after so many milliseconds has not handled the fault. */
  readonly observeMs: number;
}

export interface CompareOptions {
  readonly rows?: readonly ComparedRow[];
  /** 130 000 when absent: whoever gives up by itself within two minutes can. */
  readonly observeMs?: number;
}

/** Calls at once: nearly all of them only wait. */
const mostAtOnce = 96;

/** Puts every client through the same faults, in real time. Takes about as long as the observation. */
export async function compareClients(options: CompareOptions = {}): Promise<Comparison> {
  const { rows = comparableRows, observeMs = 130_000 } = options;
  const client = lookupByNumber('s');
  const verdicts = rows.map((): Verdict[] => []);
  const jobs = rows.flatMap(({ row }, line) =>
    contenders.map((contender, column) => async () => {
      (verdicts[line] as Verdict[])[column] = judge(row, client, await observe(row, contender, client, observeMs));
    }),
  );
  const worker = async (): Promise<void> => {
    for (let job = jobs.shift(); job; job = jobs.shift()) await job();
  };
  await Promise.all(Array.from({ length: mostAtOnce }, worker));
  return {
    contenders: contenders.map(({ name }) => ({ name, version: versionOf(name) })),
    rows: rows.map(({ kind, row: { name } }, line) => ({ kind, name, verdicts: verdicts[line] as Verdict[] })),
    observeMs,
  };
}

function versionOf(name: string): string {
  if (name === 'fellesklient') return '';
  const manifest = import.meta.resolve(name).replace(new RegExp(`(/node_modules/${name}/).*`), '$1package.json');
  return String(JSON.parse(readFileSync(fileURLToPath(manifest), 'utf8')).version);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const comparison = await compareClients();
  process.stdout.write(`${comparisonSummary(comparison)}\n${comparisonTable(comparison)}`);
}
