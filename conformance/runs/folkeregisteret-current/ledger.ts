import { DatabaseSync } from 'node:sqlite';
import { type SqliteCursor, sqliteCursor } from '@fellesklient/folkeregisteret/sqlite-cursor';

/** A database of what has been done, with the position of the feed beside it. */
export interface Ledger {
  readonly cursor: SqliteCursor;
  /** How many entries there are, with those of the transaction that is open. */
  readonly written: number;
  begin(): void;
  write(entry: string): void;
  commit(): void;
  /** All entries in the order in which they were written. */
  entries(): string[];
  /** Whatever has not been committed is lost. */
  close(): void;
}

/** Nothing keeps an entry from standing there twice: that is for the consumer to see to. */
export function openLedger(path: string): Ledger {
  const database = new DatabaseSync(path);
  // Processes are killed, the machine goes on.
  database.exec('PRAGMA synchronous = OFF');
  database.exec('CREATE TABLE IF NOT EXISTS ledger (place INTEGER PRIMARY KEY, entry TEXT NOT NULL) STRICT');
  const insert = database.prepare('INSERT INTO ledger (entry) VALUES (?)');
  let written = Number(database.prepare('SELECT count(*) AS entries FROM ledger').get()?.entries);
  return {
    cursor: sqliteCursor(database),
    get written() {
      return written;
    },
    begin: () => database.exec('BEGIN IMMEDIATE'),
    write(entry) {
      insert.run(entry);
      written++;
    },
    commit: () => database.exec('COMMIT'),
    entries: () =>
      database
        .prepare('SELECT entry FROM ledger ORDER BY place')
        .all()
        .map(({ entry }) => String(entry)),
    close: () => database.close(),
  };
}
