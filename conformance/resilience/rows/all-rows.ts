import type { Row } from '../row.ts';
import { bodyRows } from './body.ts';
import { connectionRows } from './connection.ts';
import { contentRows } from './content.ts';
import { retryAfterRows } from './retry-after.ts';
import { sizeRows } from './size.ts';
import { statusRows } from './status.ts';
import { stopRows } from './stop.ts';

/** Every fault there is, by kind. */
export const rowsByKind: Readonly<Record<string, readonly Row[]>> = {
  connection: connectionRows,
  body: bodyRows,
  content: contentRows,
  status: statusRows,
  'Retry-After': retryAfterRows,
  'abort and deadline': stopRows,
  size: sizeRows,
};

export const allRows: readonly Row[] = Object.values(rowsByKind).flat();
