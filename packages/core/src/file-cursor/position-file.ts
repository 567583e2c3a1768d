/// <reference types="node" />
import { open, readFile, rename } from 'node:fs/promises';
import { FellesklientError, notSent } from '../error.ts';
import type { Operation } from '../operation.ts';

/** A register's position as it stands in a file, and what errors about it say. */
export interface PositionForm<Position> {
  /** Name of the register. */
  readonly register: string;
  readonly operation: Operation;
  /** Undefined for what is no position. */
  read(text: string): Position | undefined;
  write(position: Position): string;
  /** What to do about a file that holds none. */
  readonly otherwise: string;
}

/** Where a position is kept between runs. */
export interface PositionFile<Position> {
  /** The position kept last; undefined when there is none yet. */
  read(): Promise<Position | undefined>;
  /** Resolves when the position is safe from a crash. */
  write(position: Position): Promise<void>;
}

/**
 * Keeps a position in a file: written whole beside it and then put in its place, so that a crash leaves the old one or the new one. One
 * process at a time; its writes go one after the other.
 *
 * @param path of the file; its folder must exist
 * @throws FellesklientError `invalid-input` when the file cannot be read or written, or holds something else. It does not tell the path.
 */
export function positionFile<Position>(path: string, form: PositionForm<Position>): PositionFile<Position> {
  /** What `node:fs` throws holds the path: of it only the code is kept. */
  const failed = (what: string, error?: NodeJS.ErrnoException): FellesklientError => {
    const reason = /^E[A-Z0-9]+$/.test(error?.code ?? '') ? ` (${error?.code})` : '';
    const problems = [`path: the file ${what}${reason}`];
    return new FellesklientError('invalid-input', notSent(form.register, form.operation), { problems });
  };
  let last: Promise<void> = Promise.resolve();
  return {
    async read() {
      const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw failed('cannot be read', error);
      });
      if (text === undefined) return undefined;
      const position = form.read(text);
      if (position === undefined) throw failed(`holds no position, ${form.otherwise}`);
      return position;
    },
    write(position) {
      const write = async (): Promise<void> => {
        try {
          await replace(path, form.write(position));
        } catch (error) {
          throw failed('cannot be written', error as NodeJS.ErrnoException);
        }
      };
      // One that failed is told to whoever asked for it; the next goes on all the same.
      last = last.then(write, write);
      return last;
    },
  };
}

async function replace(path: string, text: string): Promise<void> {
  const file = await open(`${path}.new`, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
