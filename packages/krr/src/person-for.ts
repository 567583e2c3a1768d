import type { Person, PersonScopes } from './generated/types.ts';

/** Fields of a person that a set of scopes shows: those it unlocks, and those that need no scope. */
export type FieldShownBy<Scope extends string> = {
  [Field in keyof Person]-?: Field extends keyof PersonScopes
    ? [Extract<Scope, PersonScopes[Field]>] extends [never]
      ? never
      : Field
    : Field;
}[keyof Person];

/** A person as a set of scopes shows it. What is unlocked may still be absent: nothing is registered. */
export type PersonFor<Scope extends string> = Pick<Person, FieldShownBy<Scope>>;
