/** What every entry of an entity says of itself. */
interface Entry {
  readonly erGjeldende?: boolean;
}

/** Nothing is asked of an entry that does not say: without the part `historikk` the register gives current ones alone. */
const isCurrent = ({ erGjeldende }: Entry): boolean => erGjeldende !== false;

/**
 * The current value of an entity; undefined when there is none, also when there are former ones.
 *
 * @example
 * ```ts
 * import type { FolkeregisteretClient } from '@fellesklient/folkeregisteret';
 * import { current } from '@fellesklient/folkeregisteret/reading';
 *
 * async function maritalStatus(freg: FolkeregisteretClient<'finans'>, nummer: string): Promise<string | undefined> {
 *   const person = await freg.person(nummer, { part: ['sivilstand', 'historikk'] });
 *   return current(person?.sivilstand)?.sivilstand;
 * }
 * ```
 */
export function current<T extends Entry>(entries: readonly T[] | undefined): T | undefined {
  return entries?.find(isCurrent);
}

/**
 * All current values of an entity that may have several at a time, such as citizenships.
 *
 * @example
 * ```ts
 * import type { Folkeregisterperson } from '@fellesklient/folkeregisteret';
 * import { allCurrent } from '@fellesklient/folkeregisteret/reading';
 *
 * const citizenships = ({ statsborgerskap }: Folkeregisterperson): string[] =>
 *   allCurrent(statsborgerskap).map((entry) => entry.statsborgerskap);
 * ```
 */
export function allCurrent<T extends Entry>(entries: readonly T[] | undefined): T[] {
  return entries?.filter(isCurrent) ?? [];
}
