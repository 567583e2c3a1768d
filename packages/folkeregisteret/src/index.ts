export {
  type Connection,
  createFolkeregisteretClient,
  type FolkeregisteretClient,
  type FolkeregisteretClientOptions,
} from './folkeregisteret-client.ts';
export { spec } from './generated/operations.ts';
export type { Rettigheter, Rettighetspakke } from './generated/rettighetspakker.ts';
export type * from './generated/types.ts';
export type { DokumentOppslag, HendelsesdokumentOppslag, Lookups, PersonOppslag } from './lookups.ts';
export type { Egenskapshendelse, Hendelsesdokument } from './one-spelling.ts';
export type { LookupOptions, PartOf } from './part.ts';
export type { PersonWith } from './person-with.ts';
export type { EntydigSoekCriteria } from './search/entydig-soek.ts';
export type { SoekCriteria } from './search/soek.ts';
export type { XsdOf } from './xsd.ts';
