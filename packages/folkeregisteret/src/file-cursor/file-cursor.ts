import { positionFile } from '@fellesklient/core/file-cursor';
import { hentFeedSide as operation } from '../generated/operations.ts';
import { type Cursor, isPosition, type Position } from '../hendelser/cursor.ts';

/**
 * Keeps the position of a feed in a file, as JSON: written whole beside it and then put in its place, so that a crash leaves the old one or
 * the new one. One process at a time, and a file for each feed.
 *
 * @param path of the file; its folder must exist
 * @throws FellesklientError `invalid-input` when the file cannot be read or written, or holds something else. It does not tell the path.
 *
 * @example
 * ```ts
 * import { fileCursor } from '@fellesklient/folkeregisteret/file-cursor';
 *
 * const cursor = fileCursor('freg-position.json');
 * const position = await cursor.read();
 * ```
 */
export function fileCursor(path: string): Cursor {
  return positionFile<Position>(path, {
    register: 'folkeregisteret',
    operation,
    read: positionIn,
    write: (position) => `${JSON.stringify(position)}\n`,
    otherwise: 'see what it is; remove it to begin at fra',
  });
}

function positionIn(text: string): Position | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isPosition(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
