import type { Instant } from '../../world/krr-record.ts';
import { opplysninger } from '../../world/lives/record.ts';
import type { Inhabitant } from '../../world/lives/relations.ts';
import type { World } from '../../world/world.ts';
import { candidates } from './candidates.ts';
import type { Criteria } from './criteria.ts';
import { createGlimpse } from './glimpse.ts';
import { matches } from './matches.ts';

/** Everybody whom a search is for. */
export function* hits(world: World, criteria: Criteria, seesProtected: boolean, at: Instant): Generator<Inhabitant> {
  const glimpse = createGlimpse(world, criteria, at);
  const look = (index: Inhabitant): boolean => {
    const life = world.life(index, at);
    return life !== undefined && matches(opplysninger(life.hendelser), criteria, seesProtected);
  };
  for (const index of candidates(world, criteria, at)) if (glimpse(index) ?? look(index)) yield index;
}
