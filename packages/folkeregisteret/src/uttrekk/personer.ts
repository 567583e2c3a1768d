import type { AnyFellesklientError } from '@fellesklient/core';
import { type IdSource, type StreamOptions, streamLookups } from '@fellesklient/core/stream';
import type { Connection } from '../folkeregisteret-client.ts';
import { hentPersoner, hentBatch as operation } from '../generated/operations.ts';
import type { Rettighetspakke } from '../generated/rettighetspakker.ts';
import type { DokumentOppslag, Lookups, PersonOppslag } from '../lookups.ts';
import type { LookupOptions } from '../part.ts';
import type { PersonWith } from '../person-with.ts';
import type { PakkeWith } from '../rettighetspakke.ts';
import { batches, type WaitOptions } from './batches.ts';
import { ExtractIds } from './extract-ids.ts';
import type { UttrekkPosition } from './places.ts';

/** What came of one id of an extract: the person, what the register says instead, or why the question was not answered. */
export interface UttrekkPerson<Person> extends UttrekkPosition {
  /** In an extract of persons that fit. */
  readonly foedselsEllerDNummer: string | undefined;
  /** In a complete extract. */
  readonly dokumentidentifikator: string | undefined;
  readonly folkeregisterperson: Person | undefined;
  /** The register's own words on why it has no person. */
  readonly feilmelding: string | undefined;
  readonly error: AnyFellesklientError | undefined;
}

/** How far an extract is: told after each lookup, in order. */
export interface UttrekkProgress {
  /** Persons that are through since the call, those with errors included. */
  readonly done: number;
  readonly failed: number;
  /** Where to go on after a crash: everything before it has been told of. */
  readonly from: UttrekkPosition;
}

export type UttrekkOptions<P extends Rettighetspakke, Asked extends string> = LookupOptions<P, Asked> &
  WaitOptions &
  Pick<StreamOptions, 'concurrency'> & {
    /** Where to begin, for example a place that was told as progress; the first person when absent. */
    readonly from?: UttrekkPosition;
    /** A promise is waited for. What it throws ends the stream as `unexpected`. */
    readonly onProgress?: (progress: UttrekkProgress) => unknown;
  };

type Found<Person> = PersonOppslag<Person> | DokumentOppslag<Person>;

/**
 * The persons of an extract, batch after batch, looked up 1000 in a call and several calls at once: of an extract of persons that fit as they are
 * now, of a complete one as they are in its documents. No more than a batch and the calls under way are held. Whoever stops reading stops both.
 *
 * A call that fails is told by its persons, and the others go on. What no later call could mend ends the stream: 401, 403, an abort, and what
 * `batches` rejects with.
 *
 * @param jobbId what `komplett` or `tilpasset` gave
 * @throws FellesklientError those last, and `unexpected` when `onProgress` fails.
 *
 * @example
 * ```ts
 * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
 * import * as uttrekk from '@fellesklient/folkeregisteret/uttrekk';
 *
 * async function load(freg: FolkeregisteretClient<'finans'>, jobbId: string, from: uttrekk.UttrekkPosition): Promise<uttrekk.UttrekkPosition> {
 *   const onProgress = (told: uttrekk.UttrekkProgress) => {
 *     from = told.from;
 *   };
 *   for await (const { folkeregisterperson, error } of uttrekk.personer(freg, jobbId, { part: ['navn'], from, onProgress })) {
 *     if (error) console.warn(error.code);
 *     else console.info(folkeregisterperson?.navn?.[0].etternavn.length);
 *   }
 *   return from;
 * }
 * ```
 */
export function personer<P extends PakkeWith<'hentBatch'>, const Asked extends string = 'person-basis'>(
  freg: Connection<P> & Pick<Lookups<P>, 'personer'> & Partial<Pick<Lookups<P>, 'arkivPersoner'>>,
  jobbId: string,
  options: UttrekkOptions<P, Asked> = {},
): AsyncGenerator<UttrekkPerson<PersonWith<P, Asked>>, void, undefined> {
  const { from = first, onProgress, onWait, waitMs, concurrency, signal, ...lookupOptions } = options;
  const { part: _, ...callOptions } = lookupOptions as LookupOptions<P, Asked>;
  const waitOptions = { ...callOptions, ...(onWait && { onWait }), ...(waitMs !== undefined && { waitMs }) };
  const extract = new ExtractIds();
  const { places } = extract;
  const ids: IdSource = (stop) =>
    extract.read(from, (batchnr) => batches(freg, jobbId, { ...waitOptions, from: batchnr, signal: stop }));
  const streamOptions: StreamOptions = {
    ...(concurrency !== undefined && { concurrency }),
    signal,
    onProgress({ done, failed, from: position }) {
      const told = { done, failed, from: places.at(position) };
      places.forget(position);
      return onProgress?.(told);
    },
  };
  return streamLookups<Found<PersonWith<P, Asked>>, UttrekkPerson<PersonWith<P, Asked>>>(ids, streamOptions, {
    register: 'folkeregisteret',
    operation,
    perCall: hentPersoner.limits[0]?.maxItems as number,
    problemOf: (id) => extract.problemOf(id),
    lookUp(some, stop) {
      const asked = { ...(lookupOptions as LookupOptions<P, Asked>), signal: stop };
      return extract.areDocuments && freg.arkivPersoner
        ? freg.arkivPersoner<Asked>(some, asked)
        : freg.personer<Asked>(some, asked);
    },
    idOf: (found) => ('dokumentidentifikator' in found ? found.dokumentidentifikator : found.foedselsEllerDNummer),
    resultOf: (id, position, found, error) => ({
      ...places.at(position),
      foedselsEllerDNummer: extract.areDocuments ? undefined : id,
      dokumentidentifikator: extract.areDocuments ? id : undefined,
      folkeregisterperson: found?.folkeregisterperson,
      feilmelding: found?.feilmelding?.feilmelding,
      error,
    }),
  });
}

const first: UttrekkPosition = { batchnr: 0, index: 0 };
