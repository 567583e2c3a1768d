import type { Instant } from '../world/krr-record.ts';
import { readBody } from './body.ts';
import type { Found, Lookup, Operation } from './operation.ts';
import { invalid, type Refusal, refusals } from './refusal.ts';
import type { Package } from './rights/package-rights.ts';
import { selectionOf } from './rights/part.ts';
import type { View } from './rights/view.ts';
import { InvalidParameter } from './search/query-reader.ts';

/** An operation as a package has it. */
export interface PackageOperation {
  readonly lookup: Lookup;
  readonly operation: Operation;
  readonly rights: Package;
  readonly view: View;
}

/** Reads a request as an operation of a package understands it, and asks the operation. */
export async function ask(
  { lookup, operation, rights, view }: PackageOperation,
  request: Request,
  id: string,
  at: Instant,
): Promise<Found | Refusal> {
  const { searchParams: query } = new URL(request.url);
  // soek answers with numbers alone, and takes no part.
  const selection = selectionOf(lookup === 'personsoek' ? [] : query.getAll('part'), rights);
  if (!selection) return refusals.part;
  const read = await readBody(lookup, request);
  if ('status' in read) return read;
  try {
    return operation({ rights, view, selection, query, id, body: read.body, at });
  } catch (error) {
    if (error instanceof InvalidParameter) return invalid(error.message);
    throw error;
  }
}
