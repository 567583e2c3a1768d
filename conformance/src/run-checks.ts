import type { Check, Subject } from './check.ts';
import { checkId } from './check-id.ts';
import type { Exchange } from './exchange.ts';
import { ExpectationFailed, Skipped } from './expectation.ts';
import { createRedact, redactExchange } from './redact.ts';

export const outcomes = ['pass', 'fail', 'error', 'skip', 'omit'] as const;

/**
 * What came of a check. `fail`: the subject misbehaved. `error`: the check could not be carried out. `skip`: the subject
 * offers no way to try it, which is no pass. `omit`: somebody decided that it does not count, and said why.
 */
export type Outcome = (typeof outcomes)[number];

export interface Result {
  /** Of the check: see `checkId`. */
  readonly id: string;
  readonly requirement: string;
  readonly title: string;
  readonly profile?: string;
  /** The name of who was tried. */
  readonly subject: string;
  readonly outcome: Outcome;
  /** What was expected and what came, what broke, why it was skipped or omitted, or what to know of a pass. Absent after a plain pass. */
  readonly message?: string;
  readonly durationMs: number;
  /** Every request and answer, redacted. */
  readonly evidence: readonly Exchange[];
}

export interface RunOptions {
  /** Personidentifikatorer of published synthetic persons: the only ones that stay readable in results. */
  readonly mayShow?: ReadonlySet<string>;
  /** How many checks may run at once; 1 when absent, since some let the subject's time pass. */
  readonly atOnce?: number;
  /** Told of each result as it comes. */
  readonly onResult?: (result: Result) => void;
  /** When a check that has not ended counts as an error; five minutes when absent. */
  readonly longestMs?: number;
}

/** Runs checks, and gives what came of them in their order. */
export async function runChecks<S extends Subject>(
  subject: S,
  checks: readonly Check<S>[],
  options: RunOptions = {},
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const waiting = [...checks.entries()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, check] = next;
      const result = await runCheck(subject, check, options);
      results[place] = result;
      options.onResult?.(result);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce ?? 1 }, worker));
  return results;
}

/** Runs one check. Never rejects: whatever is thrown becomes an outcome. */
export async function runCheck<S extends Subject>(
  subject: S,
  check: Check<S>,
  { mayShow, longestMs = 300_000 }: RunOptions = {},
): Promise<Result> {
  const { requirement, title, profile, run } = check;
  const redact = createRedact(mayShow);
  const evidence: Exchange[] = [];
  const notes: string[] = [];
  const endings: (() => Promise<void>)[] = [];
  const startedAt = performance.now();
  const result = (outcome: Outcome, thrown?: unknown): Result => ({
    id: checkId(check),
    requirement,
    title,
    ...(profile !== undefined && { profile }),
    subject: subject.name,
    outcome,
    ...(thrown !== undefined && { message: redact(messageOf(thrown)) }),
    durationMs: Math.round(performance.now() - startedAt),
    evidence: evidence.slice(),
  });
  const asked: S = {
    ...subject,
    record: (exchange) => evidence.push(redactExchange(subject.shown?.(exchange) ?? exchange, redact)),
    note: (text) => notes.push(text),
    afterwards: (end) => endings.push(end),
  };
  // In a step of its own: what is thrown before the check first waits is an outcome too.
  const running = Promise.resolve().then(() => run(asked));
  const came = await inTime(running, longestMs).then(
    () => result('pass', notes.length > 0 ? notes.join('\n') : undefined),
    (thrown: unknown) => result(outcomeOf(thrown), thrown),
  );
  const ended = await Promise.allSettled(endings.map((end) => end()));
  // What broke meanwhile may have looked like a refusal.
  const broke = ended.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
  return broke ? result('error', broke.reason) : came;
}

async function inTime(work: Promise<void>, longestMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The check did not end within ${longestMs / 1000} s.`)), longestMs);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
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
