import type { Instant } from '../world/krr-record.ts';
import { readBody } from './body.ts';
import type { Format } from './format.ts';
import type { Operation, OperationId, Question } from './operation.ts';
import { invalid, type Refusal, refusals } from './refusal.ts';
import type { Package } from './rights/package-rights.ts';
import { selectionOf } from './rights/part.ts';
import type { View } from './rights/view.ts';
import { InvalidParameter } from './search/query-reader.ts';

/** An operation as a package has it. */
export interface PackageOperation {
  readonly id: OperationId;
  readonly operation: Operation;
  readonly rights: Package;
  readonly view: View;
}

/** A request that has been let in. */
export interface Admitted {
  readonly request: Request;
  /** The ids in the address. */
  readonly ids: Readonly<Record<string, string>>;
  readonly format: Format;
  readonly organisation: string;
  readonly at: Instant;
}

/** Those that answer with persons. */
const withPart: readonly OperationId[] = [
  'hentSisteVersjonAvPerson',
  'hentPersoner',
  'hentArkivperson',
  'hentArkivpersoner',
  'entydigSoek',
];

/** Reads a request as an operation of a package understands it, and asks the operation. */
export async function ask(
  { id, operation, rights, view }: PackageOperation,
  { request, ids, format, organisation, at }: Admitted,
): Promise<ReturnType<Operation> | Refusal> {
  const url = new URL(request.url);
  const selection = selectionOf(withPart.includes(id) ? url.searchParams.getAll('part') : [], rights);
  if (!selection) return refusals.part;
  const read = await readBody(id, request);
  if ('status' in read) return read;
  const question: Question = {
    rights,
    view,
    selection,
    url,
    query: url.searchParams,
    id: Object.values(ids).at(-1) ?? '',
    jobbid: ids.jobbid ?? '',
    body: read.body,
    format,
    ifNoneMatch: request.headers.get('if-none-match'),
    organisation,
    at,
  };
  try {
    return operation(question);
  } catch (error) {
    if (error instanceof InvalidParameter) return invalid(error.message);
    throw error;
  }
}
