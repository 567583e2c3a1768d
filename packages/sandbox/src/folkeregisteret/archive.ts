import type { ArkivBulkoppslagRequest, ArkivOppslag } from '../generated/folkeregisteret/types.ts';
import type { Instant } from '../world/krr-record.ts';
import type { DocumentIds } from './document/document-id.ts';
import { keptSince } from './kept-since.ts';
import type { Operation } from './operation.ts';
import type { Person, Persons } from './persons.ts';
import { type Refusal, refusals } from './refusal.ts';

/** A person as right after an event. */
export function createArchiveLookup(persons: Persons, ids: DocumentIds): Operation {
  return ({ id, at, view, selection }) => {
    const found = find(persons, ids, id, at);
    return 'document' in found ? { root: 'folkeregisterperson', body: view(found.document, selection) } : found;
  };
}

/** Many of them, in the order of the question (inferred). */
export function createArchiveBulkLookup(persons: Persons, ids: DocumentIds): Operation {
  return ({ body, at, view, selection }) => {
    const { dokumentidentifikator } = body as ArkivBulkoppslagRequest;
    const oppslag = dokumentidentifikator.map((id): ArkivOppslag => {
      const found = find(persons, ids, id, at);
      return {
        dokumentidentifikator: id,
        ...('document' in found
          ? { folkeregisterperson: view(found.document, selection) }
          : { feilmelding: { feilmelding: found.melding } }),
      };
    });
    return { root: 'arkivPersonDokumentBulkoppslagResponse', body: { oppslag } };
  };
}

function find(persons: Persons, ids: DocumentIds, id: string, at: Instant): Person | Refusal {
  const name = ids.nameOf(id);
  const found = name?.kind === 'persondokument' ? persons.afterEvent(name.person, name.nummer, at) : undefined;
  if (!found) return refusals.noSuchDocument;
  const { historicSince } = found;
  return historicSince !== undefined && historicSince < keptSince(at) ? refusals.tooOld : found;
}
