import {
  type AnyFellesklientError,
  asFellesklientError,
  FellesklientError,
  isFellesklientError,
  notSent,
} from '../error.ts';
import { fanOut } from '../fan-out.ts';
import { numberOption } from '../number-option.ts';
import type { Operation } from '../operation.ts';
import { follow } from '../pipeline/abortable.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { eachOf } from './each-of.ts';

/** How far a stream is: told after each call, in order. */
export interface StreamProgress {
  /** Ids that are through, those with errors included. */
  readonly done: number;
  readonly failed: number;
  /** Where to go on after a crash: everything before it has been told of. */
  readonly from: number;
}

export interface StreamOptions {
  /** Position of the first id to ask for, for example one that was told as progress; 0 when absent. */
  readonly from?: number;
  /** Calls at once; 4 when absent. */
  readonly concurrency?: number;
  /** A promise is waited for. What it throws ends the stream as `unexpected`. */
  readonly onProgress?: (progress: StreamProgress) => unknown;
  readonly signal?: AbortSignal | undefined;
}

/** Ids to look up, or what makes them: it is given a signal that is aborted as soon as nobody reads on. */
export type IdSource = Iterable<string> | AsyncIterable<string> | ((signal: AbortSignal) => AsyncIterable<string>);

/** A register's lookup of many ids in one call. */
export interface BulkLookup<Found, Result> {
  /** Name of the register. */
  readonly register: string;
  readonly operation: Operation;
  /** Most ids in one call. */
  readonly perCall: number;
  /** What is wrong with an id; undefined when it may be sent. */
  problemOf(id: unknown): string | undefined;
  /** What was found, in the order of the ids; what was not is left out. The list is emptied as it is read. */
  lookUp(ids: readonly string[], signal: AbortSignal): Promise<(Found | undefined)[]>;
  idOf(found: Found): string;
  /** What the reader is given of one id. */
  resultOf(id: string, position: number, found: Found | undefined, error: AnyFellesklientError | undefined): Result;
}

/**
 * Looks up any number of ids, also of a source that is slow or has no end: results in the order of the ids and as soon as
 * they are there. A call that fails is told by its ids, and the others go on; what no later call could mend ends the stream.
 * Whoever stops reading stops the calls.
 *
 * @throws FellesklientError such an end (a token source that refuses for good, 401, 403, an abort), `invalid-input` when the iterable
 *   itself fails, after what it gave before, and `unexpected` when `onProgress` fails. An id with a problem is told at its place, and not sent.
 */
export function streamLookups<Found, Result>(
  source: IdSource,
  options: StreamOptions,
  lookup: BulkLookup<Found, Result>,
): AsyncGenerator<Result, void, undefined> {
  // A source that is waited for keeps whoever has stopped reading waiting, unless it is left behind.
  const stop = new AbortController();
  return eachOf(batches(source, options, lookup, stop), () => stop.abort(nothing));
}

async function* batches<Found, Result>(
  source: IdSource,
  options: StreamOptions,
  lookup: BulkLookup<Found, Result>,
  stop: AbortController,
): AsyncGenerator<Iterator<Result>, void, undefined> {
  const { from = 0, onProgress } = options;
  const concurrency = numberOption(options, 'concurrency', 4);
  const context = notSent(lookup.register, lookup.operation);
  const refused = (problem: string): FellesklientError<'invalid-input'> =>
    new FellesklientError('invalid-input', context, { problems: [problem] });
  if (!(Number.isInteger(from) && from >= 0)) throw refused('from: must be a position, a whole number from 0');
  const { signal } = stop;
  const ids = typeof source === 'function' ? source(signal) : source;
  if (typeof ids !== 'object' || ids === null) throw refused('ids: must be an iterable of strings');

  const ask = async (chunk: Chunk, stop: AbortSignal): Promise<Answered<Found>> => {
    const sound = chunk.ids.filter((id): id is string => lookup.problemOf(id) === undefined);
    try {
      return { chunk, found: sound.length > 0 ? await lookup.lookUp(sound, stop) : [], error: undefined };
    } catch (thrown) {
      if (!isFellesklientError(thrown) || isForAll(thrown)) throw thrown;
      return { chunk, found: [], error: thrown };
    }
  };
  let failed = 0;
  function* results({ chunk, found, error }: Answered<Found>): Generator<Result, void, undefined> {
    let first = 0;
    for (const [i, id] of chunk.ids.entries()) {
      const position = chunk.position + i;
      const problem = lookup.problemOf(id);
      const reason = problem === undefined ? error : refused(`ids/${position}: ${problem}`);
      if (reason) failed++;
      const next = found[first];
      const isFound = !reason && next !== undefined && lookup.idOf(next) === id;
      if (isFound) found[first++] = undefined; // let go at once: a chunk is megabytes
      yield lookup.resultOf(typeof id === 'string' ? id : '', position, isFound ? next : undefined, reason);
    }
  }

  const untie = options.signal && follow(stop, options.signal);
  const chunks = chunksOf(ids, { ...lookup, from, signal });
  let done = 0;
  try {
    for await (const answered of fanOut(chunks, ask, { concurrency, signal })) {
      yield results(answered);
      done += answered.chunk.ids.length;
      try {
        await onProgress?.({ done, failed, from: from + done });
      } catch (thrown) {
        throw asFellesklientError(thrown, context);
      }
    }
  } finally {
    untie?.();
  }
}

/** A reason that costs nothing: without one, `abort` builds a DOMException with its stack. */
const nothing = {};

interface Answered<Found> {
  readonly chunk: Chunk;
  readonly found: (Found | undefined)[];
  readonly error: AnyFellesklientError | undefined;
}

/** Whoever is refused once is refused in every call. Where tokens come from may be down for now, like a register. */
function isForAll({ code, retryable }: AnyFellesklientError): boolean {
  return /^(unauthorized|forbidden|aborted)$/.test(code) || (code === 'token' && !retryable);
}
