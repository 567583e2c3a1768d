import type { Instant } from '../../world/krr-record.ts';
import type { Hendelse } from '../../world/lives/life.ts';
import type { Inhabitant } from '../../world/lives/relations.ts';
import type { World } from '../../world/world.ts';

/**
 * Tells which events of a life were noted after a sequence number, without knowing the numbers of them: by the instant of the first
 * event that was, and whom it and the others of the same instant concern.
 */
export function createNotedAfter(world: World, sekvensnummer: number, at: Instant): (hendelse: Hendelse) => boolean {
  const first = new Map<Inhabitant, number>();
  let instant = Number.POSITIVE_INFINITY;
  for (const { hendelse } of world.noted(sekvensnummer + 1, at)) {
    const { person, nummer, ajourholdstidspunkt } = hendelse;
    if (ajourholdstidspunkt > instant) break;
    instant = ajourholdstidspunkt;
    if (!first.has(person)) first.set(person, nummer);
  }
  return ({ person, nummer, ajourholdstidspunkt }) =>
    ajourholdstidspunkt === instant
      ? nummer >= (first.get(person) ?? Number.POSITIVE_INFINITY)
      : ajourholdstidspunkt > instant;
}
