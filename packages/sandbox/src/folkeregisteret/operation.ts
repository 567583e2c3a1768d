import type { Operasjon } from '../generated/folkeregisteret/rettighetspakker.ts';
import type { Instant } from '../world/krr-record.ts';
import type { Format } from './format.ts';
import type { Refusal } from './refusal.ts';
import type { Package } from './rights/package-rights.ts';
import type { Selection } from './rights/part.ts';
import type { View } from './rights/view.ts';
import type { SchemaOperation } from './xsd/schemas.ts';

/** The operations but those that answer with a schema, which ask for nothing. */
export type OperationId = Exclude<Operasjon, SchemaOperation>;

/** What is asked of an operation by a package that has it. */
export interface Question {
  readonly rights: Package;
  readonly view: View;
  readonly selection: Selection;
  /** The whole address. */
  readonly url: URL;
  readonly query: URLSearchParams;
  /** The last id in the address, for operations that take one. */
  readonly id: string;
  /** The id of the job in the address, for the operation that takes one. */
  readonly jobbid: string;
  /** The body, valid by the OpenAPI document. */
  readonly body: unknown;
  readonly format: Format;
  /** The header of that name. */
  readonly ifNoneMatch: string | null;
  /** On whose behalf somebody calls; another one in every environment. */
  readonly organisation: string;
  readonly at: Instant;
}

/** What was found. */
export interface Found {
  /** How its XML is called. */
  readonly root: string;
  readonly body: object;
  /** What JSON and plain text hold in place of the body. */
  readonly json?: unknown;
  /** The body as Atom, of operations that have it. */
  readonly atom?: () => string;
  readonly etag?: string;
}

/** That it is what the caller has already, whose tag is given. */
export interface NotModified {
  readonly unchanged: string;
}

export type Operation = (question: Question) => Found | NotModified | Refusal;
