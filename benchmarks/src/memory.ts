import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Way } from './lookups.ts';
import type { Memory } from './memory-loop.ts';
import type { Section } from './section.ts';
import { spreadOf } from './spread.ts';
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
  const ratios: Readonly<Record<keyof Memory, number>>[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const plain = await runLoop('fetch', `${origin}/one`, person);
    const ours = await runLoop('krr.personer', `${origin}/one`, person);
    ratios.push({
      peakHeap: ours.peakHeap / plain.peakHeap,
      settledHeap: ours.settledHeap / plain.settledHeap,
      peakRss: ours.peakRss / plain.peakRss,
      settledRss: ours.settledRss / plain.settledRss,
    });
  }
  const rows = figures.map(([key, what]) => {
    const spread = spreadOf(ratios.map((figure) => figure[key]));
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

async function runLoop(way: Way, baseUrl: string, personidentifikator: string): Promise<Memory> {
  const program = fileURLToPath(new URL('./memory-loop.js', import.meta.url));
  const child = fork(program, [way, baseUrl, personidentifikator, String(calls)]);
  const ended = once(child, 'exit');
  const [told] = (await Promise.race([once(child, 'message'), ended])) as [Memory | number];
  if (typeof told === 'number') throw new Error(`The memory loop of ${way} ended with ${told} and told nothing.`);
  await ended;
  return told;
}
