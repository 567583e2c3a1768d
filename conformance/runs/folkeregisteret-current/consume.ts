import { createFolkeregisteretClient } from '@fellesklient/folkeregisteret';
import { type Cursor, hendelser } from '@fellesklient/folkeregisteret/hendelser';
import { entry } from './entry.ts';
import type { Ledger } from './ledger.ts';

/** Places on the way of a page where a consumer may die, in the order in which it comes to them. */
export const places = [
  'page read',
  'amid the effects',
  'before the cursor writes',
  'after the cursor has written',
  'before the commit',
  'after the commit',
] as const;
export type Place = (typeof places)[number];

export interface Feed {
  readonly baseUrl: string;
  /** The first sequence number, for a ledger without a position. */
  readonly fra: number;
  /** The last event there will be. */
  readonly last: number;
}

/** No divisor of a page, so that there are transactions that end in the middle of one and such that end with it. */
const perTransaction = 37;

/** Follows the feed up to its last event. Every event is an entry in the ledger, committed with the position after it. */
export async function consume(
  { baseUrl, fra, last }: Feed,
  ledger: Ledger,
  reach: (place: Place) => void,
): Promise<void> {
  const cursor: Cursor = {
    read: () => ledger.cursor.read(),
    write(position) {
      reach('before the cursor writes');
      ledger.cursor.write(position);
      reach('after the cursor has written');
    },
  };
  const freg = createFolkeregisteretClient({
    environment: { baseUrl },
    rettighetspakke: 'offentlig-med-hjemmel',
    auth: { get: async () => 'a-token', invalidate: () => {} },
    random: () => 0, // no pauses: there is nobody to spare
  });
  if (ledger.cursor.read()?.sekvensnummer === last) return;
  for await (const page of hendelser(freg, { cursor, fra, follow: true, intervalMs: 1 })) {
    reach('page read');
    for (let from = 0; from < page.hendelser.length; from += perTransaction) {
      const some = page.hendelser.slice(from, from + perTransaction);
      ledger.begin();
      for (const hendelse of some) {
        ledger.write(entry(hendelse));
        reach('amid the effects');
      }
      await page.commit(some.at(-1)?.sekvensnummer);
      reach('before the commit');
      ledger.commit();
      reach('after the commit');
    }
    if (page.sisteSekvensnummer === last) return;
  }
}
