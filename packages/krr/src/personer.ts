import {
  type AnswerCheck,
  type CallOptions,
  FellesklientError,
  fanOut,
  limitProblems,
  notSent,
  type Operation,
  type Transport,
} from '@fellesklient/core';
import { type ApiVersion, inVersion } from './api-version.ts';
import { hentPersonerV2 } from './generated/operations.ts';
import type { HentPersonerResponse, HentPersonerV2Request, Person } from './generated/types.ts';

export interface PersonerOptions extends CallOptions {
  /**
   * Whether persons that the register does not know are answered, with status `IKKE_REGISTRERT`; true when absent. With
   * false they are missing from the answer.
   */
  readonly inkluderIkkeRegistrerte?: boolean;
}

const mostPerCall = hentPersonerV2.limits[0]?.maxItems as number;
const anyNumber: Operation = {
  ...hentPersonerV2,
  limits: hentPersonerV2.limits.map((limit) => ({ ...limit, maxItems: Number.POSITIVE_INFINITY })),
};

/** Looks up any number of persons in calls of at most 1000 and answers in the order of the question. */
export async function personer(
  { transport, apiVersion }: { readonly transport: Transport; readonly apiVersion: ApiVersion },
  concurrency: number,
  ids: Iterable<string>,
  { inkluderIkkeRegistrerte = true, signal, ...callOptions }: PersonerOptions = {},
): Promise<Person[]> {
  const asked = listOf(ids);
  const problems = limitProblems(anyNumber, { personidentifikatorer: asked });
  if (!asked || problems.length > 0) {
    throw new FellesklientError('invalid-input', notSent('krr', anyNumber), { problems });
  }
  // What a call sends has been checked with the whole list.
  const operation = { ...inVersion(apiVersion, hentPersonerV2), limits: [] };

  // What the register does with a repeated id is not documented, so none is sent twice.
  const distinct = [...new Set(asked)];
  const calls = Array.from({ length: Math.ceil(distinct.length / mostPerCall) }, (_, i) =>
    distinct.slice(i * mostPerCall, (i + 1) * mostPerCall),
  );
  const lookUp = async (personidentifikatorer: string[], stop: AbortSignal): Promise<readonly Person[]> => {
    let persons: readonly Person[] = [];
    const check: AnswerCheck = ({ json }) => {
      const found = (json as HentPersonerResponse | null)?.personer;
      if (!Array.isArray(found)) return { problems: ['/personer: must be an array'] };
      persons = inOrderOf(personidentifikatorer, found);
      const { length } = personidentifikatorer;
      if (!inkluderIkkeRegistrerte || persons.length === length) return undefined;
      return { problems: [`/personer: ${length - persons.length} of ${length} persons asked for were not answered`] };
    };
    const body: HentPersonerV2Request = {
      personidentifikatorer,
      ...(apiVersion !== 'v1' && { inkluderIkkeRegistrerte }),
    };
    await transport.send(operation, { ...callOptions, signal: stop, body, check });
    // v1 has no such flag.
    return inkluderIkkeRegistrerte ? persons : persons.filter(({ status }) => status !== 'IKKE_REGISTRERT');
  };
  const found: Person[] = [];
  for await (const persons of fanOut(calls, lookUp, { concurrency, signal })) {
    for (const person of persons) found.push(person);
  }
  return inOrderOf(asked, found);
}

/** Persons mostly come as they were asked for; else they are looked up in an index. */
function inOrderOf(ids: readonly string[], found: Person[]): Person[] {
  if (ids.length === found.length && ids.every((id, i) => found[i]?.personidentifikator === id)) return found;
  const byId = new Map(found.map((person) => [person?.personidentifikator, person]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Undefined for what is no list of ids: a single one is not taken apart into its digits. */
function listOf(ids: Iterable<string>): readonly string[] | undefined {
  try {
    return typeof ids === 'string' ? undefined : Array.from(ids);
  } catch {
    return undefined;
  }
}
