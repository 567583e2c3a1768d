import {
  type AnswerCheck,
  type CallOptions,
  fanOut,
  isFellesklientError,
  type ListLimit,
  limitProblems,
  type Operation,
  type Transport,
} from '@fellesklient/core';
import { isObject, withoutEmpty } from './any-document.ts';
import { explained } from './one-document.ts';
import { refuse } from './refused.ts';

/** What came of one id: either the document, or why there is none. */
export type AnyOppslag = Record<string, unknown>;

export interface BulkQuestion extends CallOptions {
  readonly ids: Iterable<string>;
  readonly concurrency: number;
  readonly path: string;
  /** The property of an element that holds what was asked for. */
  readonly holds: string;
  /** What is wrong with the rest of the question. */
  readonly problems: readonly string[];
  /** What to do about 400 here. */
  readonly on400: string | undefined;
}

/** Looks up any number of ids in calls of at most 1000, and answers in the order of the question. */
export async function bulk(
  transport: Transport,
  operation: Operation,
  { ids, concurrency, path, holds, problems, on400, signal, ...callOptions }: BulkQuestion,
): Promise<AnyOppslag[]> {
  const limits = operation.limits.map((limit) => ({ ...limit, maxItems: Number.POSITIVE_INFINITY }));
  const [{ property, maxItems }] = operation.limits as readonly [ListLimit];
  const asked = listOf(ids);
  refuse(operation, [...problems, ...limitProblems({ ...operation, limits }, { [property]: asked })]);
  const all = asked as readonly string[];

  // Each is asked for once: what the register does with a repeated one is not documented for both operations.
  const distinct = [...new Set(all)];
  const calls = Array.from({ length: Math.ceil(distinct.length / maxItems) }, (_, i) =>
    distinct.slice(i * maxItems, (i + 1) * maxItems),
  );
  const lookUp = async (some: readonly string[], stop: AbortSignal): Promise<readonly AnyOppslag[]> => {
    let found: readonly AnyOppslag[] = [];
    const check: AnswerCheck = ({ json }) => {
      const { oppslag } = (isObject(json) ? json : {}) as { oppslag?: unknown };
      if (!Array.isArray(oppslag)) return { problems: ['/oppslag: must be an array'] };
      found = inOrderOf(some, oppslag.filter(isOppslag(holds)), property);
      if (found.length === some.length) return undefined;
      return { problems: [`/oppslag: ${some.length - found.length} of ${some.length} asked for were not answered`] };
    };
    try {
      // What a call sends has been checked with the whole list.
      await transport.send(
        { ...operation, limits: [] },
        { ...callOptions, signal: stop, path, body: { [property]: some }, check },
      );
    } catch (thrown) {
      throw isFellesklientError(thrown) ? explained(thrown, on400) : thrown;
    }
    return found;
  };
  const found: AnyOppslag[] = [];
  for await (const some of fanOut(calls, lookUp, { concurrency, signal })) {
    for (const { [holds]: document } of some) if (isObject(document)) withoutEmpty(document);
    found.push(...some);
  }
  return inOrderOf(all, found, property);
}

/** An element holds either a document or what the register says instead; anything else is no answer. */
function isOppslag(holds: string): (element: unknown) => element is AnyOppslag {
  return (element): element is AnyOppslag =>
    isObject(element) && isObject(element[holds]) !== isObject(element.feilmelding);
}

/** Answers mostly come as they were asked for; else they are looked up in an index. */
function inOrderOf(ids: readonly string[], found: readonly AnyOppslag[], property: string): AnyOppslag[] {
  if (ids.length === found.length && ids.every((id, i) => found[i]?.[property] === id)) return [...found];
  const byId = new Map(found.map((oppslag) => [oppslag[property], oppslag]));
  return ids.flatMap((id): AnyOppslag[] => (byId.has(id) ? [byId.get(id) as AnyOppslag] : []));
}

/** Undefined for what is no list of ids: a single one is not taken apart into its digits. */
function listOf(ids: Iterable<string>): readonly string[] | undefined {
  try {
    return typeof ids === 'string' ? undefined : Array.from(ids);
  } catch {
    return undefined;
  }
}
