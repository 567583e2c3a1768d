import type { Folkeregisterpersonnavn, Personnavn } from '../generated/types.ts';
import { current } from './current.ts';

/**
 * The current name, first name first; undefined when the person has none.
 *
 * @example
 * ```ts
 * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
 * import { fullName } from '@fellesklient/folkeregisteret/reading';
 *
 * async function nameOf(freg: FolkeregisteretClient<'eid'>, nummer: string): Promise<string | undefined> {
 *   const person = await freg.person(nummer, { part: ['navn'] });
 *   return person && fullName(person);
 * }
 * ```
 */
export function fullName({ navn }: { readonly navn?: readonly Folkeregisterpersonnavn[] }): string | undefined {
  return nameText(current(navn));
}

/** A name in its parts as one text. */
export function nameText(navn: Personnavn | undefined): string | undefined {
  return navn && [navn.fornavn, navn.mellomnavn, navn.etternavn].filter(Boolean).join(' ');
}
