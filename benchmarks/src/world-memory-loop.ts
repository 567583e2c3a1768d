// A program of its own, so that its memory is that of one world and nothing else.
import { createSandbox } from '@fellesklient/sandbox';
import { collectGarbage } from './collect-garbage.ts';
import { worldLookups } from './world-lookups.ts';

/** What looking persons up has taken of memory, in bytes. */
export interface WorldMemory {
  /** Heap after a quarter of them, garbage collected. */
  readonly earlyHeap: number;
  /** Heap after all of them, garbage collected. */
  readonly settledHeap: number;
  /** Largest resident set, as the operating system counts it. */
  readonly peakRss: number;
}

const [size = 0, persons = 0] = process.argv.slice(2).map(Number);
const sandbox = createSandbox({ size, quirks: { folkeregisteret: { callsPerMinute: 'unlimited' } } });
const { krr, folkeregisteret } = await worldLookups(sandbox, 'http://localhost');

let earlyHeap = 0;
for (let i = 0; i < persons; i++) {
  if (i === persons / 4) earlyHeap = settledHeap();
  // Steps of the golden section go all over the world, whatever its size.
  const person = sandbox.world.personidentifikator(Math.floor(((i * 0.618034) % 1) * size));
  await krr(person);
  await folkeregisteret(person);
}
const peakRss = process.resourceUsage().maxRSS * 1024;
process.send?.({ earlyHeap, settledHeap: settledHeap(), peakRss } satisfies WorldMemory);
process.disconnect?.();

function settledHeap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
