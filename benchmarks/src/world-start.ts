import { comparisonOf } from './compare.ts';
import { type Cost, sumOf } from './cost.ts';
import { runProgram } from './run-program.ts';
import type { Section } from './section.ts';
import { costTable, count } from './table.ts';
import { large, small, worldPairs } from './world-pairs.ts';
import type { WorldStart } from './world-start-run.ts';

const pairs = 41;

const steps: Readonly<Record<string, (start: WorldStart) => Cost>> = {
  'sandbox made, server listening': ({ listening }) => listening,
  'first person of KRR': ({ krr }) => krr,
  'first person of Folkeregisteret': ({ folkeregisteret }) => folkeregisteret,
  'all three': ({ listening, krr, folkeregisteret }) => sumOf([listening, krr, folkeregisteret]),
};

/** Whether a world of the whole country starts in the time of a small one. */
export async function worldStart(): Promise<Section> {
  const program = new URL('./world-start-run.js', import.meta.url);
  const starts = await worldPairs(pairs, (size, pair) =>
    runProgram<WorldStart>(program, [String(size), String((pair + 0.5) / pairs)]),
  );
  const comparisons = Object.entries(steps).map(([name, costOf]) =>
    comparisonOf(
      name,
      starts.map(({ ofLarge, ofSmall }) => ({ ours: costOf(ofLarge), theirs: costOf(ofSmall) })),
    ),
  );
  return {
    title: `The start of a world of ${count(large)}, against one of ${count(small)}`,
    text: [
      'In a process of its own a sandbox is made, its server starts to listen, and KRR and then Folkeregisteret answer for the first time, about one person, in',
      `each process another one. Multiples of what the small world takes, over ${pairs} pairs of processes in turns. Not counted are the loading of modules, which`,
      'is the same for any world, and the tokens, whose random keys take a random time.',
      '',
      costTable(comparisons, { 'all three': '≤ 1.20' }),
    ].join('\n'),
  };
}
