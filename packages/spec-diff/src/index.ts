export type { DiffOptions } from './comparison.ts';
export { type Diff, diff } from './diff.ts';
export { DocumentError } from './document/document-error.ts';
export { readDocument } from './document/read-document.ts';
export { structureOf } from './document/structure.ts';
export { type Bump, bumpOf, type Finding, type FindingDetail, type Verdict } from './finding/finding.ts';
