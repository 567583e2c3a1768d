import type { FindingDetail } from '@fellesklient/spec-diff';
import { ByHand } from './by-hand.ts';
import type { Edit } from './edit.ts';
import { flag, keyword } from './keyword-edits.ts';
import type { Operation } from './operation.ts';
import { addParameter, removeOperation, removeParameter, requireParameter } from './parameter-edits.ts';
import type { Documents } from './place.ts';
import { addProperty, removeProperty, requireProperty } from './property-edits.ts';
import { addValue, removeValue } from './value-edits.ts';

type Follow = (documents: Documents, detail: FindingDetail) => readonly Operation[];

/** All that is done without asking, by rule. What follows needs no name, scope, wording or code that only people can give. */
const mechanical: readonly (readonly [RegExp, Follow])[] = [
  [/^(request|response)-optional-property-added$/, addProperty],
  [/^(request|response)-known-value-added$|^request-value-added$/, addValue],
  [/^request-optional-parameter-added$/, addParameter],
  [/-constraint-(tightened|loosened|changed)$/, keyword],
  [/-default-(added|changed|removed)$/, (documents, detail) => keyword(documents, { ...detail, name: 'default' })],
  [/^(request-|response-)?(un)?deprecated$/, flag],
];

/** What is offered: an edit is known, and code written by hand may depend on what it changes. */
const offered: readonly (readonly [RegExp, Follow])[] = [
  [/-(optional|required)-property-removed$/, removeProperty],
  [
    /-required-property-added$/,
    (documents, detail) => [...addProperty(documents, detail), ...requireProperty(documents, detail, true)],
  ],
  [/-property-required$/, (documents, detail) => requireProperty(documents, detail, true)],
  [/-property-optional$/, (documents, detail) => requireProperty(documents, detail, false)],
  [/-(known-)?value-removed$/, removeValue],
  [/^request-(optional|required)-parameter-removed$/, removeParameter],
  [/^request-parameter-required$/, (documents, detail) => requireParameter(documents, detail, true)],
  [/^request-parameter-optional$/, (documents, detail) => requireParameter(documents, detail, false)],
  [/^operation-removed$/, removeOperation],
];

/** Why nothing is offered for the rest, where there is more to say than that. */
const byHand: readonly (readonly [RegExp, string])[] = [
  [/^operation-added$/, 'an operation needs a name, scopes and a rule for retries (operationId, security, x-retry)'],
  [/-status-(added|removed)$/, 'somebody must find out when it is answered, and what clients should make of it'],
  [/^(access|scope|security|field)/, 'somebody must find out who has access'],
  [
    /^(server|issuer|network|environment|retired)/,
    'an address belongs to an environment, of which there is more to know (x-environment)',
  ],
  [/-(type|null|fractions|form|discriminator|list|values|body|media)-?/, 'code written by hand depends on it'],
];

/**
 * How our document follows what a finding tells of theirs.
 *
 * @throws ByHand when only people can do it.
 */
export function editFor(documents: Documents, finding: FindingDetail): Edit {
  // Of a schema that has taken another's place, theirs as it is now.
  const detail = { ...finding, root: finding.root.split(' → ').at(-1) ?? '' };
  for (const [table, isMechanical] of [
    [mechanical, true],
    [offered, false],
  ] as const) {
    const row = table.find(([rule]) => rule.test(detail.rule));
    if (row) return { mechanical: isMechanical, operations: row[1](documents, detail) };
  }
  throw new ByHand(
    byHand.find(([rule]) => rule.test(detail.rule))?.[1] ?? 'no program knows what should follow from it',
  );
}
