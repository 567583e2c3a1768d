import type { Quirks } from '../quirks.ts';
import type { World } from '../world/world.ts';
import { createArchiveBulkLookup, createArchiveLookup } from './archive.ts';
import { createDocumentIds } from './document/document-id.ts';
import { createBulkLookup, createPersonLookup } from './lookup-by-number.ts';
import type { Lookup, Operation } from './operation.ts';
import { createPersons } from './persons.ts';
import { createEntydigsoek, createSoek } from './search/search.ts';

/** The operations that look persons up. */
export function createOperations({
  world,
  quirks,
}: {
  readonly world: World;
  readonly quirks: Quirks['folkeregisteret'];
}): Readonly<Record<Lookup, Operation>> {
  const persons = createPersons(world);
  const ids = createDocumentIds(world.seed);
  return {
    entydigSoek: createEntydigsoek(world, persons, quirks),
    personsoek: createSoek(world, persons),
    hentPersoner: createBulkLookup(persons, world.seed),
    hentArkivperson: createArchiveLookup(persons, ids),
    hentArkivpersoner: createArchiveBulkLookup(persons, ids),
    hentSisteVersjonAvPerson: createPersonLookup(persons),
  };
}
