import {
  type CallOptions,
  FellesklientError,
  fanOut,
  limitProblems,
  notSent,
  type Operation,
  type Transport,
} from '@fellesklient/core';
import { operations } from './generated/operations.ts';
import type { HentPersonerResponse, HentPersonerV2Request, Person } from './generated/types.ts';

export interface PersonerOptions extends CallOptions {
  /**
   * Whether persons that the register does not know are answered, with status `IKKE_REGISTRERT`; true when absent. With
   * false they are missing from the answer.
   */
  readonly inkluderIkkeRegistrerte?: boolean;
}

const operation = operations['POST /rest/v2/personer'] as Operation;
const mostPerCall = operation.limits[0]?.maxItems as number;
const anyNumber: Operation = {
  ...operation,
  limits: operation.limits.map((limit) => ({ ...limit, maxItems: Number.POSITIVE_INFINITY })),
};

/** Looks up any number of persons in calls of at most 1000 and answers in the order of the question. */
export async function personer(
  transport: Transport,
  concurrency: number,
  ids: Iterable<string>,
  { inkluderIkkeRegistrerte = true, signal, ...callOptions }: PersonerOptions = {},
): Promise<Person[]> {
  const asked = listOf(ids);
  const problems = asked ? limitProblems(anyNumber, { personidentifikatorer: asked }) : [noList];
  if (!asked || problems.length > 0) throw fail('invalid-input', problems);

  // What the register does with a repeated id is not documented, so none is sent twice.
  const distinct = [...new Set(asked)];
  const calls = Array.from({ length: Math.ceil(distinct.length / mostPerCall) }, (_, i) =>
    distinct.slice(i * mostPerCall, (i + 1) * mostPerCall),
  );
  const answered = new Map<string, Person>();
  const lookUp = async (personidentifikatorer: string[], stop: AbortSignal): Promise<readonly Person[]> => {
    const body: HentPersonerV2Request = { personidentifikatorer, inkluderIkkeRegistrerte };
    const { json } = await transport.send(operation, { ...callOptions, signal: stop, body });
    const found = (json as HentPersonerResponse | null)?.personer;
    if (!Array.isArray(found)) throw fail('invalid-response', ['/personer: must be an array']);
    return found;
  };
  for await (const found of fanOut(calls, lookUp, { concurrency, signal })) {
    for (const person of found) answered.set(person?.personidentifikator, person);
  }
  const persons = asked.map((id) => answered.get(id)).filter((person) => person !== undefined);
  const missing = asked.length - persons.length;
  if (missing > 0 && inkluderIkkeRegistrerte) {
    throw fail('invalid-response', [`/personer: ${missing} of ${asked.length} persons asked for were not answered`]);
  }
  return persons;
}

const noList = '/personidentifikatorer: must be an array, or another iterable that does not fail';

/** Undefined for what is no list of ids: a single one is not taken apart into its digits. */
function listOf(ids: Iterable<string>): readonly string[] | undefined {
  try {
    return typeof ids === 'string' ? undefined : Array.from(ids);
  } catch {
    return undefined;
  }
}

function fail(code: 'invalid-input' | 'invalid-response', problems: readonly string[]): FellesklientError {
  const status = code === 'invalid-response' ? 200 : undefined;
  return new FellesklientError(code, notSent('krr', operation), { problems, status });
}
