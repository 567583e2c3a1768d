import { type CallOptions, isFellesklientError } from '@fellesklient/core';
import { betweenCalls } from '../between-calls.ts';
import type { Connection } from '../folkeregisteret-client.ts';
import { hentBatch as operation } from '../generated/operations.ts';
import { refuse } from '../refused.ts';
import type { PakkeWith } from '../rettighetspakke.ts';
import { isId } from '../word.ts';
import { backoffMs } from './backoff.ts';
import { type Batch, batchIn, checkBatch } from './batch.ts';
import { packageProblems } from './package-problems.ts';

/** A batch is not ready, and is waited for. */
export interface Waiting {
  readonly batchnr: number;
  /** How often it has been asked for. */
  readonly asked: number;
  /** Milliseconds that it has been waited for. */
  readonly waitedMs: number;
  /** Milliseconds until it is asked for again. */
  readonly nextMs: number;
}

export interface WaitOptions extends CallOptions {
  /** Most milliseconds to wait for one batch; without a limit when absent. Between calls: `deadlineMs` is of each call. */
  readonly waitMs?: number;
  /** Told before each wait. A promise is waited for; what it throws ends the reading as `unexpected`. */
  readonly onWait?: (waiting: Waiting) => unknown;
}

export interface BatchesOptions extends WaitOptions {
  /** Number of the first batch to read; 0 when absent. */
  readonly from?: number;
}

/**
 * The batches of an extract in their order, waited for until they are ready, up to the last. A job can be read from any batch on, and again by
 * another process: its id is all it takes. How long the register keeps a job is not documented.
 *
 * @param jobbId what `komplett` or `tilpasset` gave
 * @throws FellesklientError `invalid-input` before anything is asked; `gone` when the register knows no such job or batch: order it anew;
 *   `not-found` (retryable) when `waitMs` is over; otherwise any code of the pipeline.
 *
 * @example
 * ```ts
 * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
 * import * as uttrekk from '@fellesklient/folkeregisteret/uttrekk';
 *
 * async function count(freg: FolkeregisteretClient<'finans'>, jobbId: string): Promise<number> {
 *   let persons = 0;
 *   for await (const { foedselsEllerDNummer } of uttrekk.batches(freg, jobbId)) persons += foedselsEllerDNummer.length;
 *   return persons;
 * }
 * ```
 */
export async function* batches<P extends PakkeWith<'hentBatch'>>(
  freg: Connection<P>,
  jobbId: string,
  { from = 0, ...options }: BatchesOptions = {},
): AsyncGenerator<Batch<P>, void, undefined> {
  const { waitMs } = options;
  const isBatchnr = Number.isSafeInteger(from) && from >= 0;
  refuse(operation, [
    ...packageProblems(freg.rettighetspakke, operation),
    ...(isId(jobbId) ? [] : ['jobbId: must be the id of a job, as its order was answered']),
    ...(isBatchnr ? [] : ['from: must be the number of a batch, a whole number from 0']),
    ...(waitMs === undefined || (typeof waitMs === 'number' && waitMs >= 0)
      ? []
      : ['waitMs: must be a number of at least 0']),
  ]);
  for (let batchnr = from; ; batchnr++) {
    const batch = await whenReady(freg, jobbId, batchnr, options);
    if (!batch) return;
    yield batch as Batch<P>;
  }
}

/** The batch as soon as it is ready; undefined for the one after the last. */
async function whenReady(
  { transport }: Connection,
  jobbId: string,
  batchnr: number,
  { waitMs = Number.POSITIVE_INFINITY, onWait, ...callOptions }: WaitOptions,
): Promise<Batch | undefined> {
  const { clock } = transport;
  const { signal } = callOptions;
  const path = operation.template.replace('{jobbid}', jobbId).replace('{batchnr}', String(batchnr));
  const begun = clock.now();
  for (let asked = 1; ; asked++) {
    try {
      const { json } = await transport.send(operation, { ...callOptions, path, check: checkBatch });
      return batchIn(json, batchnr);
    } catch (thrown) {
      // Of 404, only "not ready yet" says that asking again may help.
      if (!isFellesklientError(thrown) || thrown.code !== 'not-found' || !thrown.retryable) throw thrown;
      const nextMs = Math.max(backoffMs(asked, transport.random()), thrown.retryAfterMs ?? 0);
      const waitedMs = clock.now() - begun;
      if (waitedMs + nextMs > waitMs) throw thrown;
      await betweenCalls(operation, signal, () => onWait?.({ batchnr, asked, waitedMs, nextMs }));
      await betweenCalls(operation, signal, () => clock.sleep(nextMs, signal));
    }
  }
}
