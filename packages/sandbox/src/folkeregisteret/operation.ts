import type { Instant } from '../world/krr-record.ts';
import type { Refusal } from './refusal.ts';
import type { Package } from './rights/package-rights.ts';
import type { Selection } from './rights/part.ts';
import type { View } from './rights/view.ts';

/** What is asked of an operation by a package that has it. */
export interface Question {
  readonly rights: Package;
  readonly view: View;
  readonly selection: Selection;
  readonly query: URLSearchParams;
  /** The last segment of the address, for operations that take one. */
  readonly id: string;
  /** The body, valid by the OpenAPI document. */
  readonly body: unknown;
  readonly at: Instant;
}

/** What was found, and how its XML is called. */
export interface Found {
  readonly root: string;
  readonly body: object;
}

export type Operation = (question: Question) => Found | Refusal;

/** The operations that look persons up. */
export type Lookup =
  | 'hentSisteVersjonAvPerson'
  | 'hentPersoner'
  | 'hentArkivperson'
  | 'hentArkivpersoner'
  | 'entydigSoek'
  | 'personsoek';
