import type { Row } from '../row.ts';
import { rowsByKind } from '../rows/all-rows.ts';

/** A row and what kind of fault it is about. */
export interface ComparedRow {
  readonly kind: string;
  readonly row: Row;
}

const longestWaitMs = 30_000;

/** The rows that say something about any client, whatever its limits, options and token source. */
export const comparableRows: readonly ComparedRow[] = Object.entries(rowsByKind).flatMap(([kind, rows]) =>
  rows.filter(isComparable).map((row) => ({ kind, row })),
);

function isComparable({ abort, wanted, wantedWithoutToken, deadlineMs, maxResponseBytes, ownLimit }: Row): boolean {
  return (
    wanted.error?.code !== 'drift' &&
    wantedWithoutToken === undefined &&
    deadlineMs === undefined &&
    maxResponseBytes === undefined &&
    ownLimit === undefined &&
    (abort !== undefined || wanted.waits.reduce((sum, [, most]) => sum + most, 0) <= longestWaitMs)
  );
}
