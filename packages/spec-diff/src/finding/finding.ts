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
