import { copy, type Draft, draftAt } from '../draft.ts';
import type { Direction, Place, Places } from '../places.ts';

/**
 * What a finding must say, for example `bb- major`: what happens to the wire, to types and to access, each `b`reaking,
 * `c`ompatible or not concerned (`-`), and the bump.
 */
export type Told = string;

/** What must be found, by what leads to the place; `whole` once. */
export interface Expectation {
  readonly request?: Told | readonly Told[];
  readonly response?: Told | readonly Told[];
  readonly whole?: Told | readonly Told[];
}

/** A way to change a document, of which it is known what it does to consumers. */
export interface Mutation {
  readonly name: string;
  readonly sites: (places: Places, document: Draft) => readonly Place[];
  /** Done to both documents, so that there is something to change. */
  readonly prepare?: (node: Draft, document: Draft, place: Place) => void;
  readonly change: (node: Draft, document: Draft, place: Place) => void;
  readonly forward: Expectation;
  readonly backward: Expectation;
}

/** Two documents, and what must be found between them. */
export interface Pair {
  readonly name: string;
  readonly mutation: Mutation;
  readonly place: Place;
  /** Makes them anew. */
  open(): readonly [before: Draft, after: Draft];
  readonly expected: readonly Told[];
  readonly expectedBack: readonly Told[];
}

export function pairOf(name: string, document: Draft, mutation: Mutation, place: Place): Pair {
  return {
    name: `${name}: ${mutation.name} at ${place.path.join('/')}`,
    mutation,
    place,
    open: () => {
      const before = copy(document);
      mutation.prepare?.(draftAt(before, place.path), before, place);
      const after = copy(before);
      mutation.change(draftAt(after, place.path), after, place);
      return [before, after];
    },
    expected: told(mutation.forward, place.directions),
    expectedBack: told(mutation.backward, place.directions),
  };
}

function told(expectation: Expectation, directions: ReadonlySet<Direction>): readonly Told[] {
  const sides = [...directions].flatMap((direction) => expectation[direction] ?? []);
  return [...sides, ...[expectation.whole ?? []].flat()].sort();
}

/** The same in requests and answers. */
export const both = (told: Told | readonly Told[]): Expectation => ({ request: told, response: told });

export const nothing: Expectation = {};

/** Places in whose node a test holds. */
export function where(
  places: readonly Place[],
  document: Draft,
  holds: (node: Draft, place: Place) => boolean,
): readonly Place[] {
  return places.filter((place) => holds(draftAt(document, place.path), place));
}
