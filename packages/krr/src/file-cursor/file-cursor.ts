import { positionFile } from '@fellesklient/core/file-cursor';
import type { Cursor } from '../changes/cursor.ts';
import { hentEndringerV2 as operation } from '../generated/operations.ts';

/**
 * Keeps the position of a change feed in a file: written whole beside it and then put in its place, so that a crash leaves
 * the old one or the new one. One process at a time.
 *
 * @param path of the file; its folder must exist
 * @throws FellesklientError `invalid-input` when the file cannot be read or written, or holds something else. It does not tell the path.
 *
 * @example
 * ```ts
 * import { fileCursor } from '@fellesklient/krr/file-cursor';
 *
 * const cursor = fileCursor('krr-position.json');
 * const position = await cursor.read();
 * ```
 */
export function fileCursor(path: string): Cursor {
  return positionFile<number>(path, {
    register: 'krr',
    operation,
    read: (text) => (/^\d{1,16}\s*$/.test(text) ? Number(text) : undefined),
    write: (position) => `${position}\n`,
    otherwise: 'remove it to begin from the start',
  });
}
