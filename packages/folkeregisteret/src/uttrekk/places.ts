/** A place in an extract. */
export interface UttrekkPosition {
  /** The first is 0. */
  readonly batchnr: number;
  /** Place in the batch, the first at 0. */
  readonly index: number;
}

interface UnderWay extends UttrekkPosition {
  /** How many of the stream come before its first. */
  readonly before: number;
  readonly count: number;
}

/** Where in an extract the ids of a stream stand. Only the batches that are under way are kept. */
export class Places {
  #underWay: readonly UnderWay[] = [];
  #given = 0;

  /** A batch begins: so many ids of it, from a place on, go into the stream. */
  begin({ batchnr, index }: UttrekkPosition, count: number): void {
    this.#underWay = [...this.#underWay, { batchnr, index, before: this.#given, count }];
    this.#given += count;
  }

  /** Where the id stands that so many come before. */
  at(position: number): UttrekkPosition {
    const batch = this.#underWay.findLast(({ before }) => before <= position) as UnderWay;
    const offset = position - batch.before;
    if (offset === batch.count) return { batchnr: batch.batchnr + 1, index: 0 };
    return { batchnr: batch.batchnr, index: batch.index + offset };
  }

  /** Nothing before this position is asked about again. */
  forget(position: number): void {
    this.#underWay = this.#underWay.filter(({ before, count }) => before + count >= position);
  }
}
