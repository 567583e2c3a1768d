import type { Quirks } from '../../quirks.ts';
import type { World } from '../../world/world.ts';
import type { Operation } from '../operation.ts';
import type { Persons } from '../persons.ts';
import { refusals } from '../refusal.ts';
import { seesProtected } from '../rights/sees-protected.ts';
import { entydigsoekCriteria } from './entydigsoek-criteria.ts';
import { hits } from './hits.ts';
import { mostHits, soekCriteria } from './soek-criteria.ts';

/** The one person that fits. */
export function createEntydigsoek(world: World, persons: Persons, quirks: Quirks['folkeregisteret']): Operation {
  return ({ query, rights, at, view, selection }) => {
    const criteria = entydigsoekCriteria(query, rights, quirks);
    const [found, another] = hits(world, criteria, seesProtected(rights), at);
    const person = found === undefined || another !== undefined ? undefined : persons.byIndex(found, at);
    if (person) return { root: 'folkeregisterperson', body: view(person.document, selection) };
    return quirks.entydigsoekWithoutHit === '400' ? refusals.failed : refusals.noHit;
  };
}

/** The numbers of all that fit; without `maksTreff` 10 000 at most. */
export function createSoek(world: World, persons: Persons): Operation {
  return ({ query, rights, at }) => {
    const { criteria, maksTreff } = soekCriteria(query);
    const found: string[] = [];
    for (const index of hits(world, criteria, seesProtected(rights), at)) {
      if (found.length === (maksTreff ?? mostHits))
        return maksTreff === undefined ? refusals.tooManyHits : answer(found);
      found.push(persons.numberOf(index, at));
    }
    return answer(found);
  };
}

function answer(foedselsEllerDNummer: readonly string[]): { root: string; body: object } {
  return { root: 'personsoekResponse', body: { foedselsEllerDNummer } };
}
