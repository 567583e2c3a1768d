import type { CallOptions } from '@fellesklient/core';
import type { Connection } from '../folkeregisteret-client.ts';
import { lagJobb_1 as operation } from '../generated/operations.ts';
import type { PakkeWith } from '../rettighetspakke.ts';
import { isSekvensnummer } from '../sekvensnummer.ts';
import { order } from './order.ts';

export interface KomplettOptions extends CallOptions {
  /**
   * The sequence number that the extract is to hold for, and all that comes after it: take `sisteSekvensnummer()` before you order. One that is
   * above the last counts as the last.
   */
  readonly feedsekvensnr: number;
}

/**
 * Orders the documents of everybody, for the first filling of a local copy (Skatteetaten/folkeregisteret-api-dokumentasjon,
 * src/konsumenttjenester/uttrekk.md): the id of the job, to keep until it is read.
 *
 * Sent once: an order whose answer is lost may have made a job. An organisation has ten at once.
 *
 * @throws FellesklientError `invalid-input` before anything is sent; `quota-exceeded` when ten jobs are under way; otherwise any code of the
 *   pipeline.
 *
 * @example
 * ```ts
 * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
 * import * as uttrekk from '@fellesklient/folkeregisteret/uttrekk';
 *
 * async function order(freg: FolkeregisteretClient<'offentlig-med-hjemmel'>): Promise<{ jobbId: string; feedsekvensnr: number }> {
 *   const feedsekvensnr = await freg.sisteSekvensnummer();
 *   return { jobbId: await uttrekk.komplett(freg, { feedsekvensnr }), feedsekvensnr };
 * }
 * ```
 */
export async function komplett<P extends PakkeWith<'lagJobb_1'>>(
  freg: Connection<P>,
  { feedsekvensnr, ...callOptions }: KomplettOptions,
): Promise<string> {
  const isRight = isSekvensnummer(feedsekvensnr);
  const problems = isRight ? [] : ['feedsekvensnr: must be a sequence number, a whole number from 0'];
  return order(freg, operation, {
    ...callOptions,
    path: `${operation.template}?feedsekvensnr=${feedsekvensnr}`,
    problems,
  });
}
