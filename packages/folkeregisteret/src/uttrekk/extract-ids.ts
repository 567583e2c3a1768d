import { FellesklientError, notSent } from '@fellesklient/core';
import { hentBatch as operation } from '../generated/operations.ts';
import { refuse } from '../refused.ts';
import { isId } from '../word.ts';
import type { Batch } from './batch.ts';
import { Places, type UttrekkPosition } from './places.ts';

/** The ids of an extract one by one, what they are ids of, and where they stand. */
export class ExtractIds {
  readonly places: Places = new Places();
  /** Of which list the ids are; it is that of all batches. */
  #list: 'foedselsEllerDNummer' | 'dokumentidentifikator' | undefined;

  get areDocuments(): boolean {
    return this.#list === 'dokumentidentifikator';
  }

  /** Reads from a place on, of batches from the one on that the place is in. */
  async *read(
    from: UttrekkPosition,
    batchesFrom: (batchnr: number) => AsyncIterable<Batch>,
  ): AsyncGenerator<string, void, undefined> {
    refuse(operation, isPlace(from) ? [] : ['from: must be { batchnr, index }, whole numbers from 0']);
    let { index } = from;
    for await (const batch of batchesFrom(from.batchnr)) {
      const list = batch.dokumentidentifikator ? 'dokumentidentifikator' : 'foedselsEllerDNummer';
      if (this.#list !== undefined && this.#list !== list) {
        const problems = [`/${list}: must not be in one extract with ${this.#list}`];
        throw new FellesklientError('invalid-response', notSent('folkeregisteret', operation), {
          status: 200,
          problems,
        });
      }
      this.#list = list;
      const ids = batch[list] ?? [];
      if (index > ids.length) break;
      this.places.begin({ batchnr: batch.batchnr, index }, ids.length - index);
      for (; index < ids.length; index++) yield ids[index] as string;
      index = 0;
    }
    refuse(operation, index === 0 ? [] : ['from: the extract has no such place']);
  }

  problemOf(id: unknown): string | undefined {
    if (this.areDocuments) return isId(id) ? undefined : 'must be the id of a document';
    return typeof id === 'string' && /^\d{11}$/.test(id) ? undefined : 'must be a string of eleven digits';
  }
}

function isPlace(from: unknown): from is UttrekkPosition {
  const { batchnr, index } = (from ?? {}) as Record<string, unknown>;
  return [batchnr, index].every((part) => Number.isSafeInteger(part) && (part as number) >= 0);
}
