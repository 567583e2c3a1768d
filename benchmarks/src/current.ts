import { type Comparison, compare } from './compare.ts';
import { type Pair, ratioSpread } from './ratio-spread.ts';
import { atOnce, bareLoops, clientLoops, perCall, type RegisterLoops } from './register-loops.ts';
import type { RegisterMemory } from './register-memory-loop.ts';
import { runProgram } from './run-program.ts';
import type { Section } from './section.ts';
import { startRememberingRegister } from './start-remembering-register.ts';
import { count, ratio, table, wholeRange } from './table.ts';
import { throughputContestant, throughputTable } from './throughput.ts';

const rounds = 10;
const pairs = 3;

/** How fast a copy of Folkeregisteret is filled and kept current, and what of memory that takes. */
export async function current(): Promise<Section> {
  const { close, ...register } = await startRememberingRegister();
  const bare = bareLoops(register);
  const client = clientLoops(register);
  const compared = (
    ours: string,
    way: keyof RegisterLoops,
    wanted: number,
    runs: number,
  ): Promise<readonly Comparison[]> =>
    compare(
      [
        throughputContestant('bare loop', wanted, () => bare[way]()),
        throughputContestant(ours, wanted, () => client[way]()),
        throughputContestant('bare loop again', wanted, () => bare[way]()),
      ],
      { runs, rounds },
    );
  // Asked for the first time, they are computed.
  const [persons, events] = [await bare.persons(), await bare.events()];
  const filling = await compared('`uttrekk.personer`', 'persons', persons, 1);
  const following = await compared('`hendelser`', 'events', events, 10);
  const reading = (way: 'fetch' | 'uttrekk.personer'): Promise<RegisterMemory> =>
    runProgram(new URL('./register-memory-loop.js', import.meta.url), [way, JSON.stringify(register)]);
  const measured: Pair<keyof RegisterMemory>[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const theirs = await reading('fetch');
    measured.push({ ours: await reading('uttrekk.personer'), theirs });
  }
  await close();
  const againstBatch = measured.map(({ ours: { peakLive, batch } }) => ({
    ours: { peakLive },
    theirs: { peakLive: batch },
  }));
  const spreads = [
    ['most alive on the heap at once, against the persons of one batch', ratioSpread(againstBatch, 'peakLive')],
    ['the same, against the bare loop', ratioSpread(measured, 'peakLive')],
    ['resident set at its peak, against the bare loop', ratioSpread(measured, 'peakRss')],
  ] as const;
  return {
    title: 'A copy of Folkeregisteret, filled and kept current',
    text: [
      `A complete extract of ${count(persons)} persons in batches of ${count(register.batchSize)}, looked up ${count(perCall)} in a call and ${atOnce} calls at once, and ${count(events)} events of the feed. A bare loop`,
      'asks the same questions of the same server with `fetch` and `response.json()`, batch after batch and page after page; it counts what comes in no order,',
      'and a call that fails would end it. The server is the sandbox in a process of its own, which has every answer at hand. As multiples of the bare loop:',
      '',
      throughputTable(filling, 'persons'),
      '',
      throughputTable(following, 'events'),
      '',
      `Memory of processes that read the extract, ${pairs} each way, garbage collected before each look at the heap:`,
      '',
      table(
        ['', 'median', 'min–max'],
        spreads.map(([what, spread]) => [what, `**${ratio(spread.median)}**`, wholeRange(spread)]),
      ),
    ].join('\n'),
  };
}
