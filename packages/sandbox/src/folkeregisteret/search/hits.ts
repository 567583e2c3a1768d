import type { Instant } from '../../world/krr-record.ts';
import { opplysninger } from '../../world/lives/record.ts';
import type { Inhabitant } from '../../world/lives/relations.ts';
import type { World } from '../../world/world.ts';
import { hasNumber } from '../document/numbers.ts';
import { candidates } from './candidates.ts';
import type { Criteria } from './criteria.ts';
import { createGlimpse } from './glimpse.ts';
import { matches } from './matches.ts';

/** Everybody whom a search is for. */
export function* hits(world: World, criteria: Criteria, seesProtected: boolean, at: Instant): Generator<Inhabitant> {
  const glimpse = createGlimpse(world, criteria, at);
  const { identifikasjonsnummer: nummer } = criteria;
  const look = (index: Inhabitant): boolean => {
    const life = world.life(index, at);
    if (!life || isDuplicate(world, index, at)) return false;
    const held = opplysninger(life.hendelser);
    return (nummer === undefined || hasNumber(world, index, held, nummer)) && matches(held, criteria, seesProtected);
  };
  for (const index of candidates(world, criteria, at)) if (glimpse(index) ?? look(index)) yield index;
}

/** Whether another carries on for somebody. */
function isDuplicate(world: World, index: Inhabitant, at: Instant): boolean {
  return !world.isComputed(index) && world.indexOf(world.numberInUse(index, at)) !== index;
}
