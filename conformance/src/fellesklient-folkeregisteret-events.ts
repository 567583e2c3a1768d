import type { Connection, Lookups, Rettighetspakke } from '@fellesklient/folkeregisteret';
import { type Cursor, hendelser, type Position } from '@fellesklient/folkeregisteret/hendelser';
import { batches, type TilpassetCriteria, tilpasset } from '@fellesklient/folkeregisteret/uttrekk';
import type { PopulationClient } from './client-subject.ts';

type Members = Pick<PopulationClient, 'readFeed' | 'changedBy' | 'orderExtract' | 'readExtract'>;

/** Events and extracts, by the client of any package. */
export function fellesklientEvents(
  freg: Connection & Partial<Pick<Lookups<Rettighetspakke>, 'hendelsesdokument'>>,
): Members {
  const { hendelsesdokument } = freg;
  // One that has no extracts refuses them.
  const extracting = freg as Connection<'finans'>;
  return {
    async readFeed({ position, from, follow }, handle) {
      const cursor: Cursor = {
        read: () => position.kept as Position | undefined,
        write(kept) {
          position.kept = kept;
        },
      };
      const following = follow && { ...follow, follow: true };
      for await (const page of hendelser(freg, { cursor, ...(from !== undefined && { fra: from }), ...following })) {
        await handle(page.hendelser);
        await page.commit();
      }
    },
    ...(hendelsesdokument && {
      async changedBy(id) {
        const changes = (await hendelsesdokument(id))?.hendelse.egenskapshendelse ?? [];
        return changes.map(({ entitet }) => entitet);
      },
    }),
    orderExtract: (criteria) => tilpasset(extracting, criteria as TilpassetCriteria),
    async readExtract(jobbId, from = 0) {
      const ids: (readonly string[])[] = [];
      for await (const { foedselsEllerDNummer } of batches(extracting, jobbId, { from })) {
        ids.push(foedselsEllerDNummer);
      }
      return ids;
    },
  };
}
