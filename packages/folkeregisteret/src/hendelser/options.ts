import type { CallOptions } from '@fellesklient/core';
import { operationRights, type Rettighetspakke } from '../generated/rettighetspakker.ts';
import { choosePakke, type PakkeWith } from '../rettighetspakke.ts';
import { isSekvensnummer } from '../sekvensnummer.ts';
import type { Cursor } from './cursor.ts';

/** Where to begin: one of the two at least. There is no default, since the register keeps 36 months and not its first event. */
export type Beginning =
  | {
      /** Holds the position, and takes what is committed. */
      readonly cursor: Cursor;
      /** The first sequence number to read when the cursor holds no position yet. */
      readonly fra?: number;
    }
  | { readonly cursor?: undefined; readonly fra: number };

export interface FeedOptions<P extends Rettighetspakke> extends CallOptions {
  /** Go on for ever: when there is no more, ask again. The iterator then ends by `signal`, or when reading stops. */
  readonly follow?: boolean;
  /** Milliseconds between two questions when there is no more; 60 000 when absent, as the register asks for (SLA-bruksvilkar.md). */
  readonly intervalMs?: number;
  /** Only events of one municipality: four digits. Only for packages that have the filtered feed. */
  readonly kommunenummer?: [P] extends [PakkeWith<'hentTilpassetFeedSide'>] ? string : never;
}

export type HendelserOptions<P extends Rettighetspakke> = Beginning & FeedOptions<P>;

/** What is wrong with the options, before anything is asked. */
export function optionProblems(
  rettighetspakke: Rettighetspakke,
  { cursor, fra, intervalMs, kommunenummer }: HendelserOptions<Rettighetspakke>,
): readonly string[] {
  const problems: string[] = [];
  const demand = (isRight: boolean, problem: string): void => void (isRight || problems.push(problem));
  const isCursor = typeof cursor?.read === 'function' && typeof cursor.write === 'function';
  demand(cursor === undefined || isCursor, 'cursor: must have read and write, like fileCursor(path)');
  demand(fra === undefined || isSekvensnummer(fra), 'fra: must be a sequence number, a whole number from 0');
  demand(cursor !== undefined || fra !== undefined, noBeginning);
  demand(
    intervalMs === undefined || (typeof intervalMs === 'number' && intervalMs >= 1),
    'intervalMs: must be a number of at least 1',
  );
  if (kommunenummer !== undefined) {
    demand(typeof kommunenummer === 'string' && /^\d{4}$/.test(kommunenummer), 'kommunenummer: must be four digits');
    const isThere = choosePakke(rettighetspakke).may(operationRights, 'hentTilpassetFeedSide');
    demand(isThere, 'kommunenummer: the package has no filtered feed');
  }
  return problems;
}

export const noBeginning =
  'fra: is missing, and no cursor holds a position. Give the first sequence number to read, for example the one after sisteSekvensnummer()';
