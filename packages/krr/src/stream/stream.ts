import { type AnyFellesklientError, fanOut, isFellesklientError, numberOption } from '@fellesklient/core';
import type { Person } from '../generated/types.ts';
import type { KrrClient } from '../krr-client.ts';
import type { PersonerOptions } from '../personer.ts';
import { type Chunk, chunksOf, refused } from './chunks.ts';

/** What came of one id: the person, nobody, or why the question was not answered. */
export interface Streamed<Field extends keyof Person = keyof Person> {
  /** Where the id stands in the iterable, the first at 0. */
  readonly position: number;
  readonly personidentifikator: string;
  /** Undefined when there was an error, or with `inkluderIkkeRegistrerte: false` when the register does not know the id. */
  readonly person: Pick<Person, Field> | undefined;
  readonly error: AnyFellesklientError | undefined;
}

/** How far a stream is: told after each call, in order. */
export interface StreamProgress {
  /** Ids that are through, those with errors included. */
  readonly done: number;
  readonly failed: number;
  /** Where to go on after a crash: everything before it has been told of. */
  readonly from: number;
}

export interface StreamOptions extends PersonerOptions {
  /** Position of the first id to ask for, for example one that was told as progress; 0 when absent. */
  readonly from?: number;
  /** Calls at once; 4 when absent. */
  readonly concurrency?: number;
  readonly onProgress?: (progress: StreamProgress) => void;
}

/**
 * Looks up persons of any iterable, also one that is slow or has no end: 1000 in a call, several calls at once, results in
 * the order of the ids and as soon as they are there. Whoever stops reading stops the calls.
 *
 * A call that fails is told by its ids, and the others go on. What no later call could mend ends the stream: no token, 401, 403, an abort.
 *
 * @throws FellesklientError those last, and `invalid-input` when the iterable itself fails, after what it gave before. An id
 *   that is not eleven digits is no reason: it is told as an error of its own, and not sent.
 *
 * @example
 * ```ts
 * import type { KrrClient } from '@fellesklient/krr';
 * import { stream } from '@fellesklient/krr/stream';
 *
 * async function mayBeNotified(krr: KrrClient, ids: AsyncIterable<string>): Promise<number> {
 *   let count = 0;
 *   for await (const { person, error } of stream(krr, ids)) {
 *     if (error) console.warn(error.code);
 *     else if (person?.varslingsstatus === 'KAN_VARSLES') count++;
 *   }
 *   return count;
 * }
 * ```
 */
export async function* stream<Field extends keyof Person>(
  krr: KrrClient<Field>,
  ids: Iterable<string> | AsyncIterable<string>,
  options: StreamOptions = {},
): AsyncGenerator<Streamed<Field>, void, undefined> {
  const { from = 0, onProgress, signal, concurrency: _, ...callOptions } = options;
  const concurrency = numberOption(options, 'concurrency', 4);
  if (!(Number.isInteger(from) && from >= 0)) throw refused('from: must be a position, a whole number from 0');
  if (typeof ids !== 'object' || ids === null) throw refused('ids: must be an iterable of strings');

  const ask = async (chunk: Chunk, stop: AbortSignal): Promise<readonly Streamed<Field>[]> => {
    const sound = chunk.ids.filter(isSound);
    const byId = new Map<string, Pick<Person, Field>>();
    let error: AnyFellesklientError | undefined;
    try {
      const persons = sound.length > 0 ? await krr.personer(sound, { ...callOptions, signal: stop }) : [];
      for (const person of persons) byId.set((person as unknown as Person).personidentifikator, person);
    } catch (thrown) {
      if (!isFellesklientError(thrown) || ending.test(thrown.code)) throw thrown;
      error = thrown;
    }
    return chunk.ids.map((id, i) => {
      const position = chunk.position + i;
      const personidentifikator = String(id);
      if (isSound(id)) return { position, personidentifikator, person: byId.get(id), error };
      const wrong = refused(`ids/${position}: must be a string of eleven digits`);
      return { position, personidentifikator, person: undefined, error: wrong };
    });
  };

  let done = 0;
  let failed = 0;
  for await (const results of fanOut(chunksOf(ids, from), ask, { concurrency, signal })) {
    for (const result of results) {
      if (result.error) failed++;
      yield result;
    }
    done += results.length;
    onProgress?.({ done, failed, from: from + done });
  }
}

/** Whoever is refused once is refused in every call. */
const ending = /^(token|unauthorized|forbidden|aborted)$/;

function isSound(id: unknown): id is string {
  return typeof id === 'string' && /^\d{11}$/.test(id);
}
