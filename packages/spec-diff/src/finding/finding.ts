/** What a change does to a consumer that was written for the document before. */
export type Verdict = 'none' | 'compatible' | 'breaking';

/** The part of a semantic version (semver.org) that a change raises. */
export type Bump = 'none' | 'patch' | 'minor' | 'major';

/** One thing that two documents say differently. */
export interface Finding {
  /** Name of the rule and a fingerprint: the same in every comparison that finds this change in this place. */
  readonly id: string;
  /** Operation or component, and where in it, for example `components/schemas/Person/properties/status`. */
  readonly path: string;
  /** Requests and answers: would a consumer that sends and reads as before still be served? */
  readonly wire: Verdict;
  /** Generated types: would yesterday's code still compile? */
  readonly types: Verdict;
  /** Scopes, security and servers: would who has access keep it? */
  readonly auth: Verdict;
  readonly bump: Bump;
  /** One sentence for a changelog: what changed, for whom it matters, and why it has that bump. */
  readonly text: string;
  /** The same for programs that act on it. */
  readonly detail: FindingDetail;
}

/** What a finding is made of. */
export interface FindingDetail {
  /** Name of the rule, with its direction in front if it has one, for example `response-known-value-added`. */
  readonly rule: string;
  /** Absent for what is neither sent nor read. */
  readonly direction?: 'request' | 'response';
  /** Operation or component, or one component and what has taken its place (`… → …`); empty for the document as a whole. */
  readonly root: string;
  /** From there down to the place. */
  readonly steps: readonly string[];
  /** What it is about: a property, value, parameter, status or keyword. */
  readonly name?: string;
  readonly was?: unknown;
  readonly is?: unknown;
}

const bumps: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/**
 * The bump of a release that holds all these changes: the greatest of theirs, `none` without any.
 *
 * @example
 * ```ts
 * import { bumpOf, type Finding } from '@fellesklient/spec-diff';
 *
 * export const withoutNames = (findings: readonly Finding[]) => bumpOf(findings.filter(({ id }) => !id.startsWith('schema-')));
 * ```
 */
export function bumpOf(findings: readonly Pick<Finding, 'bump'>[]): Bump {
  return bumps[Math.max(0, ...findings.map(({ bump }) => bumps.indexOf(bump)))] ?? 'none';
}
