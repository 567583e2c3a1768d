import { type Check, checkId, type Result, type RunOptions, runChecks, type Subject } from '../src/index.ts';
import type { Opened } from '../subjects/opened.ts';

/** What of a run is about one kind of subject. */
export interface Part<S extends Subject> {
  readonly checks: readonly Check<S>[];
  /** Why a check is left out; undefined when it is carried out. */
  omits(check: Check<S>): string | undefined;
  /** Makes the subject ready; not called when no check is carried out. */
  open(): Promise<Opened<S>>;
  /** How many checks may run at once. */
  readonly atOnce: number;
}

/** Carries out the checks that are not left out; gives results in the order of all of them. */
export async function runChosen<S extends Subject>(
  { checks, omits, open, atOnce }: Part<S>,
  options: Required<Pick<RunOptions, 'mayShow' | 'onResult'>>,
): Promise<{ readonly names: readonly string[]; readonly results: readonly Result[] }> {
  const wanted = checks.filter((check) => omits(check) === undefined);
  const omitted = (check: Check<S>, name: string): Result => omittedResult(check, name, omits(check) ?? '');
  if (wanted.length === 0) return { names: [], results: checks.map((check) => omitted(check, '')) };
  const { subject, close } = await open();
  try {
    const results = await runChecks(subject, wanted, { ...options, atOnce });
    const came = new Map(results.map((result) => [result.id, result]));
    return {
      names: [subject.name],
      results: checks.map((check) => came.get(checkId(check)) ?? omitted(check, subject.name)),
    };
  } finally {
    await close();
  }
}

function omittedResult<S extends Subject>(check: Check<S>, subject: string, message: string): Result {
  const { requirement, title, profile } = check;
  return {
    id: checkId(check),
    requirement,
    title,
    ...(profile !== undefined && { profile }),
    subject,
    outcome: 'omit',
    message,
    durationMs: 0,
    evidence: [],
  };
}
