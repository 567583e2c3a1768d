import type { AnyFellesklientError } from '@fellesklient/core';
import { type StreamOptions as CommonOptions, streamLookups } from '@fellesklient/core/stream';
import type { Connection } from '../folkeregisteret-client.ts';
import { hentPersoner as operation } from '../generated/operations.ts';
import type { Rettighetspakke } from '../generated/rettighetspakker.ts';
import type { Lookups, PersonOppslag } from '../lookups.ts';
import type { LookupOptions } from '../part.ts';
import type { PersonWith } from '../person-with.ts';

/** What came of one number: the person, what the register says instead, or why the question was not answered. */
export interface Streamed<Person> {
  /** Where the number stands in the iterable, the first at 0. */
  readonly position: number;
  /** As it was given; empty for what is no text. */
  readonly foedselsEllerDNummer: string;
  readonly folkeregisterperson: Person | undefined;
  /** The register's own words on why it has no person. */
  readonly feilmelding: string | undefined;
  readonly error: AnyFellesklientError | undefined;
}

export type StreamOptions<P extends Rettighetspakke, Asked extends string> = LookupOptions<P, Asked> & CommonOptions;

/**
 * Looks up persons of any iterable, also one that is slow or has no end: 1000 in a call, several calls at once, results in the order of the
 * numbers and as soon as they are there. Whoever stops reading stops the calls.
 *
 * A call that fails is told by its numbers, and the others go on; so it is when the token source is down for now. What no later call could
 * mend ends the stream: a token source that refuses for good, 401, 403, an abort.
 *
 * @throws FellesklientError those last, `invalid-input` when the iterable itself fails, after what it gave before, and `unexpected` when
 *   `onProgress` fails. What is not eleven digits is told as an error at its place, and not sent.
 *
 * @example
 * ```ts
 * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
 * import { stream } from '@fellesklient/folkeregisteret/stream';
 *
 * async function countDead(freg: FolkeregisteretClient<'finans'>, numbers: AsyncIterable<string>): Promise<number> {
 *   let count = 0;
 *   for await (const { folkeregisterperson, error } of stream(freg, numbers, { part: ['doedsfall'] })) {
 *     if (error) console.warn(error.code);
 *     else if (folkeregisterperson?.doedsfall) count++;
 *   }
 *   return count;
 * }
 * ```
 */
export function stream<P extends Rettighetspakke, const Asked extends string = 'person-basis'>(
  freg: Connection<P> & Pick<Lookups<P>, 'personer'>,
  ids: Iterable<string> | AsyncIterable<string>,
  options: StreamOptions<P, Asked> = {},
): AsyncGenerator<Streamed<PersonWith<P, Asked>>, void, undefined> {
  const { from: _, concurrency: __, onProgress: ___, signal: ____, ...callOptions } = options;
  return streamLookups<PersonOppslag<PersonWith<P, Asked>>, Streamed<PersonWith<P, Asked>>>(ids, options, {
    register: 'folkeregisteret',
    operation,
    perCall: operation.limits[0]?.maxItems as number,
    problemOf: (id) =>
      typeof id === 'string' && /^\d{11}$/.test(id) ? undefined : 'must be a string of eleven digits',
    lookUp: (some, signal) => freg.personer<Asked>(some, { ...(callOptions as LookupOptions<P, Asked>), signal }),
    idOf: ({ foedselsEllerDNummer }) => foedselsEllerDNummer,
    resultOf: (foedselsEllerDNummer, position, found, error) => ({
      position,
      foedselsEllerDNummer,
      folkeregisterperson: found?.folkeregisterperson,
      feilmelding: found?.feilmelding?.feilmelding,
      error,
    }),
  });
}
