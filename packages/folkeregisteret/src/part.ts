import type { CallOptions } from '@fellesklient/core';
import { partRights, type Rettigheter, type Rettighetspakke } from './generated/rettighetspakker.ts';
import type { InAll, Pakke } from './rettighetspakke.ts';

/**
 * What can be asked for of a person in a package: a group of entities, one entity by its name, or `historikk`
 * (Skatteetaten/folkeregisteret-api-dokumentasjon, src/konsumenttjenester/dataminimering.md). Of several packages, what all of them have.
 */
export type PartOf<P extends Rettighetspakke> = 'historikk' | InAll<P extends unknown ? TakesPart<P> : never>;

type TakesPart<P extends Rettighetspakke> = (
  name: Extract<keyof Rettigheter[P]['part'], string> | Rettigheter[P]['entitet'],
) => void;

/** What a lookup may be asked. */
export interface LookupOptions<P extends Rettighetspakke, Asked extends string> extends CallOptions {
  /**
   * What to be told of a person; `['person-basis']` when absent. `historikk` adds what has been to the entities that are asked for, and
   * names none itself.
   */
  readonly part?: readonly Asked[] & AllowedParts<P, Asked>;
}

/** Names written in the program are checked by the compiler, a `string[]` when the call is made. */
type AllowedParts<P extends Rettighetspakke, Asked extends string> = string extends Asked
  ? readonly string[]
  : readonly PartOf<P>[];

export interface ReadPart {
  readonly problems: readonly string[];
  readonly query: URLSearchParams;
}

/** Reads the option `part` for a package, and adds its names to a query, each once. Problems never hold a name that is unknown. */
export function readPart(
  part: readonly string[] | undefined,
  { may }: Pakke,
  query: URLSearchParams = new URLSearchParams(),
): ReadPart {
  if (part === undefined) return { problems: [], query };
  if (!Array.isArray(part) || part.length === 0) {
    return { problems: ['part: must name at least one part; leave it out for person-basis'], query };
  }
  const known = Object.keys(partRights).filter((name) => may(partRights, name));
  const wrong = part.flatMap((name, i) => (known.includes(name) ? [] : [`part/${i}: not in this package`]));
  if (wrong.length > 0) return { problems: [...wrong.slice(0, 4), `the package has ${known.join(', ')}`], query };
  for (const name of new Set(part)) query.append('part', name);
  return { problems: [], query };
}
