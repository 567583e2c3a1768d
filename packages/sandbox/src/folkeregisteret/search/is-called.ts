import type { Personnavn } from '../../world/lives/relations.ts';
import type { NameCriterion } from './criteria.ts';
import { soundOf } from './phonetic.ts';

/** Whether a name has the words that are asked for: whole words, the first a given name and the last a surname if that is asked. */
export function isCalled({ fornavn, mellomnavn = '', etternavn }: Personnavn, wanted: NameCriterion): boolean {
  const { words, inOrder, fonetisk } = wanted;
  const heard = (word: string): string => (fonetisk ? soundOf(word) : word);
  const has = (name: string, word: string): boolean => name.toUpperCase().split(' ').map(heard).includes(heard(word));
  if (inOrder && !(has(fornavn, words[0] ?? '') && has(etternavn, words.at(-1) ?? ''))) return false;
  return words.every((word) => has(`${fornavn} ${mellomnavn} ${etternavn}`, word));
}
