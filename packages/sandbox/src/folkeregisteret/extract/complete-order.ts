import type { World } from '../../world/world.ts';
import type { DocumentIds } from '../document/document-id.ts';
import { hasPersondokument } from '../event/has-document.ts';
import { keptSince } from '../kept-since.ts';
import type { Operation } from '../operation.ts';
import { createQueryReader } from '../search/query-reader.ts';
import { createBatches } from './batches.ts';
import type { Jobs } from './jobs.ts';
import { createNotedAfter } from './noted-after.ts';
import { walkAll } from './walk.ts';

/**
 * Orders the ids of everybody's documents: the one that was valid at a sequence number and all later ones (uttrekk.md), less those that
 * have been history for too long to be had (inferred). Without a number, or with one above the last, it is the last (1.6.2).
 */
export function createCompleteOrder(world: World, ids: DocumentIds, jobs: Jobs, batchSize: number): Operation {
  return (question) => {
    const { query, at } = question;
    const asked = createQueryReader(query, ['feedsekvensnr']).text('feedsekvensnr', /^\d+$/);
    return jobs.order(question, 'dokumentidentifikator', (order) => {
      const last = world.sisteSekvensnummer(at) ?? 0;
      const isAfter = createNotedAfter(world, Math.min(Number(asked ?? last), last), at);
      const kept = keptSince(at);
      return createBatches(
        walkAll(world, order),
        (index) => {
          const hendelser = world.life(index, at, last)?.hendelser ?? [];
          const firstAfter = hendelser.findIndex(isAfter);
          const valid = (firstAfter === -1 ? hendelser.length : firstAfter) - 1;
          return hendelser.flatMap(({ person, nummer, hendelsestype }, place) => {
            const historicSince = hendelser[place + 1]?.ajourholdstidspunkt ?? at;
            const isMeant = place >= valid && historicSince >= kept && hasPersondokument(hendelsestype);
            return isMeant ? [ids.id({ kind: 'persondokument', person, nummer })] : [];
          });
        },
        batchSize,
      );
    });
  };
}
