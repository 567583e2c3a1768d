import { type Day, msPerDay } from '../../world/day.ts';
import type { Instant } from '../../world/krr-record.ts';
import { longestDelay } from '../../world/lives/looks.ts';
import { createMember, type Member } from '../../world/lives/member.ts';
import { createNames } from '../../world/lives/names.ts';
import { registeredFrom } from '../../world/lives/registration.ts';
import type { Inhabitant, Personnavn } from '../../world/lives/relations.ts';
import { createSlekt, type Slekt, slektOf, slektSize } from '../../world/lives/slekt.ts';
import type { World } from '../../world/world.ts';
import type { Criteria } from './criteria.ts';
import { isCalled } from './is-called.ts';

/**
 * Whether a search is surely for somebody, or surely not, by the frame of the life alone, which costs a hundredth of the life; undefined
 * when only the life tells. So a search that means a tenth of a percent of millions is answered in a second.
 */
export type Glimpse = (index: Inhabitant) => boolean | undefined;

/** A newborn is called after the mother until a name has been chosen, at the age of 90 days at most. */
const nameless = 90;

export function createGlimpse(world: World, criteria: Criteria, at: Instant): Glimpse {
  const { seed, size } = world;
  const { navn, inkluderDoede } = criteria;
  const names = createNames(seed);
  const today = Math.floor(at / msPerDay);
  // What became true later than this may not have been noted.
  const settled: Day = today - longestDelay - 1;
  const isDecidedByFrame = !(
    criteria.historisk ||
    criteria.adresse ||
    criteria.identifikasjonsnummer ||
    criteria.utenlandskPersonidentifikasjon ||
    criteria.legitimasjonsdokument ||
    criteria.utlendingsmyndighetenesIdentifikasjonsnummer
  );
  let last: Slekt | undefined;
  const withFamily = (index: Inhabitant): Member | undefined => {
    const number = slektOf(index);
    if (last?.number !== number) last = createSlekt(seed, number, size);
    return last.members[index % slektSize];
  };
  /** Who is called so on a day: undefined when it has just changed. */
  const nameOf = (member: Member): Personnavn | undefined => {
    const [then, now] = [names.on(member, settled), names.on(member, today)];
    return then.etternavn === now.etternavn ? now : undefined;
  };

  return (index) => {
    if (!world.isComputed(index)) return undefined;
    const member = createMember(seed, index);
    if (registeredFrom(member) > today) return false;
    const isDead = member.origin !== 'closed' && member.dies <= settled;
    if (isDead && !inkluderDoede) return false;
    const isSettled =
      member.origin !== 'closed' &&
      registeredFrom(member) + nameless <= settled &&
      (isDead || member.dies > today || inkluderDoede);
    if (!isSettled || !isDecidedByFrame) return undefined;
    if (!navn) return true;
    // Given names last a lifetime and need no family.
    if (!navn.inOrder && isCalled({ ...names.on(member, today), etternavn: '' }, navn)) return true;
    const family = withFamily(index);
    const name = family && nameOf(family);
    return name && isCalled(name, navn);
  };
}
