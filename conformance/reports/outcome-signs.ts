import type { RequirementOutcome } from './report.ts';

/** How an outcome is shown: by a sign and a word, so that no colour is needed. */
export const signs: Readonly<Record<RequirementOutcome, { readonly sign: string; readonly word: string }>> = {
  pass: { sign: '✓', word: 'passed' },
  fail: { sign: '✗', word: 'failed' },
  error: { sign: '!', word: 'broke' },
  skip: { sign: '○', word: 'skipped' },
  omit: { sign: '–', word: 'omitted' },
  untested: { sign: '·', word: 'not tested' },
};
