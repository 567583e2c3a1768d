import type { Outcome, Requirement, Result } from '../src/index.ts';

/** What became of a requirement: the worst of its checks; `untested` when it has none, for a reason that it gives. */
export type RequirementOutcome = Outcome | 'untested';

export interface ReportedRequirement extends Omit<Requirement, 'not_tested'> {
  readonly notTested?: string;
  readonly outcome: RequirementOutcome;
}

export interface ReportedResult extends Result {
  /** A command that carries out this check alone, against the same. */
  readonly reproduce: string;
}

/** What was asked for on the command line. */
export interface Chosen {
  readonly target?: string;
  readonly client?: string;
  readonly config?: string;
  readonly connectTo?: readonly string[];
  readonly ca?: string;
  readonly profiles: readonly string[];
  readonly only: readonly string[];
  /** Like `2/4`. */
  readonly shard?: string;
}

/** A run and all that came of it: the JSON report, and what the other reports are made of. Its schema is `results.schema.json`. */
export interface Report {
  readonly format: 'fellesklient-conformance';
  /** Rises when something that was there is gone or means something else. */
  readonly version: 1;
  /** Version of the suite. */
  readonly suite: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly chosen: Chosen;
  /** What was sent to an environment that the owners run, and the most that might have been. */
  readonly calls?: { readonly made: number; readonly allowed: number };
  readonly subjects: readonly { readonly kind: Requirement['subject']; readonly name: string }[];
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly requirements: readonly ReportedRequirement[];
  /** In the order of the checks. */
  readonly results: readonly ReportedResult[];
}
