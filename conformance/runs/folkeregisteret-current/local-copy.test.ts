// A local copy, filled and kept current as the README does it, against the world that it is a copy of. FELLESKLIENT_FULL=1 asks for a hundred
// thousand inhabitants and fifty thousand events, else for some.
import { DatabaseSync } from 'node:sqlite';
import {
  createFolkeregisteretClient,
  type FolkeregisteretClient,
  type Rettighetspakke,
} from '@fellesklient/folkeregisteret';
import * as uttrekk from '@fellesklient/folkeregisteret/uttrekk';
import { createSandbox } from '@fellesklient/sandbox';
import { expect, test } from 'vitest';
import { accessTo, fetchOf } from './access.ts';
import { createHandMovedClock } from './hand-moved-clock.ts';
import { letHappen } from './happenings.ts';
import { keepCurrentOfReadme } from './keep-current.ts';

const isFull = process.env.FELLESKLIENT_FULL === '1';
const inhabitants = isFull ? 100_000 : 2000;
const [times, eventsEach] = isFull ? [10, 5000] : [4, 125];
const week = 7 * 86_400_000;
const longestMs = isFull ? 1_800_000 : 60_000;
const scopes = ['folkeregister:deling/offentligmedhjemmel', 'folkeregister:deling/finans'];

async function register(size: number) {
  const clock = createHandMovedClock(Date.UTC(2026, 0, 5));
  const sandbox = createSandbox({
    size,
    now: clock.now,
    uttrekk: { delay: 0 },
    quirks: { folkeregisteret: { callsPerMinute: 'unlimited' } },
  });
  const auth = await accessTo(sandbox, { scopes, clock });
  const client = <P extends Rettighetspakke>(rettighetspakke: P): FolkeregisteretClient<P> =>
    createFolkeregisteretClient({
      environment: 'test',
      rettighetspakke,
      auth,
      clock,
      rateLimiter: { reserve: () => 0 },
      fetch: fetchOf(sandbox),
    });
  return { world: sandbox.world, clock, client };
}
type Register = Awaited<ReturnType<typeof register>>;

/** Numbers of everybody who has one in use, asked of the world itself. */
function* numbersInUse({ world, clock }: Register): Generator<string> {
  for (let index = 0; index < world.size + world.newcomers; index++) {
    if (world.life(index, clock.now())) yield world.numberInUse(index, clock.now());
  }
}

/** How many in the copy and in the world are alike; throws with the first who is not. */
async function alike(database: DatabaseSync, register: Register): Promise<number> {
  const one = database.prepare('SELECT dokument FROM person WHERE nummer = ?');
  const freg = register.client('offentlig-med-hjemmel');
  const part = ['navn', 'status', 'bostedsadresse', 'adressebeskyttelse'] as const;
  const numbers = [...new Set(numbersInUse(register))];
  let known = 0;
  for (let from = 0; from < numbers.length; from += 1000) {
    for (const { foedselsEllerDNummer, folkeregisterperson } of await freg.personer(numbers.slice(from, from + 1000), {
      part,
    })) {
      const dokument = one.get(foedselsEllerDNummer)?.dokument;
      const copied = dokument === undefined ? undefined : JSON.parse(String(dokument));
      const isInUse = folkeregisterperson?.identifikasjonsnummer?.some(({ status }) => status === 'iBruk');
      expect(copied).toEqual(isInUse ? folkeregisterperson : undefined);
      if (isInUse) known++;
    }
  }
  return known;
}

const countIn = (database: DatabaseSync): unknown =>
  database.prepare('SELECT count(*) AS persons FROM person').get()?.persons;

test(
  `a copy of ${inhabitants} inhabitants, followed for ${times * eventsEach} events, is the world, person by person`,
  async () => {
    const keepCurrent = await keepCurrentOfReadme();
    const at = await register(inhabitants);
    const database = new DatabaseSync(':memory:');
    const freg = at.client('offentlig-med-hjemmel');
    await keepCurrent(freg, database, { follow: false });
    const loaded = await alike(database, at);
    expect(loaded).toBeGreaterThan(inhabitants * 0.9);
    expect(countIn(database)).toBe(loaded);

    const before = await freg.sisteSekvensnummer();
    for (let time = 0, nth = 0; time < times; time++) {
      at.clock.moveTo(at.clock.now() + week);
      nth = letHappen(at.world, at.clock.now(), eventsEach, inhabitants / 2, nth);
      await keepCurrent(freg, database, { follow: false });
    }
    expect([...at.world.noted(before + 1, at.clock.now())].length).toBeGreaterThanOrEqual(times * eventsEach);
    const followed = await alike(database, at);
    expect(followed).not.toBe(loaded);
    expect(countIn(database)).toBe(followed);
  },
  longestMs,
);

test('a package without complete extracts has everybody by one of persons that fit', async () => {
  const at = await register(1000);
  const freg = at.client('finans');
  const jobbId = await uttrekk.tilpasset(freg, {
    personstatustyper: ['aktiv', 'bosatt', 'utflyttet', 'doed', 'inaktiv'],
  });
  const read = new Map<string | undefined, unknown>();
  for await (const { foedselsEllerDNummer, folkeregisterperson, error } of uttrekk.personer(freg, jobbId, {
    part: ['navn'],
  })) {
    expect(error).toBeUndefined();
    expect(read.has(foedselsEllerDNummer)).toBe(false);
    read.set(foedselsEllerDNummer, folkeregisterperson);
  }
  const numbers = [...new Set(numbersInUse(at))];
  const asked = await freg.personer(numbers, { part: ['navn'] });
  const known = asked.flatMap(({ foedselsEllerDNummer, folkeregisterperson }) =>
    folkeregisterperson ? [[foedselsEllerDNummer, folkeregisterperson] as const] : [],
  );
  expect(known.length).toBeGreaterThan(900);
  expect(read).toEqual(new Map(known));
});
