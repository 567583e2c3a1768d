import { compareSecurity } from './access/compare-security.ts';
import { compareServers } from './access/compare-servers.ts';
import { Comparison, type DiffOptions } from './comparison.ts';
import { openDocument } from './document/open-document.ts';
import { type Bump, bumpOf, type Finding } from './finding/finding.ts';
import { compareOperations } from './operation/compare-operations.ts';
import { compareNames } from './schema/compare-names.ts';
import { usersIn } from './users.ts';

/** What two documents say differently, and the bump of a release that holds all of it. */
export interface Diff {
  /** In an order that does not depend on the order of the documents' keys. */
  readonly findings: readonly Finding[];
  readonly bump: Bump;
}

/**
 * Compares two OpenAPI documents, 3.0 or 3.1, of which 3.0 is read as 3.1. Neither is changed.
 *
 * @throws DocumentError when one of them is no such document.
 *
 * @example
 * ```ts
 * import { diff, readDocument } from '@fellesklient/spec-diff';
 *
 * export function changelog(before: string, after: string): string {
 *   const { bump, findings } = diff(readDocument(before), readDocument(after));
 *   return [`${bump}:`, ...findings.map(({ text }) => `- ${text}`)].join('\n');
 * }
 * ```
 */
export function diff(before: object, after: object, options: DiffOptions = {}): Diff {
  const documents = [openDocument('before', before), openDocument('after', after)] as const;
  const comparison = new Comparison(...documents, usersIn(documents), options);
  compareOperations(comparison);
  compareNames(comparison);
  compareSecurity(comparison);
  compareServers(comparison);
  const findings = comparison.findings();
  return { findings, bump: bumpOf(findings) };
}
