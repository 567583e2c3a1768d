import { ownerOfGeneratedEmail } from '../world/computed-record.ts';
import type { Instant, Kanal } from '../world/krr-record.ts';
import { defaultContact } from '../world/published-persons.ts';
import type { World } from '../world/world.ts';

/** Tells whether somebody else has registered the same contact value. */
export type IsShared = (kanal: Kanal, verdi: string, index: number, at: Instant) => boolean;

// Of the values that the world computes, these are everybody's and all others name their owner. So besides the inhabitants touched
// by events at most one other can hold a value, and nobody has to be searched for.
const everybodys: ReadonlySet<string> = new Set([
  defaultContact.epostadresse,
  defaultContact.mobiltelefonnummer,
  defaultContact.mobiltelefonnummer.slice(3),
]);

export function createDuplicates(world: World): IsShared {
  let holders = new Map<string, number[]>();
  let eventsSeen = 0;

  const holdersOf = (verdi: string, at: Instant): readonly number[] => {
    if (eventsSeen !== world.events.length) {
      holders = touchedHolders(world, at);
      eventsSeen = world.events.length;
    }
    return holders.get(verdi) ?? [];
  };

  return (kanal, verdi, index, at) => {
    if (everybodys.has(verdi)) return true;
    if (holdersOf(verdi, at).some((holder) => holder !== index)) return true;
    const owner = kanal === 'epostadresse' ? ownerOfGeneratedEmail(verdi) : undefined;
    if (owner === undefined || owner === index || owner >= world.size) return false;
    return world.krrRecord(owner, at).epostadresse?.verdi === verdi;
  };
}

function touchedHolders(world: World, at: Instant): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const index of world.touched) {
    const record = world.krrRecord(index, at);
    for (const point of [record.epostadresse, record.mobiltelefonnummer]) {
      if (!point) continue;
      const known = holders.get(point.verdi);
      if (known) known.push(index);
      else holders.set(point.verdi, [index]);
    }
  }
  return holders;
}
