import { diff, type FindingDetail } from '@fellesklient/spec-diff';

/** One thing that ours and an owner's document say differently: the change that would make theirs ours. */
export interface Difference {
  /** Operation or schema of ours, and where in it, for example `Person/properties/status`. */
  readonly at: string;
  /** Rule of spec-diff, for example `response-optional-property-added`. */
  readonly what: string;
  /** What it is about: a property, value, parameter, status or keyword. */
  readonly name: string;
  readonly ours: string;
  readonly theirs: string;
}

/** What stands where one of the documents has nothing. */
export const nothing = 'nothing';

/**
 * Names that only code sees. Theirs are others than ours by right: a schema is known by its place, an operation by its address.
 */
const namesOnly = /^(schema|operation-id)-/;

/** Everything that two documents of the same API say differently, except names. */
export function differencesOf(theirs: object, ours: object): readonly Difference[] {
  return diff(theirs, ours)
    .findings.filter(({ detail }) => !isNameOnly(detail))
    .map(({ detail }) => ({
      ...subjectOf(detail, 'after'),
      what: detail.rule,
      ours: shown(detail.is),
      theirs: shown(detail.was),
    }));
}

export const isNameOnly = ({ rule }: FindingDetail): boolean => namesOnly.test(rule);

/** Where a finding is in one of the documents, and what it is about there. */
export function subjectOf(
  { root, steps, name }: FindingDetail,
  document: 'before' | 'after',
): Pick<Difference, 'at' | 'name'> {
  // Two components that stand for each other.
  const own = root.split(' → ').at(document === 'before' ? 0 : -1) ?? '';
  const schema = own.replace(/^components\/(schemas\/)?/, '');
  const at = [schema, steps.join('/')].filter((part) => part !== '').join(schema === own ? ' ' : '/');
  return { at, name: name ?? nothing };
}

const shown = (value: unknown): string => {
  if (value === undefined) return nothing;
  return typeof value === 'string' ? value : JSON.stringify(value);
};
