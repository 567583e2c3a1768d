import type { Inhabitant } from '../../world/lives/relations.ts';
import type { Stretch, Walk } from './walk.ts';

/** The ids of an extract, so many at a time, found when they are asked for. */
export interface Batches {
  /**
   * The ids of a batch, always the same; undefined when there is no such batch, or when it takes longer to find than one call may last:
   * then the search goes on at the next call.
   */
  read(number: number): readonly string[] | undefined;
  /** How many batches there are; undefined until the last has been found. */
  readonly count: number | undefined;
}

/** So many inhabitants are looked at in one call: a few seconds. */
const patience = 20_000;

/** Where a batch begins: at a stretch, and after how many of its ids. */
interface Start {
  readonly place: number;
  readonly after: number;
}

/** What was found, and where the next begins; undefined for somebody who was looked at. */
type Step = { readonly id: string; readonly next: Start } | undefined;

/** @param idsOf the ids that somebody of a stretch adds. */
export function createBatches(
  walk: Walk,
  idsOf: (index: Inhabitant, stretch: Stretch) => readonly string[],
  size: number,
): Batches {
  const starts: Start[] = [{ place: 0, after: 0 }];
  const search = from({ place: 0, after: 0 });
  let filling: string[] = [];
  let latest: readonly string[] = [];
  let count: number | undefined;

  function* from(start: Start): Generator<Step> {
    for (let place = start.place; place < walk.length; place++) {
      const stretch = walk.stretch(place);
      let after = 0;
      for (const index of stretch.members()) {
        for (const id of idsOf(index, stretch)) {
          after++;
          if (place > start.place || after > start.after) yield { id, next: { place, after } };
        }
        yield undefined;
      }
    }
  }
  const complete = (next: Start): void => {
    starts.push(next);
    latest = filling;
    filling = [];
  };
  const isFound = (number: number): boolean => number < starts.length - 1;
  /** Goes on searching until a batch has been found, everybody has been looked at, or patience is at an end. */
  const work = (number: number): void => {
    for (let looked = 0; count === undefined && !isFound(number) && looked < patience; ) {
      const { value: step, done } = search.next() as IteratorResult<Step, undefined>;
      if (done) {
        if (filling.length > 0) complete({ place: walk.length, after: 0 });
        count = starts.length - 1;
      } else if (step === undefined) {
        looked++;
      } else {
        filling.push(step.id);
        if (filling.length === size) complete(step.next);
      }
    }
  };
  const again = (start: Start): readonly string[] => {
    const ids: string[] = [];
    for (const step of from(start)) {
      if (step) ids.push(step.id);
      if (ids.length === size) break;
    }
    return ids;
  };

  return {
    read(number) {
      work(number);
      const start = starts[number];
      if (!start || !isFound(number)) return undefined;
      return number === starts.length - 2 ? latest : again(start);
    },
    get count() {
      return count;
    },
  };
}
