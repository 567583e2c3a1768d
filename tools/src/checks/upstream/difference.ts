/** One thing that two documents say differently. */
export interface Difference {
  /** Operation, parameter, answer or property, for example `GET /personer/soek query.kjoenn` or `Bostedsadresse.flyttedato`. */
  readonly at: string;
  /** What about it, for example `type` or `required`. */
  readonly what: string;
  readonly ours: string;
  readonly theirs: string;
}

/** What stands where one of the documents has nothing. */
export const nothing = 'nothing';

/** A difference when the two are not the same. */
export function unlessSame(at: string, what: string, ours: unknown, theirs: unknown): readonly Difference[] {
  const [left, right] = [String(ours ?? nothing), String(theirs ?? nothing)];
  return left === right ? [] : [{ at, what, ours: left, theirs: right }];
}
