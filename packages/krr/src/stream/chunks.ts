import { FellesklientError, notSent } from '@fellesklient/core';
import { hentPersonerV2 as operation } from '../generated/operations.ts';

/** Ids that go into one call, and where the first of them stands. */
export interface Chunk {
  readonly position: number;
  readonly ids: readonly unknown[];
}

const mostPerCall = operation.limits[0]?.maxItems as number;

/**
 * Cuts any iterable into calls, without the ids before `from`. When it throws, what it gave before comes first; the
 * error says how far it got.
 */
export async function* chunksOf(ids: Iterable<unknown> | AsyncIterable<unknown>, from: number): AsyncGenerator<Chunk> {
  let position = 0;
  let chunk: unknown[] = [];
  const cut = (): Chunk => {
    const done = { position: position - chunk.length, ids: chunk };
    chunk = [];
    return done;
  };
  let failed = false;
  try {
    for await (const id of ids) {
      if (position++ < from) continue;
      chunk.push(id);
      if (chunk.length === mostPerCall) yield cut();
    }
  } catch {
    failed = true; // its own words may hold anything
  }
  if (chunk.length > 0) yield cut();
  if (failed) throw refused(`ids: the iterable failed after ${position} ids`);
}

/** What is refused before anything is sent. */
export function refused(problem: string): FellesklientError<'invalid-input'> {
  return new FellesklientError('invalid-input', notSent('krr', operation), { problems: [problem] });
}
