import { FellesklientError, notSent } from '@fellesklient/core';
import { hentFeedSide as operation } from '../generated/operations.ts';
import { type Cursor, isPosition, type Position } from '../hendelser/cursor.ts';

/** What is needed of a database: `DatabaseSync` of `node:sqlite` has it, and so have others that look like it. */
export interface Database {
  exec(sql: string): unknown;
  prepare(sql: string): Statement;
}
export interface Statement {
  get(...values: (string | number | null)[]): unknown;
  run(...values: (string | number | null)[]): unknown;
}

/** A cursor that has read or written when the call returns. */
export interface SqliteCursor extends Cursor {
  read(): Position | undefined;
  write(position: Position): void;
}

export interface SqliteCursorOptions {
  /** Name of the row, for a database that holds the positions of several feeds; `hendelser` when absent. */
  readonly name?: string;
}

/**
 * Keeps the position of a feed in a row of the table `folkeregisteret_cursor`, which is made when it is missing. What is written between
 * `BEGIN` and `COMMIT` of the same connection is kept with what else is written there, or not at all: then events have their effect
 * exactly once.
 *
 * Node.js has `node:sqlite` without a flag from 22.13 on; 22.12 takes `--experimental-sqlite`.
 *
 * @throws FellesklientError `invalid-input` when the row cannot be read or written, or holds something else.
 *
 * @example
 * ```ts
 * import { DatabaseSync } from 'node:sqlite';
 * import { sqliteCursor } from '@fellesklient/folkeregisteret/sqlite-cursor';
 *
 * const cursor = sqliteCursor(new DatabaseSync('copy.sqlite'));
 * const position = cursor.read();
 * ```
 */
export function sqliteCursor(database: Database, { name = 'hendelser' }: SqliteCursorOptions = {}): SqliteCursor {
  return {
    read() {
      const row = attempt('read', () => {
        database.exec(table);
        return database.prepare(select).get(name) as Record<string, unknown> | null | undefined;
      });
      if (!row) return undefined;
      const position = { ...row, kommunenummer: row.kommunenummer ?? undefined };
      if (isPosition(position)) return position;
      throw failed('holds no position, see what it is; delete it to begin at fra');
    },
    write({ rettighetspakke, environment, kommunenummer, sekvensnummer }: Position) {
      attempt('written', () => {
        database.exec(table);
        database.prepare(upsert).run(name, rettighetspakke, environment, kommunenummer ?? null, sekvensnummer);
      });
    },
  };
}

const table = `CREATE TABLE IF NOT EXISTS folkeregisteret_cursor (
  name TEXT PRIMARY KEY, rettighetspakke TEXT NOT NULL, environment TEXT NOT NULL, kommunenummer TEXT, sekvensnummer INTEGER NOT NULL
) STRICT`;
const select =
  'SELECT rettighetspakke, environment, kommunenummer, sekvensnummer FROM folkeregisteret_cursor WHERE name = ?';
const upsert = 'INSERT OR REPLACE INTO folkeregisteret_cursor VALUES (?, ?, ?, ?, ?)';

/** What a database throws may hold a path or a value: of it only the code is kept. */
function attempt<T>(how: string, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    const { code } = thrown as { code?: unknown };
    throw failed(`cannot be ${how}${/^ERR_[A-Z_]+$/.test(String(code)) ? ` (${code})` : ''}`);
  }
}

function failed(what: string): FellesklientError {
  return new FellesklientError('invalid-input', notSent('folkeregisteret', operation), {
    problems: [`database: the row of the cursor ${what}`],
  });
}
