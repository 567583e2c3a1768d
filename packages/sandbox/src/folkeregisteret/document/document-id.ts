import { draw32, topic } from '../../world/draw.ts';
import type { Inhabitant } from '../../world/lives/relations.ts';

/** An event of a life, and thereby the person as right after it: what both kinds of document are named by. */
export interface DocumentName {
  readonly kind: 'persondokument' | 'hendelsesdokument';
  readonly person: Inhabitant;
  /** Place of the event in the person's life, from 1. */
  readonly nummer: number;
}

/** Names of documents and their ids, each computed from the other. */
export interface DocumentIds {
  /** 32 lower-case hexadecimal digits, as in every published example (hendelsesliste.md). */
  id(name: DocumentName): string;
  /** Undefined for a text that is no id of this world. */
  nameOf(id: string): DocumentName | undefined;
}

const kinds = ['persondokument', 'hendelsesdokument'] as const;

/** A seal over the rest, and under it, masked by the seal: who, which event, which kind. So neighbours look nothing alike. */
export function createDocumentIds(seed: number): DocumentIds {
  const seal = (words: readonly number[]): number =>
    words.reduce((sealing, word) => draw32(sealing, word, topic.identifier), seed >>> 0);
  const masked = (words: readonly number[], by: number): number[] =>
    words.map((word, place) => (word ^ draw32(by, place, topic.identifier)) >>> 0);
  return {
    id({ kind, person, nummer }) {
      const words = [person, nummer, kinds.indexOf(kind)];
      const sealing = seal(words);
      return [sealing, ...masked(words, sealing)].map((word) => word.toString(16).padStart(8, '0')).join('');
    },
    nameOf(id) {
      if (!/^[0-9a-f]{32}$/.test(id)) return undefined;
      const [sealing = 0, ...rest] = (id.match(/.{8}/g) ?? []).map((word) => Number.parseInt(word, 16));
      const words = masked(rest, sealing);
      const [person = 0, nummer = 0, place = 0] = words;
      const kind = kinds[place];
      return kind !== undefined && seal(words) === sealing ? { kind, person, nummer } : undefined;
    },
  };
}
