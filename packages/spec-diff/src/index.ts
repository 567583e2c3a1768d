export type { DiffOptions } from './comparison.ts';
export { type Diff, diff } from './diff.ts';
export { DocumentError } from './document/document-error.ts';
export { readDocument } from './document/read-document.ts';
export { type Bump, bumpOf, type Finding, type Verdict } from './finding/finding.ts';
