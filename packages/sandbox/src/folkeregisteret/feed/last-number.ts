import type { World } from '../../world/world.ts';
import type { Operation } from '../operation.ts';

/**
 * The number of the last event: bare in JSON, in an object in XML (news of 2022-04-07, 1.6.2). Before the first event it is 0
 * (inferred).
 */
export function createLastNumber(world: World): Operation {
  return ({ at }) => {
    const sekvensnummer = world.sisteSekvensnummer(at) ?? 0;
    return { root: 'sekvensnummer', body: { sekvensnummer }, json: sekvensnummer };
  };
}
