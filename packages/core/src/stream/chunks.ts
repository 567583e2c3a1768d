import { FellesklientError, notSent } from '../error.ts';
import type { Operation } from '../operation.ts';
import { abortable } from '../pipeline/abortable.ts';

/** Ids that go into one call, and where the first of them stands. */
export interface Chunk {
  readonly position: number;
  readonly ids: readonly unknown[];
}

export interface ChunkOptions {
  readonly register: string;
  readonly operation: Operation;
  readonly perCall: number;
  /** Ids before this position are left out. */
  readonly from: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Cuts any iterable into calls. When it throws, what it gave before comes first; the error says how far it got. An abort is
 * heard while the next id is waited for, too.
 */
export async function* chunksOf(
  ids: Iterable<unknown> | AsyncIterable<unknown>,
  { register, operation, perCall, from, signal }: ChunkOptions,
): AsyncGenerator<Chunk, void, undefined> {
  let position = 0;
  let chunk: unknown[] = [];
  const cut = (): Chunk => {
    const done = { position: position - chunk.length, ids: chunk };
    chunk = [];
    return done;
  };
  const take = (id: unknown): boolean => position++ >= from && chunk.push(id) === perCall;
  let failed = false;
  try {
    // A promise for each id would be more garbage than the ids are.
    if (Symbol.iterator in ids) {
      for (const id of ids) if (take(id)) yield cut();
    } else {
      for await (const id of signal ? untilAborted(ids, signal) : ids) if (take(id)) yield cut();
    }
  } catch {
    if (signal?.aborted) throw new FellesklientError('aborted', notSent(register, operation));
    failed = true; // its own words may hold anything
  }
  if (chunk.length > 0) yield cut();
  if (!failed) return;
  const problems = [`ids: the iterable failed after ${position} ids`];
  throw new FellesklientError('invalid-input', notSent(register, operation), { problems });
}

/** Leaves behind what does not come to an end. */
async function* untilAborted<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T, void, undefined> {
  const source = items[Symbol.asyncIterator]();
  let isWaiting = false;
  try {
    for (;;) {
      isWaiting = true;
      const item = await abortable(source.next(), signal);
      if (item.done) return;
      isWaiting = false;
      yield item.value;
    }
  } finally {
    if (!isWaiting) await source.return?.();
  }
}
