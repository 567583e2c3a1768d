import type { TilpassetUttrekkJobbRequest } from '../../generated/folkeregisteret/types.ts';
import { opplysninger } from '../../world/lives/record.ts';
import type { Inhabitant } from '../../world/lives/relations.ts';
import { birthOf } from '../../world/population.ts';
import type { World } from '../../world/world.ts';
import type { Operation } from '../operation.ts';
import { seesProtected } from '../rights/sees-protected.ts';
import { createBatches } from './batches.ts';
import type { Jobs } from './jobs.ts';
import { walkAll, walkKommune } from './walk.ts';
import { isWanted, isWithin } from './wanted.ts';

/** Orders the numbers of the persons that fit. */
export function createSelectedOrder(world: World, jobs: Jobs, batchSize: number): Operation {
  return (question) => {
    const { body, rights, at } = question;
    const request = body as TilpassetUttrekkJobbRequest;
    const { kommunenummer = {}, foedselsaarFraOgMed, foedselsaarTilOgMed } = request;
    return jobs.order(question, 'foedselsEllerDNummer', (order) => {
      const last = world.sisteSekvensnummer(at);
      const walk =
        Object.keys(kommunenummer).length === 0
          ? walkAll(world, order)
          : walkKommune(world, kommunenummer, at, seesProtected(rights), order);
      /** No for nearly everybody born in other years, at a hundredth of the cost of a life. */
      const mayFit = (index: Inhabitant): boolean =>
        !world.isComputed(index) || isWithin([birthOf(index).born], foedselsaarFraOgMed, foedselsaarTilOgMed);
      return createBatches(
        walk,
        (index, { includes }) => {
          if (!mayFit(index)) return [];
          const held = opplysninger(world.life(index, at, last)?.hendelser ?? []);
          return includes(held) && isWanted(held, request) ? [world.numberInUse(index, at, last)] : [];
        },
        batchSize,
      );
    });
  };
}
