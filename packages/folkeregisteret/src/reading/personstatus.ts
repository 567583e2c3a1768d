import type { Folkeregisterpersonstatus, Personstatus } from '../generated/types.ts';
import { current } from './current.ts';

/**
 * The current status of a person; undefined when there is none. Packages without authority in law are told `aktiv` for `midlertidig`,
 * `ikkeBosatt`, `forsvunnet` and `foedselsregistrert` (Skatteetaten/folkeregisteret-api-dokumentasjon, src/om-tjenestene/taushetsbelagte-opplysninger.md).
 *
 * @example
 * ```ts
 * import type { PersonWith } from '@fellesklient/folkeregisteret';
 * import { personstatus } from '@fellesklient/folkeregisteret/reading';
 *
 * const livesInNorway = (person: PersonWith<'privat'>): boolean => personstatus(person) === 'bosatt';
 * ```
 */
export function personstatus({
  status,
}: {
  readonly status?: readonly Folkeregisterpersonstatus[];
}): Personstatus | undefined {
  return current(status)?.status;
}
