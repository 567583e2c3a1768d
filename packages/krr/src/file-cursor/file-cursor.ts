/// <reference types="node" />
import { open, readFile, rename } from 'node:fs/promises';
import type { Cursor } from '../changes/cursor.ts';

/**
 * Keeps the position of a change feed in a file: written whole beside it and then put in its place, so that a crash leaves
 * the old one or the new one. One process at a time.
 *
 * @param path of the file; its folder must exist
 * @throws Error of `node:fs` when the file cannot be read or written. TypeError when it holds something else.
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
  return {
    async read() {
      const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      if (text === undefined) return undefined;
      if (/^\d{1,16}\s*$/.test(text)) return Number(text);
      throw new TypeError('Option path: the file holds no position. Remove it to begin from the start.');
    },
    async write(position) {
      const file = await open(`${path}.new`, 'w');
      try {
        await file.writeFile(`${position}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(`${path}.new`, path);
    },
  };
}
