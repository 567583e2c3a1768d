import type { Identifiers } from '../identifiers.ts';
import type { Quirks } from '../quirks.ts';
import type { World } from '../world/world.ts';
import { createArchiveBulkLookup, createArchiveLookup } from './archive.ts';
import { createDocumentIds } from './document/document-id.ts';
import { createEventBulkLookup, createEventLookup } from './event/event-lookup.ts';
import { createBatchLookup } from './extract/batch-lookup.ts';
import { createCompleteOrder } from './extract/complete-order.ts';
import { createJobs, type UttrekkOptions } from './extract/jobs.ts';
import { createSelectedOrder } from './extract/selected-order.ts';
import { createFeed } from './feed/feed.ts';
import { createLastNumber } from './feed/last-number.ts';
import { createBulkLookup, createPersonLookup } from './lookup-by-number.ts';
import type { Operation, OperationId } from './operation.ts';
import { createPersons } from './persons.ts';
import { createEntydigsoek, createSoek } from './search/search.ts';

export interface OperationParts {
  readonly world: World;
  readonly identifiers: Identifiers;
  readonly quirks: Quirks['folkeregisteret'];
  readonly uttrekk: Required<UttrekkOptions>;
}

/** What each operation does, for all packages that have it. */
export function createOperations(parts: OperationParts): Readonly<Record<OperationId, Operation>> {
  const { world, identifiers, quirks, uttrekk } = parts;
  const persons = createPersons(world);
  const ids = createDocumentIds(world.seed);
  const jobs = createJobs(identifiers, uttrekk.delay);
  return {
    entydigSoek: createEntydigsoek(world, persons, quirks),
    personsoek: createSoek(world, persons),
    hentPersoner: createBulkLookup(persons, world.seed),
    hentArkivperson: createArchiveLookup(persons, ids),
    hentArkivpersoner: createArchiveBulkLookup(persons, ids),
    hentSisteVersjonAvPerson: createPersonLookup(persons),
    hentFeedSide: createFeed(world, ids),
    hentTilpassetFeedSide: createFeed(world, ids, ['kommunenummer']),
    sisteSekvensnummerIFeed: createLastNumber(world),
    hentHendelseDokument: createEventLookup(world, ids, quirks),
    hentHendelseDokumenter: createEventBulkLookup(world, ids, quirks),
    lagJobb_1: createCompleteOrder(world, ids, jobs, uttrekk.batchSize),
    lagJobb: createSelectedOrder(world, jobs, uttrekk.batchSize),
    hentBatch: createBatchLookup(jobs),
  };
}
