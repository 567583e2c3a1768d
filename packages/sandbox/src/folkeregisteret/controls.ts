import type { Instant } from '../world/krr-record.ts';
import type { World } from '../world/world.ts';
import { createDocumentIds } from './document/document-id.ts';
import { hasPersondokument } from './event/has-document.ts';

/** A person as right after an event, as the archive has it. */
export interface Persondokument {
  readonly dokumentidentifikator: string;
  readonly hendelsestype: string;
  /** When the register noted the event, in milliseconds since 1970. */
  readonly ajourholdstidspunkt: Instant;
}

export interface FolkeregisteretControls {
  /**
   * The documents that the archive has of a person, oldest first. A client would learn their ids from the feed of events.
   *
   * @throws TypeError when the number belongs to no inhabitant.
   */
  readonly persondokumenter: (personidentifikator: string) => readonly Persondokument[];
}

export function createFolkeregisteretControls(world: World, now: () => Instant): FolkeregisteretControls {
  const { id } = createDocumentIds(world.seed);
  return {
    persondokumenter(personidentifikator) {
      const index = world.indexOf(personidentifikator);
      if (index === undefined)
        throw new TypeError('Option personidentifikator: belongs to no inhabitant of this world.');
      return (world.life(index, now())?.hendelser ?? [])
        .filter(({ hendelsestype }) => hasPersondokument(hendelsestype))
        .map(({ person, nummer, hendelsestype, ajourholdstidspunkt }) => ({
          dokumentidentifikator: id({ kind: 'persondokument', person, nummer }),
          hendelsestype,
          ajourholdstidspunkt,
        }));
    },
  };
}
