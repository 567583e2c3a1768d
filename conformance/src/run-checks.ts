import type { Check, Subject } from './check.ts';
import type { Exchange } from './exchange.ts';
import { ExpectationFailed, Skipped } from './expectation.ts';
import { createRedact, redactExchange } from './redact.ts';

/** What came of a check. `fail`: the subject misbehaved. `error`: the check could not be carried out. A `skip` is no pass. */
export type Outcome = 'pass' | 'fail' | 'error' | 'skip';

export interface Result {
  readonly requirement: string;
  readonly title: string;
  readonly subject: string;
  readonly outcome: Outcome;
  /** What was expected and what came, what broke, or why it was skipped. Absent after a pass. */
  readonly message?: string;
  readonly durationMs: number;
  /** Every request and answer, redacted. */
  readonly evidence: readonly Exchange[];
}

export interface RunOptions {
  /** Personidentifikatorer of published synthetic persons: the only ones that stay readable in results. */
  readonly mayShow?: ReadonlySet<string>;
}

/** Runs checks one after the other, since some let the subject's time pass. */
export async function runChecks<S extends Subject>(
  subject: S,
  checks: readonly Check<S>[],
  options: RunOptions = {},
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const check of checks) results.push(await runCheck(subject, check, options));
  return results;
}

/** Runs one check. Never rejects: whatever is thrown becomes an outcome. */
export async function runCheck<S extends Subject>(
  subject: S,
  { requirement, title, run }: Check<S>,
  { mayShow }: RunOptions = {},
): Promise<Result> {
  const redact = createRedact(mayShow);
  const evidence: Exchange[] = [];
  const startedAt = performance.now();
  const result = (outcome: Outcome, thrown?: unknown): Result => ({
    requirement,
    title,
    subject: subject.name,
    outcome,
    ...(thrown !== undefined && { message: redact(messageOf(thrown)) }),
    durationMs: Math.round(performance.now() - startedAt),
    evidence,
  });
  try {
    await run({ ...subject, record: (exchange) => evidence.push(redactExchange(exchange, redact)) });
    return result('pass');
  } catch (thrown) {
    return result(outcomeOf(thrown), thrown);
  }
}

function outcomeOf(thrown: unknown): Outcome {
  if (thrown instanceof ExpectationFailed) return 'fail';
  return thrown instanceof Skipped ? 'skip' : 'error';
}

function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const named = thrown instanceof ExpectationFailed || thrown instanceof Skipped;
  const cause = thrown.cause instanceof Error ? ` (${thrown.cause.message})` : '';
  return `${named ? '' : `${thrown.name}: `}${thrown.message}${cause}`;
}
