import type { AnyFellesklientError } from '@fellesklient/core';
import { type StreamOptions as CommonOptions, streamLookups } from '@fellesklient/core/stream';
import { hentPersonerV2 as operation } from '../generated/operations.ts';
import type { Person } from '../generated/types.ts';
import { isPersonidentifikator } from '../is-personidentifikator.ts';
import type { KrrClient } from '../krr-client.ts';
import type { PersonerOptions } from '../personer.ts';

/** What came of one id: the person, nobody, or why the question was not answered. */
export interface Streamed<Field extends keyof Person = keyof Person> {
  /** Where the id stands in the iterable, the first at 0. */
  readonly position: number;
  /** As it was given; empty for what is no text. */
  readonly personidentifikator: string;
  /** Undefined when there was an error, or with `inkluderIkkeRegistrerte: false` when the register does not know the id. */
  readonly person: Pick<Person, Field> | undefined;
  readonly error: AnyFellesklientError | undefined;
}

export interface StreamOptions extends PersonerOptions, CommonOptions {}

/**
 * Looks up persons of any iterable, also one that is slow or has no end: 1000 in a call, several calls at once, results in
 * the order of the ids and as soon as they are there. Whoever stops reading stops the calls.
 *
 * A call that fails is told by its ids, and the others go on; so it is when the token source is down for now. What no later call could mend
 * ends the stream: a token source that refuses for good, 401, 403, an abort.
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
export function stream<Field extends keyof Person>(
  krr: KrrClient<Field>,
  ids: Iterable<string> | AsyncIterable<string>,
  options: StreamOptions = {},
): AsyncGenerator<Streamed<Field>, void, undefined> {
  const { from: _from, onProgress: _onProgress, concurrency: _concurrency, ...lookupOptions } = options;
  return streamLookups<Pick<Person, Field>, Streamed<Field>>(ids, options, {
    register: 'krr',
    operation,
    perCall: operation.limits[0]?.maxItems as number,
    problemOf: (id) => (isPersonidentifikator(id) ? undefined : 'must be a string of eleven digits'),
    lookUp: (asked, signal) => krr.personer(asked, { ...lookupOptions, signal }),
    idOf: (person) => (person as unknown as Person).personidentifikator,
    resultOf: (personidentifikator, position, person, error) => ({ position, personidentifikator, person, error }),
  });
}
