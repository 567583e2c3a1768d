import { ratioSpread } from './ratio-spread.ts';
import { runProgram } from './run-program.ts';
import type { Section } from './section.ts';
import type { Spread } from './spread.ts';
import { count, ratio, table, wholeRange } from './table.ts';
import type { WorldMemory } from './world-memory-loop.ts';
import { large, small, worldPairs } from './world-pairs.ts';

const persons = 2000;
const pairs = 3;

/** What a world takes of memory when persons from all over it are looked up. */
export async function worldMemory(): Promise<Section> {
  const program = new URL('./world-memory-loop.js', import.meta.url);
  const loops = await worldPairs(pairs, (size) => runProgram<WorldMemory>(program, [String(size), String(persons)]));
  const againstSmall = loops.map(({ ofLarge, ofSmall }) => ({ ours: ofLarge, theirs: ofSmall }));
  const againstEarlier = loops.map(({ ofLarge: { earlyHeap, settledHeap } }) => ({
    ours: { heap: settledHeap },
    theirs: { heap: earlyHeap },
  }));
  return {
    title: `Memory of a world of ${count(large)}`,
    text: [
      `Processes look ${count(persons)} persons from all over a world up in KRR and Folkeregisteret, one after the other, ${pairs} with this world and ${pairs} with one of`,
      `${count(small)}. The large one's resident set has the higher peak because all families of the small one are among the few that are kept at hand, while in the`,
      'large one nearly every person is of another family, which is computed for the answer and then garbage.',
      '',
      table(
        ['', 'median', 'min–max'],
        [
          row(
            `heap after all persons, garbage collected, against after ${count(persons / 4)} of them`,
            ratioSpread(againstEarlier, 'heap'),
          ),
          row('the same, against the small world', ratioSpread(againstSmall, 'settledHeap')),
          row('resident set at its peak, against the small world', ratioSpread(againstSmall, 'peakRss')),
        ],
      ),
    ].join('\n'),
  };
}

const row = (what: string, spread: Spread): string[] => [what, `**${ratio(spread.median)}**`, wholeRange(spread)];
