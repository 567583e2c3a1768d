import type { Operasjon } from '../../generated/folkeregisteret/rettighetspakker.ts';
import { hendelseNamespace, personNamespace } from '../xml.ts';
import { entityTypes } from './entity-types.ts';
import { type Elements, valueTypes } from './value-types.ts';
import { type Schema, typeName, writeSchema } from './write-schema.ts';

/** The operations that answer with a schema. */
export type SchemaOperation = 'getXsd_1' | 'getXsd' | 'getFeedXsd';

// Those in force are not public, but for older ones. These are of our own making, and say what the sandbox sends.
const singles: readonly string[] = ['doedsfall', 'falskIdentitet'];
const times = 'gyldighetstidspunkt:dateTime? opphoerstidspunkt:dateTime?';

const person: Schema = {
  namespace: personNamespace,
  root: 'folkeregisterperson',
  types: {
    Folkeregisterperson: Object.keys(entityTypes)
      .map((entitet) => `${entitet}:${typeName(entitet)}${singles.includes(entitet) ? '?' : '*'}`)
      .join(' '),
    ...entities(`ajourholdstidspunkt:dateTime? erGjeldende:boolean? kilde? aarsak? ${times}`),
    ...valueTypes,
  },
};

const hendelse: Schema = {
  namespace: hendelseNamespace,
  root: 'dokumentForHendelse',
  types: {
    DokumentForHendelse: 'dokumentidentifikator skjemaversjon hendelse:Hendelse',
    Hendelse:
      'folkeregisteridentifikator:Personidentifikator hendelsestype ajourholdstidspunkt:dateTime egenskapshendelse:Registerdata* hendelsesaarsakIDsf?',
    Registerdata: [
      ...Object.keys(entityTypes)
        .sort()
        .map((entitet) => `${entitet}:${typeName(entitet)}?`),
      'entitet entitetsendring',
    ].join(' '),
    ...entities(`ajourholdstidspunkt:dateTime? kilde? aarsak? ${times}`),
    Identitetsgrunnlag: `ajourholdstidspunkt:dateTime? kilde? aarsak? ${times} legitimasjonskontroll`,
    ...valueTypes,
  },
};

const feed: Schema = {
  namespace: hendelseNamespace,
  root: 'lagretHendelse',
  types: {
    LagretHendelse: 'sekvensnummer:unsignedLong hendelse:Hendelse',
    Hendelse:
      'folkeregisteridentifikator:Personidentifikator? hendelsetype hendelsesdokument? persondokument? ajourholdstidspunkt:dateTime',
  },
};

/** What each of the operations answers. */
export const schemas: Readonly<Record<SchemaOperation, () => string>> = {
  getXsd_1: () => writeSchema(person),
  getXsd: () => writeSchema(hendelse),
  getFeedXsd: () => writeSchema(feed),
};

export function isSchemaOperation(operation: Operasjon): operation is SchemaOperation {
  return operation in schemas;
}

/** The types of the entities, with what every entity says at the beginning. */
function entities(metadata: Elements): Record<string, Elements> {
  return Object.fromEntries(
    Object.entries(entityTypes).map(([entitet, elements]) => [typeName(entitet), `${metadata} ${elements}`]),
  );
}
