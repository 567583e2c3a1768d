import type { Way } from './lookups.ts';
import type { Memory } from './memory-loop.ts';
import { type Pair, ratioSpread } from './ratio-spread.ts';
import { runProgram } from './run-program.ts';
import type { Section } from './section.ts';
import type { AnsweringServer } from './start-answering-server.ts';
import { count, ratio, table, wholeRange } from './table.ts';

const calls = 100_000;
const pairs = 3;

const figures: readonly (readonly [keyof Memory, string])[] = [
  ['peakHeap', 'heap at its peak'],
  ['settledHeap', 'heap after the last call, garbage collected'],
  ['peakRss', 'resident set at its peak'],
  ['settledRss', 'resident set after the last call'],
];

/** What many calls leave behind, against the same loop of `fetch`. */
export async function memory({ origin, personidentifikatorer: [person = ''] }: AnsweringServer): Promise<Section> {
  const runLoop = (way: Way): Promise<Memory> =>
    runProgram(new URL('./memory-loop.js', import.meta.url), [way, `${origin}/one`, person, String(calls)]);
  const measured: Pair<keyof Memory>[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const theirs = await runLoop('fetch');
    measured.push({ ours: await runLoop('krr.personer'), theirs });
  }
  const rows = figures.map(([figure, what]) => {
    const spread = ratioSpread(measured, figure);
    return [what, '≤ 1.25', `**${ratio(spread.median)}**`, wholeRange(spread)];
  });
  return {
    title: 'Memory after 100 000 calls, against plain `fetch`',
    text: [
      `Two processes make ${count(calls)} lookups of one person, one after the other: one with \`krr.personer\`, one with \`fetch\` and`,
      `\`response.json()\`. Multiples of what the latter takes, over ${pairs} such pairs.`,
      '',
      table(['', 'target', 'median', 'min–max'], rows),
    ].join('\n'),
  };
}
