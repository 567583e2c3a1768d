/// <reference types="node" />
import { open, readFile, rename } from 'node:fs/promises';
import { FellesklientError, notSent } from '@fellesklient/core';
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
  return {
    async read() {
      const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw failed('cannot be read', error);
      });
      if (text === undefined) return undefined;
      if (/^\d{1,16}\s*$/.test(text)) return Number(text);
      throw failed('holds no position, remove it to begin from the start');
    },
    async write(position) {
      try {
        const file = await open(`${path}.new`, 'w');
        try {
          await file.writeFile(`${position}\n`);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(`${path}.new`, path);
      } catch (error) {
        throw failed('cannot be written', error as NodeJS.ErrnoException);
      }
    },
  };
}

/** What `node:fs` throws holds the path: of it only the code is kept. */
function failed(what: string, error?: NodeJS.ErrnoException): FellesklientError {
  const reason = /^E[A-Z0-9]+$/.test(error?.code ?? '') ? ` (${error?.code})` : '';
  return new FellesklientError('invalid-input', notSent('krr', operation), {
    problems: [`path: the file ${what}${reason}`],
  });
}
