import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { against, numbers, type Sent } from '../test/fake-register.ts';
import { FakeWorld } from '../test/fake-world.ts';
import type { FolkeregisteretClient } from './index.ts';

type KeepCurrent = (
  freg: FolkeregisteretClient<'offentlig-med-hjemmel'>,
  database: DatabaseSync,
  options: { follow: boolean },
) => Promise<void>;

/** The program is that of the README, as it stands there. */
let keepCurrent: KeepCurrent;
let folder: string;
beforeAll(async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, program = ''] = /<!-- keeping current -->\n```ts\n(.*?)\n```/s.exec(readme) ?? [];
  const results = fileURLToPath(new URL('../results', import.meta.url));
  mkdirSync(results, { recursive: true });
  folder = mkdtempSync(join(results, 'readme-'));
  const path = join(folder, 'keep-current.ts');
  writeFileSync(path, program);
  ({ keepCurrent } = (await import(path)) as { keepCurrent: KeepCurrent });
});
afterAll(() => rmSync(folder, { recursive: true }));

const ids = numbers(2300);
const quiet = { rateLimiter: { reserve: () => 0 }, maxAttempts: 1 };

function peopled(): FakeWorld {
  const world = new FakeWorld();
  for (const id of ids) world.change(id, 'personErOpprettet', { navn: [{ etternavn: id }] });
  return world;
}

/** Whom the copy knows, and as whom. */
const copyIn = (database: DatabaseSync): Map<string, unknown> =>
  new Map(
    database
      .prepare('SELECT nummer, dokument FROM person')
      .all()
      .map(({ nummer, dokument }) => [String(nummer), JSON.parse(String(dokument))]),
  );
/** Everybody once, under the number in use. */
const worldIn = ({ inUse }: FakeWorld): Map<string, unknown> =>
  new Map([...inUse.values()].map((person) => [person.identifikasjonsnummer[0].foedselsEllerDNummer, person]));

test('loads everybody by an extract, then follows what happens: the copy is the world, person by person', async () => {
  const world = peopled();
  const { freg, sent } = against('offentlig-med-hjemmel', world.answer, quiet);
  const database = new DatabaseSync(':memory:');
  await keepCurrent(freg, database, { follow: false });
  expect(copyIn(database)).toEqual(worldIn(world));
  expect(copyIn(database).size).toBe(2300);
  const kinds = (calls: readonly Sent[]): string[] => [
    ...new Set(calls.map(({ url }) => url.pathname.split('/v1/')[1]?.replace(/[\d-].*\/batch\/.*/, 'batch') ?? '')),
  ];
  expect(kinds(sent)).toEqual([
    'hendelser/siste/sekvensnummer',
    'uttrekk/komplett',
    'uttrekk/batch',
    'personer/bulkoppslag/arkiv',
    'hendelser/feed',
  ]);
  expect(sent.at(-1)?.url.searchParams.get('seq')).toBe(String((world.log.at(-1)?.sekvensnummer ?? 0) + 1));

  const [one = '', two = '', three = '', four = ''] = ids;
  world.change(one, 'endringINavn', { navn: [{ etternavn: 'NY' }] });
  world.renumber(two, '01990999999');
  world.change('01990999998', 'personErOpprettet');
  world.change(three, 'personErOpphoert', {}, 'opphoert');
  world.merge(four, one);
  const before = sent.length;
  await keepCurrent(freg, database, { follow: false });
  expect(copyIn(database)).toEqual(worldIn(world));
  expect([two, three, four].filter((number) => copyIn(database).has(number))).toEqual([]);
  // Who comes later finds the same.
  const later = new DatabaseSync(':memory:');
  await keepCurrent(against('offentlig-med-hjemmel', world.answer, quiet).freg, later, { follow: false });
  expect(copyIn(later)).toEqual(copyIn(database));
  expect(kinds(sent.slice(before))).toEqual(['hendelser/feed', 'personer/bulkoppslag']);
});

test('a run that dies at any call or commit is taken up by the next, and nothing is lost', async () => {
  const world = peopled();
  const database = new DatabaseSync(':memory:');
  let left = 0;
  const step = (): void => {
    if (left-- === 0) throw new TypeError('dies');
  };
  const exec = database.exec.bind(database);
  database.exec = (sql) => {
    if (sql === 'COMMIT') step();
    exec(sql);
  };
  const { freg, sent } = against(
    'offentlig-med-hjemmel',
    (request) => {
      step();
      return world.answer(request);
    },
    quiet,
  );
  const ends = (): Promise<boolean> =>
    keepCurrent(freg, database, { follow: false }).then(
      () => true,
      () => false,
    );
  for (let run = 0; ; run++) {
    left = run < 60 ? run % 6 : Number.POSITIVE_INFINITY;
    if (await ends()) break;
    // The world goes on, also while the extract is read.
    const id = ids[(run * 37) % ids.length] as string;
    world.change(id, 'endringINavn', { navn: [{ etternavn: `${run}` }] });
  }
  expect(copyIn(database)).toEqual(worldIn(world));
  const orders = sent.filter(({ url }) => url.pathname.endsWith('/komplett'));
  expect(orders.length).toBe(2); // the answer to the first died on its way
});
