import {
  type AnswerCheck,
  type CallOptions,
  FellesklientError,
  fanOut,
  type ListLimit,
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

const perCall = hentPersonerV2.limits[0] as ListLimit;

/** Looks up any number of persons in calls of at most 1000 and answers in the order of the question. */
export async function personer(
  { transport, apiVersion }: { readonly transport: Transport; readonly apiVersion: ApiVersion },
  concurrency: number,
  ids: Iterable<string>,
  { inkluderIkkeRegistrerte = true, signal, ...callOptions }: PersonerOptions = {},
): Promise<Person[]> {
  // What a call sends is checked here, with the whole list.
  const operation = { ...inVersion(apiVersion, hentPersonerV2), limits: [] };
  const asked = listOf(ids, operation);

  // What the register does with a repeated id is not documented, so none is sent twice.
  const distinct = [...new Set(asked)];
  const calls: string[][] = [];
  for (let i = 0; i < distinct.length; i += perCall.maxItems) calls.push(distinct.slice(i, i + perCall.maxItems));
  const lookUp = async (personidentifikatorer: string[], stop: AbortSignal): Promise<Person[]> => {
    let persons: Person[] = [];
    const check: AnswerCheck = ({ json }) => {
      const found = (json as HentPersonerResponse | null)?.personer;
      if (!Array.isArray(found)) return { problems: ['/personer: must be an array'] };
      persons = inOrderOf(personidentifikatorer, found);
      // v1 has no such flag.
      if (!inkluderIkkeRegistrerte) persons = persons.filter(({ status }) => status !== 'IKKE_REGISTRERT');
      const missing = personidentifikatorer.length - persons.length;
      return inkluderIkkeRegistrerte && missing > 0
        ? { problems: [`/personer: ${missing} of ${personidentifikatorer.length} persons asked for were not answered`] }
        : undefined;
    };
    const body: HentPersonerV2Request = {
      personidentifikatorer,
      ...(apiVersion !== 'v1' && { inkluderIkkeRegistrerte }),
    };
    await transport.send(operation, { ...callOptions, signal: stop, body, check });
    return persons;
  };
  const found: Person[] = [];
  for await (const persons of fanOut(calls, lookUp, { concurrency, signal })) {
    found.push(...persons);
  }
  return inOrderOf(asked, found);
}

/** Persons mostly come as they were asked for; else they are looked up in an index. */
function inOrderOf(ids: readonly string[], found: Person[]): Person[] {
  if (ids.length === found.length && ids.every((id, i) => found[i]?.personidentifikator === id)) return found;
  const byId = new Map(found.map((person) => [person?.personidentifikator, person]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function listOf(ids: Iterable<string>, operation: Operation): readonly string[] {
  let problem = 'must be an iterable of at least one; krr/stream takes async ones';
  let list: readonly string[] = [];
  try {
    // A single id is not taken apart into its digits.
    list = typeof ids === 'string' ? [] : Array.from(ids ?? []);
  } catch {
    problem = 'the iterable failed';
  }
  const limits = [{ ...perCall, maxItems: list.length }];
  const problems =
    list.length > 0
      ? limitProblems({ ...operation, limits }, { personidentifikatorer: list })
      : [`/personidentifikatorer: ${problem}`];
  if (problems.length > 0) throw new FellesklientError('invalid-input', notSent('krr', operation), { problems });
  return list;
}
