import { betweenCalls } from '../between-calls.ts';
import type { Connection } from '../folkeregisteret-client.ts';
import { hentFeedSide, hentTilpassetFeedSide } from '../generated/operations.ts';
import type { Rettighetspakke } from '../generated/rettighetspakker.ts';
import { refuse } from '../refused.ts';
import { isSekvensnummer } from '../sekvensnummer.ts';
import { type Feed, isOf, isPosition } from './cursor.ts';
import { feedPage } from './feed-page.ts';
import type { HendelseOf } from './hendelse-of.ts';
import { type HendelserOptions, noBeginning, optionProblems } from './options.ts';

/** A page of the feed. */
export interface HendelsePage<P extends Rettighetspakke> {
  /** In the order of their sequence numbers, at least one. */
  readonly hendelser: readonly HendelseOf<P>[];
  /** The last of them. */
  readonly sisteSekvensnummer: number;
  /**
   * Keeps in the cursor that everything up to a sequence number of this page is dealt with; up to the last one when absent. Call it when the
   * effect is safe, or in the transaction that makes it so: the cursor is written to before the call returns.
   */
  commit(upTo?: number): Promise<void>;
}

/**
 * What happens in the register, page by page and in order, from the cursor's position on (Skatteetaten/folkeregisteret-api-dokumentasjon,
 * src/konsumenttjenester/hendelsesliste.md): until there is no more, or for ever with `follow`.
 *
 * Every event comes at least once: what has not been committed comes again. Whoever stops reading asks for no more.
 *
 * @throws FellesklientError `invalid-input` before anything is asked: a wrong option, a cursor that is damaged or of another feed, no place to
 *   begin; `gone` when the position is older than the 36 months that the register keeps; `unexpected` when the cursor fails; otherwise any
 *   code of the pipeline. A new call goes on after what has been committed. `commit` rejects with the first and `unexpected`.
 *
 * @example
 * ```ts
 * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
 * import { fileCursor } from '@fellesklient/folkeregisteret/file-cursor';
 * import { hendelser } from '@fellesklient/folkeregisteret/hendelser';
 *
 * async function follow(freg: FolkeregisteretClient<'finans'>, fra: number, tell: (nummer: string) => Promise<void>): Promise<void> {
 *   for await (const page of hendelser(freg, { cursor: fileCursor('freg-position.json'), fra, follow: true })) {
 *     for (const { folkeregisteridentifikator, sekvensnummer } of page.hendelser) {
 *       await tell(folkeregisteridentifikator);
 *       await page.commit(sekvensnummer);
 *     }
 *   }
 * }
 * ```
 */
export async function* hendelser<P extends Rettighetspakke>(
  freg: Connection<P>,
  options: HendelserOptions<P>,
): AsyncGenerator<HendelsePage<P>, void, undefined> {
  const { cursor, fra, follow = false, intervalMs = 60_000, kommunenummer, ...callOptions } = options;
  const { rettighetspakke, environment, transport } = freg;
  const operation = kommunenummer === undefined ? hentFeedSide : hentTilpassetFeedSide;
  refuse(operation, optionProblems(rettighetspakke, options as HendelserOptions<Rettighetspakke>));
  const { signal } = callOptions;
  const feed: Feed = {
    rettighetspakke,
    environment: environment.name,
    ...(kommunenummer !== undefined && { kommunenummer }),
  };
  const kept = await betweenCalls(operation, signal, () => cursor?.read());
  refuse(operation, positionProblems(kept, feed, fra));

  let seq = kept ? kept.sekvensnummer + 1 : (fra as number);
  let etag: string | undefined;
  for (;;) {
    const page = await feedPage<HendelseOf<P>>(transport, operation, { ...callOptions, seq, kommunenummer, etag });
    const [first] = page.hendelser;
    if (first) {
      const last = page.hendelser.at(-1)?.sekvensnummer as number;
      const commit = (upTo = last): Promise<void> =>
        betweenCalls(operation, undefined, () => {
          const isIn = isSekvensnummer(upTo) && upTo >= first.sekvensnummer && upTo <= last;
          refuse(operation, isIn ? [] : ['upTo: must be a sequence number of this page']);
          if (!cursor) refuse(operation, ['cursor: is missing, so there is nothing to commit to']);
          return cursor?.write({ ...feed, sekvensnummer: upTo });
        });
      yield { hendelser: page.hendelser, sisteSekvensnummer: last, commit };
      seq = last + 1;
      etag = undefined;
    } else if (follow) {
      // Only after the end, and for the same question: what else the register's mark covers is not documented.
      etag = page.etag;
      await betweenCalls(operation, signal, () => transport.clock.sleep(intervalMs, signal));
    } else return;
  }
}

function positionProblems(kept: unknown, feed: Feed, fra: number | undefined): readonly string[] {
  if (kept === undefined) return fra === undefined ? [noBeginning] : [];
  if (!isPosition(kept)) return ['cursor: must hold a position'];
  return isOf(kept, feed) ? [] : [ofAnother];
}

const ofAnother =
  'cursor: holds a position of another rettighetspakke, environment or kommunenummer. Give each feed a cursor of its own';
