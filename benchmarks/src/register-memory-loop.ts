// A program of its own, so that its memory is that of one way to read an extract and nothing else.
import { setImmediate } from 'node:timers/promises';
import { collectGarbage } from './collect-garbage.ts';
import { bareLoops, clientLoops } from './register-loops.ts';
import type { Register } from './remembering-register.ts';

/** What reading an extract has taken of memory, in bytes. */
export interface RegisterMemory {
  /** Most that was alive on the heap at once, beyond what was before. */
  readonly peakLive: number;
  /** Largest resident set, as the operating system counts it. */
  readonly peakRss: number;
  /** What the persons of one batch take when they are all held. */
  readonly batch: number;
}

/** No divisor of a call, so that samples fall everywhere in one. */
const sampledEach = 499;

const [way, told = ''] = process.argv.slice(2);
const register = JSON.parse(told) as Register;
const { persons } = (way === 'fetch' ? bareLoops : clientLoops)(register);

const live = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};
/** After what finalizers have to do, which is no part of what is read. */
const settled = async (): Promise<number> => {
  live();
  await setImmediate();
  return live();
};

await persons(); // everything is compiled, and connections are open
const before = await settled();
let peak = 0;
let seen = 0;
await persons(() => {
  if (++seen % sampledEach === 0) peak = Math.max(peak, live());
});
const peakRss = process.resourceUsage().maxRSS * 1024;

const held: unknown[] = [];
await persons((person) => {
  if (held.length < register.batchSize) held.push(person);
});
const batch = (await settled()) - before;
process.send?.({ peakLive: peak - before, peakRss, batch } satisfies RegisterMemory);
process.disconnect?.();
// Until here they are held.
held.length = 0;
