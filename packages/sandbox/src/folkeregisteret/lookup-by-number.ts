import type { Oppslag, PersonBulkoppslagRequest } from '../generated/folkeregisteret/types.ts';
import type { Operation } from './operation.ts';
import type { Person, Persons } from './persons.ts';
import { refusals } from './refusal.ts';
import { createQueryReader } from './search/query-reader.ts';
import { shuffled } from './shuffled.ts';

/** A person by number. */
export function createPersonLookup(persons: Persons): Operation {
  return ({ id, at, view, selection }) => {
    if (!/^\d{11}$/.test(id)) return refusals.number;
    const person = persons.byNumber(id, at);
    return person ? { root: 'folkeregisterperson', body: view(person.document, selection) } : refusals.noSuchPerson;
  };
}

/**
 * Many persons by number. As ordered (som bestilt): in the order of the question, twice for who is asked for twice, with a message for
 * numbers that are closed or unknown (1.6.2). Otherwise each person once, in no order (recorded in Valgdirektoratet/folkeavstemning);
 * that the unknown are then left out is inferred.
 */
export function createBulkLookup(persons: Persons, seed: number): Operation {
  return ({ body, query, at, view, selection }) => {
    const { foedselsEllerDNummer: numbers } = body as PersonBulkoppslagRequest;
    const somBestilt = createQueryReader(query, ['somBestilt']).flag('somBestilt');
    const oppslag = (somBestilt ? numbers : shuffled([...new Set(numbers)], seed)).flatMap((number): Oppslag[] => {
      const person = persons.byNumber(number, at);
      if (person && !(somBestilt && isClosed(person))) {
        return [{ foedselsEllerDNummer: number, folkeregisterperson: view(person.document, selection) }];
      }
      return somBestilt
        ? [{ foedselsEllerDNummer: number, feilmelding: { feilmelding: refusals.noSuchPerson.melding } }]
        : [];
    });
    return { root: 'personBulkoppslagResponse', body: { oppslag } };
  };
}

function isClosed({ document }: Person): boolean {
  return document.status?.some(({ status, erGjeldende }) => erGjeldende && status === 'opphoert') ?? false;
}
