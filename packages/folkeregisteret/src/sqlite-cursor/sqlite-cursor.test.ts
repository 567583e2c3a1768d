import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { feed, items } from '../../test/fake-feed.ts';
import { against } from '../../test/fake-register.ts';
import { hendelser, type Position } from '../hendelser/index.ts';
import { sqliteCursor } from './index.ts';

const position: Position = { rettighetspakke: 'finans', environment: 'test', sekvensnummer: 40241 };
const ofOslo: Position = { ...position, rettighetspakke: 'offentlig-med-hjemmel', kommunenummer: '0301' };
/** As text, since JavaScript cannot hold every number that SQLite does. */
const dump = (database: DatabaseSync) =>
  database
    .prepare(
      'SELECT name, rettighetspakke, environment, kommunenummer, CAST(sekvensnummer AS TEXT) FROM folkeregisteret_cursor',
    )
    .all();
const rows = (database: DatabaseSync) => database.prepare('SELECT * FROM folkeregisteret_cursor').all();

test.each([position, ofOslo])('a position is kept in a row of a table that is made when missing: %j', (kept) => {
  const database = new DatabaseSync(':memory:');
  expect(sqliteCursor(database).read()).toBeUndefined();
  sqliteCursor(database).write({ ...kept, sekvensnummer: 1 });
  sqliteCursor(database).write(kept);
  expect(sqliteCursor(database).read()).toEqual(kept);
  expect(rows(database)).toEqual([{ name: 'hendelser', kommunenummer: null, ...kept }]);
});

test('positions of several feeds stand side by side', () => {
  const database = new DatabaseSync(':memory:');
  const [all, oslo] = [sqliteCursor(database), sqliteCursor(database, { name: 'oslo' })];
  all.write(position);
  oslo.write(ofOslo);
  expect([all.read(), oslo.read()]).toEqual([position, ofOslo]);
});

test('it is kept with what else the transaction writes, or not at all', () => {
  const database = new DatabaseSync(':memory:');
  const cursor = sqliteCursor(database);
  // The table is made in the transaction, and goes with it.
  database.exec('BEGIN');
  cursor.write(position);
  database.exec('ROLLBACK');
  expect(cursor.read()).toBeUndefined();
  database.exec('BEGIN');
  cursor.write(position);
  database.exec('COMMIT');
  expect(cursor.read()).toEqual(position);
});

test('events have their effect exactly once, wherever it crashes', async () => {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE effect (sekvensnummer INTEGER PRIMARY KEY, times INTEGER NOT NULL)');
  const effect = database.prepare('INSERT INTO effect VALUES (?, 1) ON CONFLICT DO UPDATE SET times = times + 1');
  const log = items(...Array.from({ length: 40 }, (_, i) => 3 * i + 1));
  const { freg } = against('finans', feed(log, { pageSize: 7 }), { rateLimiter: { reserve: () => 0 } });
  /** Steps until it dies: each event, each commit, each end of a transaction is one. */
  const run = async (steps: number): Promise<boolean> => {
    const step = (): void => {
      if (steps-- === 0) throw new Error('dies');
    };
    try {
      for await (const page of hendelser(freg, { cursor: sqliteCursor(database), fra: 1 })) {
        database.exec('BEGIN');
        for (const { sekvensnummer } of page.hendelser) {
          step();
          effect.run(sekvensnummer);
        }
        step();
        await page.commit();
        step();
        database.exec('COMMIT');
        step();
      }
      return true;
    } catch {
      if (database.isTransaction) database.exec('ROLLBACK'); // as SQLite does for a process that is gone
      return false;
    }
  };
  for (let steps = 0; !(await run(steps)); steps = (steps + 1) % 17);
  const ledger = database.prepare('SELECT sekvensnummer, times FROM effect').all();
  expect(ledger).toEqual(log.map(({ sekvensnummer }) => ({ sekvensnummer, times: 1 })));
});

test.each<[string, RegExp]>([
  ["('hendelser', 'finans', 'test', NULL, -1)", /^database: the row of the cursor holds no position/],
  ["('hendelser', 'finans', 'test', NULL, 9007199254740993)", /^database: the row of the cursor cannot be read/],
  ["('hendelser', 'eid', 'test', NULL, 1)", /^cursor: .* of another/],
  ["('hendelser', 'finans', 'prod', NULL, 1)", /^cursor: .* of another/],
  ["('hendelser', 'finans', 'test', '0301', 1)", /^cursor: .* of another/],
])('a row of %s is refused before anything is asked, and nothing is overwritten', async (row, problem) => {
  const database = new DatabaseSync(':memory:');
  sqliteCursor(database).read();
  database.exec(`INSERT INTO folkeregisteret_cursor VALUES ${row}`);
  const before = dump(database);
  const { freg, sent } = against('finans', feed(items(1)));
  const error = await hendelser(freg, { cursor: sqliteCursor(database), fra: 1 })
    .next()
    .catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'invalid-input', problems: [expect.stringMatching(problem)] });
  expect(dump(database)).toEqual(before);
  expect(sent).toEqual([]);
});

test('a table of the same name that is another is told by its code alone, and left alone', () => {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE folkeregisteret_cursor (secret TEXT)');
  const problems = (how: string) => [`database: the row of the cursor cannot be ${how} (ERR_SQLITE_ERROR)`];
  const cursor = sqliteCursor(database);
  expect(() => cursor.read()).toThrow(expect.objectContaining({ code: 'invalid-input', problems: problems('read') }));
  expect(() => cursor.write(position)).toThrow(expect.objectContaining({ problems: problems('written') }));
  expect(rows(database)).toEqual([]);
});
