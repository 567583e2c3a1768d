/** Why a statement is nothing that anybody could be held to. */
export const reasons = {
  source: 'says where facts come from, or how to read them',
  history: 'says how it was, or when it changed, and nothing of what holds today',
  orientation: 'explains, counts, names or advises, and asks nothing of anybody',
  practice: 'says what some program does without the register asking for it',
  elsewhere: 'is about a service that no record is about',
  unknown: 'says that nobody outside knows',
  default: 'says what we chose where nothing is known',
  'lead-in': 'introduces the statements below it',
} as const;

export type Reason = keyof typeof reasons;

/** What became of one statement of a sheet. */
export type Classification = { readonly section: string; readonly row: string; readonly about: string } & Held;

/** Exactly one of: the records that hold it; why it is nothing to hold; why nobody can try it; why it waits, and until what day. */
type Held =
  | { readonly records: readonly string[] }
  | { readonly none: Reason }
  | { readonly not_testable: string }
  | { readonly waived: { readonly why: string; readonly until: string } };

export const kinds: readonly KindOf<Held>[] = ['records', 'none', 'not_testable', 'waived'];
type KindOf<T> = T extends unknown ? keyof T : never;
