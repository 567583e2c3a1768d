import type { Entitet, Rettigheter } from '../../generated/folkeregisteret/rettighetspakker.ts';

/** What of a person is asked for. */
export interface Selection {
  readonly entiteter: ReadonlySet<string>;
  /** Whether what has been is wanted too. */
  readonly historikk: boolean;
}

/**
 * Reads `part` as a package understands it (dataminimering.md): nothing asked for is `person-basis`. Undefined for a name that is
 * unknown, or that the package lacks; a group it has nothing of counts as such (inferred). Case does not matter, since
 * dataminimering.md writes `RettsligHandleevne` for what the document calls `rettsligHandleevne`.
 */
export function selectionOf(asked: readonly string[], rights: Rettigheter): Selection | undefined {
  const known = namesOf(rights);
  const selected = (asked.length > 0 ? asked : ['person-basis']).map((name) => known.get(name.toLowerCase()));
  if (selected.includes(undefined)) return undefined;
  const always: readonly Entitet[] = rights.identifikasjonsnummer === 'alltid' ? ['identifikasjonsnummer'] : [];
  return {
    entiteter: new Set([...always, ...selected.flatMap((entiteter) => entiteter ?? [])]),
    historikk: asked.some((name) => name.toLowerCase() === 'historikk'),
  };
}

function namesOf({ parts, entiteter }: Rettigheter): ReadonlyMap<string, readonly Entitet[]> {
  const names: [string, readonly Entitet[]][] = [
    ...Object.entries(parts),
    ...entiteter.map((entitet): [string, readonly Entitet[]] => [entitet, [entitet]]),
    ['historikk', []],
  ];
  return new Map(names.map(([name, entiteter]) => [name.toLowerCase(), entiteter]));
}
