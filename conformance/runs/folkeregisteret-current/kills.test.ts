// A consumer of the feed of events that dies again and again, against a register that fails now and then, over real sockets.
// FELLESKLIENT_FULL=1 asks for a hundred thousand events, else for some.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { consume, type Feed, places } from './consume.ts';
import { faults } from './fault.ts';
import { openLedger } from './ledger.ts';
import { consumeAll, consumeUntil, type RegisterProcess, startRegister } from './processes.ts';

const isFull = process.env.FELLESKLIENT_FULL === '1';
const [times, eventsEach] = isFull ? [40, 2500] : [3, 1100];
const crashes = isFull ? 500 : 25;
const kills = isFull ? 20 : 2;
const seed = 2026;
const longestMs = isFull ? 900_000 : 60_000;

let register: RegisterProcess;
let feed: Feed;
let folder: string;
let path: string;

beforeAll(async () => {
  register = await startRegister({ seed, times, eventsEach });
  const { baseUrl, fra, entries } = register;
  feed = { baseUrl, fra, last: Number.parseInt(entries.at(-1) as string, 10) };
  expect(entries.length).toBeGreaterThanOrEqual(times * eventsEach);
}, longestMs);
afterAll(() => register?.close());

beforeEach(() => {
  register.begin();
  folder = mkdtempSync(join(tmpdir(), 'folkeregisteret-current-'));
  path = join(folder, 'ledger.sqlite');
  return () => rmSync(folder, { recursive: true });
});

/** Numbers of entries, in order, each before something happens for the last time: so all places are come to once more. */
function moments(count: number): number[] {
  const moment = fc.noBias(fc.integer({ min: 0, max: Math.floor(register.entries.length * (1 - 1 / times)) - 1 }));
  const some = fc.array(moment, { minLength: count, maxLength: count });
  return fc
    .sample(some, { seed, numRuns: 1 })
    .flat()
    .sort((a, b) => a - b);
}

function expectWorldsLedger(): void {
  const ledger = openLedger(path);
  const entries = ledger.entries();
  ledger.close();
  expect(entries.length).toBe(register.entries.length);
  expect(entries.find((entry, place) => entry !== register.entries[place])).toBeUndefined();
}

test(
  `dies at ${crashes} places, and its ledger is the world's: nothing lost, nothing twice, in order`,
  async () => {
    const due = moments(crashes);
    let died = 0;
    for (let before = -1; before < died; ) {
      before = died;
      const ledger = openLedger(path);
      const consuming = consume(feed, ledger, (place) => {
        if (place !== places[died % places.length] || ledger.written < (due[died] ?? Number.POSITIVE_INFINITY)) return;
        died++;
        throw new RangeError(place);
      });
      await consuming.catch((error: unknown) => {
        if (died === before) throw error;
      });
      ledger.close();
    }
    expect(died).toBe(crashes);
    expectWorldsLedger();
    const tally = await register.tally();
    expect(Object.keys(tally).sort()).toEqual([...Object.keys(faults), 'answered', 'nothing new'].sort());
    expect(tally['nothing new']).toBeGreaterThanOrEqual(times);
  },
  longestMs,
);

test(
  `killed ${kills} times at any moment, and its ledger is the world's`,
  async () => {
    for (const [nth, entries] of moments(kills).entries()) {
      const ms = (nth * 7) % 20;
      expect(await consumeUntil(entries, ms, feed, path), `killed ${ms} ms after entry ${entries}`).toBe(true);
    }
    await consumeAll(feed, path);
    expectWorldsLedger();
  },
  longestMs,
);
