// A program of its own, so that its memory is that of one way to call and nothing else.
import { collectGarbage } from './collect-garbage.ts';
import { lookups, type Way } from './lookups.ts';

/** What a loop of calls has taken of memory, in bytes. */
export interface Memory {
  /** Largest heap seen, garbage included. */
  readonly peakHeap: number;
  /** Heap after the last call, garbage collected. */
  readonly settledHeap: number;
  /** Largest resident set, as the operating system counts it. */
  readonly peakRss: number;
  readonly settledRss: number;
}

const [way, baseUrl = '', personidentifikator = '', calls] = process.argv.slice(2);
const lookup = lookups(baseUrl, [personidentifikator])[way as Way];

let peakHeap = 0;
for (let call = 0; call < Number(calls); call++) {
  await lookup();
  if (call % 100 === 0) peakHeap = Math.max(peakHeap, process.memoryUsage().heapUsed);
}
collectGarbage();
const { heapUsed: settledHeap, rss: settledRss } = process.memoryUsage();
const peakRss = process.resourceUsage().maxRSS * 1024;
process.send?.({ peakHeap, settledHeap, peakRss, settledRss } satisfies Memory);
process.disconnect?.();
