import type { Cursor, Position } from '../src/hendelser/index.ts';

export interface MemoryCursor extends Cursor {
  kept: Position | undefined;
}

export function memoryCursor(kept?: Position): MemoryCursor {
  const cursor: MemoryCursor = {
    kept,
    read: async () => cursor.kept,
    write: async (position) => {
      cursor.kept = position;
    },
  };
  return cursor;
}
