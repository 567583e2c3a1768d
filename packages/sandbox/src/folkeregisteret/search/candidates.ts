import type { Instant } from '../../world/krr-record.ts';
import type { Inhabitant } from '../../world/lives/relations.ts';
import { birthOf } from '../../world/population.ts';
import type { World } from '../../world/world.ts';
import type { Criteria } from './criteria.ts';
import { namesakes } from './namesakes.ts';

/** Everybody whom a search may be for, and some whom it is not, without looking at the rest of the world. */
export function* candidates(world: World, criteria: Criteria, at: Instant): Generator<Inhabitant> {
  const { kjoenn, foedt } = criteria;
  const seen = new Set<Inhabitant>();
  for (const index of enumerated(world, criteria, at)) {
    if (!world.isComputed(index)) {
      if (!seen.has(index)) yield index;
      seen.add(index);
      continue;
    }
    const { born, woman } = birthOf(index);
    if (foedt && (born < foedt[0] || born > foedt[1])) continue;
    if (kjoenn && woman !== (kjoenn === 'kvinne')) continue;
    yield index;
  }
}

function* enumerated(world: World, criteria: Criteria, at: Instant): Generator<Inhabitant> {
  const { identifikasjonsnummer, navn, foedt, adresse, historisk } = criteria;
  if (identifikasjonsnummer !== undefined) {
    const index = world.indexOf(identifikasjonsnummer);
    if (index !== undefined) yield index;
  } else if (navn) {
    yield* namesakes(world, navn);
  } else if (foedt && foedt[0] === foedt[1]) {
    yield* world.bornOn(foedt[0]);
  } else if (adresse) {
    const { husnummer, adressenavn, postnummer, kommunenummer, fylkesnummer } = adresse;
    const query = {
      ...(husnummer ? { husnummer: Number(husnummer.husnummer) } : {}),
      ...(adressenavn === undefined ? {} : { adressenavn }),
      ...(postnummer === undefined ? {} : { postnummer }),
      ...(kommunenummer === undefined ? {} : { kommunenummer }),
      ...(fylkesnummer === undefined ? {} : { fylkesnummer }),
    };
    const seen = new Set<Inhabitant>();
    for (const index of world.livingAt(query, historisk ? undefined : at)) {
      if (!seen.has(index)) yield index;
      seen.add(index);
    }
  } else {
    for (let index = 0; index < world.size + world.newcomers; index++) yield index;
  }
}
