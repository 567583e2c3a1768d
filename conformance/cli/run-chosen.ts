import { type Check, checkId, type Result, type RunOptions, runChecks, type Subject } from '../src/index.ts';
import type { Opened } from '../subjects/opened.ts';

/** What of a run is about one kind of subject. */
export interface Part<S extends Subject> {
  readonly checks: readonly Check<S>[];
  belongs(check: Check<S>): boolean;
  /** Makes the subject ready; not called when no check belongs. */
  open(): Promise<Opened<S>>;
  /** How many checks may run at once. */
  readonly atOnce: number;
}

/** Carries out the checks that belong, and omits the others; gives results in the order of the checks. */
export async function runChosen<S extends Subject>(
  { checks, belongs, open, atOnce }: Part<S>,
  options: Required<Pick<RunOptions, 'mayShow' | 'onResult'>>,
): Promise<{ readonly names: readonly string[]; readonly results: readonly Result[] }> {
  const wanted = checks.filter(belongs);
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

function omitted<S extends Subject>(check: Check<S>, subject: string): Result {
  const { requirement, title, profile } = check;
  return {
    id: checkId(check),
    requirement,
    title,
    ...(profile !== undefined && { profile }),
    subject,
    outcome: 'omit',
    message: 'Not of the profiles that were chosen.',
    durationMs: 0,
    evidence: [],
  };
}
