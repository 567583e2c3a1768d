import type { Rettighetspakke } from '../generated/rettighetspakker.ts';
import { isSekvensnummer } from '../sekvensnummer.ts';

/** How far a feed has been read, and which feed it is: those of two packages or environments have nothing in common. */
export interface Position {
  readonly rettighetspakke: Rettighetspakke;
  /** Name of the client's environment, for example `prod`; `custom` for a base URL of your own. */
  readonly environment: string;
  /** Of a feed that is filtered by municipality. */
  readonly kommunenummer?: string;
  /** The last event that is dealt with. */
  readonly sekvensnummer: number;
}

/**
 * Where a position is kept between runs: in a file by `@fellesklient/folkeregisteret/file-cursor`, in SQLite by
 * `@fellesklient/folkeregisteret/sqlite-cursor`, or where you keep the rest.
 */
export interface Cursor {
  /** The position kept last; undefined when there is none yet. */
  read(): Position | undefined | Promise<Position | undefined>;
  /** Keeps a position. What is returned resolves when it is safe from a crash. */
  write(position: Position): void | Promise<void>;
}

/** What a position says of the feed it is of. */
export type Feed = Omit<Position, 'sekvensnummer'>;

export function isPosition(value: unknown): value is Position {
  const { rettighetspakke, environment, kommunenummer, sekvensnummer } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof rettighetspakke === 'string' &&
    typeof environment === 'string' &&
    (kommunenummer === undefined || typeof kommunenummer === 'string') &&
    isSekvensnummer(sekvensnummer)
  );
}

export function isOf(position: Position, feed: Feed): boolean {
  return (
    position.rettighetspakke === feed.rettighetspakke &&
    position.environment === feed.environment &&
    position.kommunenummer === feed.kommunenummer
  );
}
