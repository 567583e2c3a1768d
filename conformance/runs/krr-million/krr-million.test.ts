// A million persons, in processes of their own over real sockets. FELLESKLIENT_FULL=1 asks for all of them, else for some.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Peak, Task } from './consumer.ts';
import { type Fault, faults } from './fault.ts';
import { idsPerCall } from './ids.ts';
import { audit } from './ledger.ts';
import { consume, consumeUntil, type RegisterProcess, startRegister } from './processes.ts';
import type { Plan } from './register.ts';

const isFull = process.env.FELLESKLIENT_FULL === '1';
const persons = isFull ? 1_000_000 : 50_000;
const calls = persons / idsPerCall;
/** One call in a hundred; of a sample one in ten, so that each fault comes. */
const faultyCalls = calls / (isFull ? 100 : 10);
const kills = isFull ? 6 : 2;
const seed = 2026;
const longestMs = isFull ? 300_000 : 60_000;
const allIsWell = { lost: 0, duplicated: 0, strange: [], inOrder: true };

let register: RegisterProcess;
let folder: string;
let task: Task;

beforeAll(async () => {
  register = await startRegister();
});
afterAll(() => register.close());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'krr-million-'));
  const ledger = join(folder, 'ledger');
  task = { way: 'stream', baseUrl: register.baseUrl, persons, ledger, collectsGarbage: false };
  return () => rmSync(folder, { recursive: true });
});

test(
  'a call for each thousand, persons in the order asked, and holding no more than a bare loop: live heap, garbage collected by force in both',
  async () => {
    const bare = await measured('bare loop', true);
    const ours = await measured('stream', true);
    expect(ours.heap / bare.heap, "live heap, as a multiple of the bare loop's").toBeLessThanOrEqual(1.25);
    expect(ours.rss / bare.rss, "resident set, as a multiple of the bare loop's").toBeLessThanOrEqual(1.25);
  },
  longestMs,
);

const asItIs = 'holding no more than a bare loop: resident set, garbage collected as V8 sees fit';
test.skipIf(!isFull)(
  isFull ? asItIs : `${asItIs} (skipped: in a short run that is chance)`,
  async () => {
    const bare = await measured('bare loop', false);
    const ours = await measured('stream', false);
    expect(ours.rss / bare.rss, "resident set, as a multiple of the bare loop's").toBeLessThanOrEqual(1.25);
  },
  longestMs,
);

async function measured(way: Task['way'], collectsGarbage: boolean): Promise<Peak> {
  const ledger = join(folder, way);
  register.begin({ persons, plan: {} });
  const peak = await consume({ ...task, way, ledger, collectsGarbage });
  expect(await register.tally()).toEqual({ posts: calls, answered: { 1: persons } });
  const inOrder = way === 'stream' || expect.any(Boolean); // a bare loop tells of whoever comes first
  expect(await audit(ledger, persons)).toEqual({ ...allIsWell, inOrder });
  return peak;
}

test(
  'calls that fail lose nobody, duplicate nobody, and are asked once more each',
  async () => {
    const plan = faultPlan();
    register.begin({ persons, plan });
    await consume(task);
    expect(await audit(task.ledger, persons)).toEqual(allIsWell);
    expect(await register.tally()).toEqual({
      posts: calls + Object.values(plan).flat().length,
      answered: { 1: persons },
    });
  },
  longestMs,
);

test(
  'killed in the middle, again and again, and resumed: nobody is lost and nobody duplicated',
  async () => {
    const plan = faultPlan();
    register.begin({ persons, plan });
    // Further apart than questions that are under way, so that each comes after the kill before it.
    const moments = sample(kills, calls / 10).map((ten) => 10 * ten + 5);
    for (const nth of moments.sort((a, b) => a - b)) {
      expect(await consumeUntil(register.heard(nth), task), `killed at question ${nth}`).toBe(true);
    }
    await consume(task);
    expect(await audit(task.ledger, persons)).toEqual(allIsWell);
    const { posts } = await register.tally();
    const atOnce = 4;
    expect(posts - calls - Object.values(plan).flat().length, 'asked again').toBeLessThanOrEqual(kills * atOnce);
  },
  longestMs,
);

/** Calls that fail, each with a fault of its own, every fifth of them twice. */
function faultPlan(): Plan {
  const kinds = Object.keys(faults) as Fault[];
  const kind = (nth: number): Fault => kinds[nth % kinds.length] as Fault;
  return Object.fromEntries(
    sample(faultyCalls, calls).map((call, nth) => [
      call * idsPerCall,
      nth % 5 === 0 ? [kind(nth), kind(nth + 1)] : [kind(nth)],
    ]),
  );
}

/** So many different whole numbers below `below`, always the same. */
function sample(count: number, below: number): number[] {
  const whole = fc.noBias(fc.integer({ min: 0, max: below - 1 }));
  const some = fc.uniqueArray(whole, { minLength: count, maxLength: count });
  return fc.sample(some, { seed, numRuns: 1 }).flat();
}
