import {
  type CallOptions,
  FellesklientError,
  fanOut,
  limitProblems,
  notSent,
  type Operation,
  type Transport,
} from '@fellesklient/core';
import { hentPersonerV2 as operation } from './generated/operations.ts';
import type { HentPersonerResponse, HentPersonerV2Request, Person } from './generated/types.ts';

export interface PersonerOptions extends CallOptions {
  /**
   * Whether persons that the register does not know are answered, with status `IKKE_REGISTRERT`; true when absent. With
   * false they are missing from the answer.
   */
  readonly inkluderIkkeRegistrerte?: boolean;
}

const mostPerCall = operation.limits[0]?.maxItems as number;
const anyNumber: Operation = {
  ...operation,
  limits: operation.limits.map((limit) => ({ ...limit, maxItems: Number.POSITIVE_INFINITY })),
};

/** What a call sends has been checked with the whole list. */
const checked: Operation = { ...operation, limits: [] };

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
  const lookUp = async (personidentifikatorer: string[], stop: AbortSignal): Promise<readonly Person[]> => {
    const body: HentPersonerV2Request = { personidentifikatorer, inkluderIkkeRegistrerte };
    const { json } = await transport.send(checked, { ...callOptions, signal: stop, body });
    const found = (json as HentPersonerResponse | null)?.personer;
    if (!Array.isArray(found)) throw fail('invalid-response', ['/personer: must be an array']);
    return found;
  };
  const found: Person[] = [];
  for await (const persons of fanOut(calls, lookUp, { concurrency, signal })) {
    for (const person of persons) found.push(person);
  }
  const persons = inOrderOf(asked, found);
  const missing = asked.length - persons.length;
  if (missing > 0 && inkluderIkkeRegistrerte) {
    throw fail('invalid-response', [`/personer: ${missing} of ${asked.length} persons asked for were not answered`]);
  }
  return persons;
}

/** Persons mostly come as they were asked for; else they are looked up in an index. */
function inOrderOf(ids: readonly string[], found: Person[]): Person[] {
  if (ids.length === found.length && ids.every((id, i) => found[i]?.personidentifikator === id)) return found;
  const byId = new Map(found.map((person) => [person?.personidentifikator, person]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const noList = '/personidentifikatorer: must be an array or a sound iterable';

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
