import type { CallOptions, Operation, Transport } from '@fellesklient/core';
import { bulk } from './bulk.ts';
import {
  entydigSoek,
  hentArkivperson,
  hentPersoner,
  hentSisteVersjonAvPerson,
  hentArkivpersoner as manyDocuments,
} from './generated/operations.ts';
import type { Rettighetspakke } from './generated/rettighetspakker.ts';
import type { Lookups } from './lookups.ts';
import { onePerson } from './one-person.ts';
import { readPart } from './part.ts';
import { refuse } from './refused.ts';
import type { Pakke } from './rettighetspakke.ts';
import { isNobody, readEntydigSoek } from './search/entydig-soek.ts';
import { soek } from './search/soek.ts';
import { xsd } from './xsd.ts';

/** The operation that a package must have for each lookup. */
export interface LookupOperation {
  readonly person: 'hentSisteVersjonAvPerson';
  readonly personer: 'hentPersoner';
  readonly arkivPerson: 'hentArkivperson';
  readonly arkivPersoner: 'hentArkivpersoner';
  readonly entydigSoek: 'entydigSoek';
  readonly soek: 'personsoek';
  readonly xsd: 'getXsd_1';
}
export const lookupOperations: LookupOperation = {
  person: 'hentSisteVersjonAvPerson',
  personer: 'hentPersoner',
  arkivPerson: 'hentArkivperson',
  arkivPersoner: 'hentArkivpersoner',
  entydigSoek: 'entydigSoek',
  soek: 'personsoek',
  xsd: 'getXsd_1',
};

/** The options of any lookup, before its types say what was asked for. */
interface AnyOptions extends CallOptions {
  readonly part?: readonly string[];
}

const number = '^\\d{11}$';
/** How the id of a document looks is not documented; that it is one word keeps it within its place in the path. */
const word = '^[\\w-]+$';
const hentArkivpersoner: Operation = {
  ...manyDocuments,
  limits: manyDocuments.limits.map((limit) => ({ ...limit, itemPattern: word })),
};
const tooOld = 'A document that has been historic for three years is no longer given. Look the person up.';
const checkCriteria = 'Check the form of the criteria, and that their combination gives a right to a hit.';

/** Every lookup through a transport, whether or not the package has it. */
export function lookupsOf(transport: Transport, pakke: Pakke, concurrency: number): Lookups<Rettighetspakke> {
  const one =
    (operation: Operation, form: string, on400?: string) =>
    async (id: string, { part, ...options }: AnyOptions = {}) => {
      const isId = typeof id === 'string' && new RegExp(form).test(id);
      const { problems, query } = readPart(part, pakke);
      refuse(operation, [...(isId ? [] : [`id: must be a string like ${form}`]), ...problems]);
      const path = withQuery(operation.template.replace(/\{.*/, id), query);
      return onePerson(transport, operation, { ...options, path, on400 });
    };
  const many =
    (operation: Operation, flags?: Record<string, string>, on400?: string) =>
    async (ids: Iterable<string>, { part, ...options }: AnyOptions = {}) => {
      const { problems, query } = readPart(part, pakke, new URLSearchParams(flags));
      const path = withQuery(operation.template, query);
      return bulk(transport, operation, { ...options, ids, concurrency, path, problems, on400 });
    };
  const lookups = {
    person: one(hentSisteVersjonAvPerson, number),
    personer: many(hentPersoner, { somBestilt: 'true' }),
    arkivPerson: one(hentArkivperson, word, tooOld),
    arkivPersoner: many(hentArkivpersoner, {}, tooOld),
    async entydigSoek(criteria: object, { part, ...options }: AnyOptions = {}) {
      const read = readEntydigSoek(criteria, pakke);
      const { problems, query } = readPart(part, pakke, read.query);
      refuse(entydigSoek, [...read.problems, ...problems]);
      const path = withQuery(entydigSoek.template, query);
      return onePerson(transport, entydigSoek, { ...options, path, on400: checkCriteria, isNobody });
    },
    soek: (criteria: object, options?: CallOptions) => soek(transport, criteria, options),
    xsd: (of: Parameters<typeof xsd>[1], options?: CallOptions) => xsd(transport, of, options),
  };
  // Their types follow from the package and from the parts, which are known to whoever calls.
  return lookups as unknown as Lookups<Rettighetspakke>;
}

function withQuery(path: string, query: URLSearchParams): string {
  return query.size > 0 ? `${path}?${query}` : path;
}
