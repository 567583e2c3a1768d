import type { ClientSettings, EventPosition, FeedReading, SearchCriteria } from '../../src/index.ts';

/**
 * What the suite asks of a driver: one question is one line of JSON on its standard input, and one line of JSON on its standard output is
 * the answer, after asides where the operation has them. A driver is started afresh for every check, gets the questions of that check one
 * after the other, and ends when its input does.
 */
export type Question = Operations[keyof Operations];

/** By name; a driver says in its answer to `hello` which it has. */
export interface Operations {
  readonly hello: { readonly operation: 'hello' };
  readonly lookUp: Asking<'lookUp'> & { readonly personidentifikatorer: readonly string[] };
  readonly stream: Asking<'stream'> & { readonly personidentifikatorer: readonly string[] };
  readonly person: Asking<'person'>;
  readonly changeSpraak: Asking<'changeSpraak'> & { readonly spraak: string };
  readonly readChanges: Asking<'readChanges'> & { readonly position?: number };
  readonly printCertificate: Asking<'printCertificate'>;
  readonly hasUsedLevel4: Asking<'hasUsedLevel4'> & { readonly personidentifikator: string; readonly fraDato?: string };
  readonly 'folkeregisteret.person': Asking<'folkeregisteret.person'> & {
    readonly foedselsEllerDNummer: string;
    readonly part?: readonly string[];
  };
  readonly 'folkeregisteret.persons': Asking<'folkeregisteret.persons'> & {
    readonly foedselsEllerDNummer: readonly string[];
  };
  readonly 'folkeregisteret.archived': Asking<'folkeregisteret.archived'> & { readonly dokumentidentifikator: string };
  readonly 'folkeregisteret.search': Asking<'folkeregisteret.search'> & {
    readonly criteria: SearchCriteria;
    readonly part?: readonly string[];
  };
  readonly 'folkeregisteret.schema': Asking<'folkeregisteret.schema'> & { readonly of: 'person' | 'hendelse' | 'feed' };
  readonly 'folkeregisteret.readFeed': Asking<'folkeregisteret.readFeed'> &
    Omit<FeedReading, 'position'> & { readonly position?: EventPosition['kept'] };
  readonly 'folkeregisteret.changedBy': Asking<'folkeregisteret.changedBy'> & { readonly hendelsesdokument: string };
  readonly 'folkeregisteret.orderExtract': Asking<'folkeregisteret.orderExtract'> & { readonly criteria: object };
  readonly 'folkeregisteret.readExtract': Asking<'folkeregisteret.readExtract'> & {
    readonly jobbId: string;
    readonly from?: number;
  };
}

interface Asking<Name extends string> {
  readonly operation: Name;
  readonly settings: Omit<ClientSettings, 'wait'> & {
    /** To say `wait`, in place of waiting between two questions about events or extracts. */
    readonly wait?: true;
  };
}

/**
 * What a driver says before its answer. After `page` (what has been read, for the program to handle) and `wait` (milliseconds) it goes on
 * when a line says `{"goOn":true}`; a driver that is ended in place of that is a program that has died there. `position` is how far the
 * program has come, in the client's own form, and is what it is told when it reads on.
 */
export type Aside = { readonly page: readonly unknown[] } | { readonly position: unknown } | { readonly wait: number };

/** `result` is null for nobody and for nothing; `error` says that the client could not, or would not. */
export type DriverAnswer = { readonly result: unknown } | { readonly error: string };

/** What a driver says to `hello`. */
export interface Hello {
  readonly name: string;
  readonly operations: readonly string[];
}
