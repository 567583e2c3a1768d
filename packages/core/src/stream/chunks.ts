import { FellesklientError, isFellesklientError, notSent } from '../error.ts';
import type { Operation } from '../operation.ts';

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
  /** Of this stream alone. */
  readonly signal: AbortSignal;
}

/**
 * Cuts any iterable into calls. When it throws, what it gave before comes first; the error is its own if it is ours, else one that says how
 * far it got. An abort is heard while the next id is waited for, too.
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
  let failure: Error | undefined;
  try {
    // A promise for each id would be more garbage than the ids are.
    if (Symbol.iterator in ids) {
      for (const id of ids) if (take(id)) yield cut();
    } else {
      for await (const id of untilAborted(ids, signal)) if (take(id)) yield cut();
    }
  } catch (thrown) {
    if (signal.aborted) throw new FellesklientError('aborted', notSent(register, operation));
    const problems = [`ids: the iterable failed after ${position} ids`];
    // Its own words may hold anything.
    failure = isFellesklientError(thrown)
      ? thrown
      : new FellesklientError('invalid-input', notSent(register, operation), { problems });
  }
  if (chunk.length > 0) yield cut();
  if (failure) throw failure;
}

/**
 * Leaves behind what does not come to an end; it is closed when it does. By hand and with one listener for all items, since a promise or two
 * more for each would cost more than the items do.
 */
function untilAborted<T>(items: AsyncIterable<T>, signal: AbortSignal): AsyncIterable<T> {
  const source = items[Symbol.asyncIterator]();
  let giveUp: (reason: unknown) => void = () => {};
  let closing: Promise<unknown> | undefined;
  const close = (): Promise<unknown> => {
    closing ??= Promise.resolve(source.return?.());
    return closing;
  };
  const onAbort = (): void => {
    giveUp(signal.reason);
    close().catch(() => {});
  };
  signal.addEventListener('abort', onAbort, { once: true });
  const next = (resolve: (item: IteratorResult<T>) => void, reject: (reason: unknown) => void): void => {
    giveUp = reject;
    if (signal.aborted) reject(signal.reason);
    else Promise.resolve(source.next()).then(resolve, reject);
  };
  const iterator = {
    next: () => new Promise(next),
    return: async () => {
      await close();
      return { done: true as const, value: undefined };
    },
  };
  return { [Symbol.asyncIterator]: () => iterator };
}
