import type { CallOptions, Operation, Transport } from '@fellesklient/core';
import type { AnyDocument } from './any-document.ts';
import { bulk } from './bulk.ts';
import {
  entydigSoek,
  hentArkivperson,
  hentArkivpersoner,
  hentHendelseDokument,
  hentHendelseDokumenter,
  hentPersoner,
  hentSisteVersjonAvPerson,
} from './generated/operations.ts';
import type { Rettighetspakke } from './generated/rettighetspakker.ts';
import type { Lookups } from './lookups.ts';
import { oneDocument } from './one-document.ts';
import { hendelsesdokumentOf } from './one-spelling.ts';
import { readPart } from './part.ts';
import { refuse } from './refused.ts';
import type { Pakke } from './rettighetspakke.ts';
import { isNobody, readEntydigSoek } from './search/entydig-soek.ts';
import { soek } from './search/soek.ts';
import { sisteSekvensnummer } from './siste-sekvensnummer.ts';
import { isId, word } from './word.ts';
import { xsd } from './xsd.ts';

/** The operation that a package must have for each lookup. */
export interface LookupOperation {
  readonly person: 'hentSisteVersjonAvPerson';
  readonly personer: 'hentPersoner';
  readonly arkivPerson: 'hentArkivperson';
  readonly arkivPersoner: 'hentArkivpersoner';
  readonly entydigSoek: 'entydigSoek';
  readonly soek: 'personsoek';
  readonly hendelsesdokument: 'hentHendelseDokument';
  readonly hendelsesdokumenter: 'hentHendelseDokumenter';
  readonly sisteSekvensnummer: 'sisteSekvensnummerIFeed';
  readonly xsd: 'getXsd_1';
}
export const lookupOperations: LookupOperation = {
  person: 'hentSisteVersjonAvPerson',
  personer: 'hentPersoner',
  arkivPerson: 'hentArkivperson',
  arkivPersoner: 'hentArkivpersoner',
  entydigSoek: 'entydigSoek',
  soek: 'personsoek',
  hendelsesdokument: 'hentHendelseDokument',
  hendelsesdokumenter: 'hentHendelseDokumenter',
  sisteSekvensnummer: 'sisteSekvensnummerIFeed',
  xsd: 'getXsd_1',
};

/** The options of any lookup, before its types say what was asked for. */
interface AnyOptions extends CallOptions {
  readonly part?: readonly string[];
}

interface IdForm {
  /** In words, for whoever gave something else. */
  readonly must: string;
  isId(value: unknown): boolean;
}
const number: IdForm = {
  must: 'eleven digits',
  isId: (value) => typeof value === 'string' && /^\d{11}$/.test(value),
};
const document: IdForm = { must: 'letters, digits and hyphens', isId };
const tooOld = 'A document that has been historic for three years is no longer given. Look the person up.';
const checkCriteria = 'Check the form of the criteria, and that their combination gives a right to a hit.';

/** Every lookup through a transport, whether or not the package has it. */
export function lookupsOf(transport: Transport, pakke: Pakke, concurrency: number): Lookups<Rettighetspakke> {
  const one =
    (operation: Operation, form: IdForm, on400?: string) =>
    async (id: string, { part, ...options }: AnyOptions = {}) => {
      const { problems, query } = readPart(part, pakke);
      refuse(operation, [...(form.isId(id) ? [] : [`id: must be a string of ${form.must}`]), ...problems]);
      const path = withQuery(operation.template.replace(/\{.*/, id), query);
      return oneDocument(transport, operation, { ...options, path, on400 });
    };
  const many =
    (operation: Operation, holds: string, flags?: Record<string, string>, on400?: string) =>
    async (ids: Iterable<string>, { part, ...options }: AnyOptions = {}) => {
      const { problems, query } = readPart(part, pakke, new URLSearchParams(flags));
      const path = withQuery(operation.template, query);
      return bulk(transport, operation, { ...options, ids, concurrency, path, holds, problems, on400 });
    };
  const hendelsesdokument = one(hentHendelseDokument, document, tooOld);
  const hendelsesdokumenter = many(ofWords(hentHendelseDokumenter), 'hendelsedokument', {}, tooOld);
  const lookups = {
    person: one(hentSisteVersjonAvPerson, number),
    personer: many(hentPersoner, 'folkeregisterperson', { somBestilt: 'true' }),
    arkivPerson: one(hentArkivperson, document, tooOld),
    arkivPersoner: many(ofWords(hentArkivpersoner), 'folkeregisterperson', {}, tooOld),
    async entydigSoek(criteria: object, { part, ...options }: AnyOptions = {}) {
      const read = readEntydigSoek(criteria, pakke);
      const { problems, query } = readPart(part, pakke, read.query);
      refuse(entydigSoek, [...read.problems, ...problems]);
      const path = withQuery(entydigSoek.template, query);
      return oneDocument(transport, entydigSoek, { ...options, path, on400: checkCriteria, isNobody });
    },
    soek: (criteria: object, options?: CallOptions) => soek(transport, criteria, options),
    async hendelsesdokument(id: string, options?: CallOptions) {
      const document = await hendelsesdokument(id, options);
      return document && hendelsesdokumentOf(document);
    },
    async hendelsesdokumenter(ids: Iterable<string>, options?: CallOptions) {
      const oppslag = await hendelsesdokumenter(ids, options);
      return oppslag.map(({ hendelsedokument: document, ...rest }) =>
        document ? { ...rest, hendelsesdokument: hendelsesdokumentOf(document as AnyDocument) } : rest,
      );
    },
    sisteSekvensnummer: (options?: CallOptions) => sisteSekvensnummer(transport, options),
    xsd: (of: Parameters<typeof xsd>[1], options?: CallOptions) => xsd(transport, of, options),
  };
  // Their types follow from the package and from the parts, which are known to whoever calls.
  return lookups as unknown as Lookups<Rettighetspakke>;
}

/** The document knows no form of the ids. */
function ofWords(operation: Operation): Operation {
  return { ...operation, limits: operation.limits.map((limit) => ({ ...limit, itemPattern: word })) };
}

function withQuery(path: string, query: URLSearchParams): string {
  return query.size > 0 ? `${path}?${query}` : path;
}
