import { InputError } from '../input-error.ts';
import type { Rights, RightsPackage, RightsRows } from './rights.ts';

/** What one package may do and see. */
export interface PackageRights extends RightsPackage {
  readonly operations: readonly string[];
  /** What an item of the feed tells. */
  readonly feed: string;
  /** When the number is sent. */
  readonly identifikasjonsnummer: string;
  readonly entiteter: readonly string[];
  /** Entities that each group unlocks; groups that unlock nothing are left out. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
  /** Entities of which `historikk` adds what has been. */
  readonly historikk: readonly string[];
  readonly entydigsoek: readonly string[];
}

/** @throws InputError for a package that the table lacks. */
export function packageRights(rights: Rights, name: string): PackageRights {
  const pakke = Object.hasOwn(rights.pakker, name) ? rights.pakker[name] : undefined;
  if (!pakke) {
    throw new InputError(`${rights.path}: no package ${name}. Use ${Object.keys(rights.pakker).join(', ')}.`);
  }
  const { title, english, basePath, scope } = pakke;
  const named = (rows: RightsRows): readonly string[] => namesIn(rows, name);
  const groups = Object.entries(rights.parts).map(([part, rows]) => [part, named(rows)] as const);
  return {
    ...{ title, english, basePath, scope },
    operations: named(rights.operations),
    feed: named(rights.feed)[0] ?? '',
    identifikasjonsnummer: named(rights.identifikasjonsnummer)[0] ?? '',
    entiteter: named(rights.entiteter),
    parts: Object.fromEntries(groups.filter(([, entiteter]) => entiteter.length > 0)),
    historikk: named(rights.historikk),
    entydigsoek: named(rights.entydigsoek),
  };
}

/** What can be asked for as `part`. */
export function partNames({ parts, entiteter }: PackageRights): readonly string[] {
  return [...Object.keys(parts), 'historikk', ...entiteter];
}

/** What the rows of a table give a package. */
export function namesIn(rows: RightsRows, name: string): readonly string[] {
  const has = ({ in: documented, inferred = [] }: RightsRows[number]): boolean =>
    documented.includes(name) || inferred.includes(name);
  return rows.filter(has).flatMap(({ navn }) => navn);
}
