import type { UttrekkKommune } from '../../generated/folkeregisteret/types.ts';
import type { Instant } from '../../world/krr-record.ts';
import type { Entities } from '../../world/lives/entities.ts';
import type { Opplysninger } from '../../world/lives/life.ts';
import { gjeldende } from '../../world/lives/record.ts';
import type { Inhabitant } from '../../world/lives/relations.ts';
import { slektOf, slektSize } from '../../world/lives/slekt.ts';
import { createPermutation } from '../../world/permutation.ts';
import { kommuner, postnummerAt } from '../../world/places/kommuner.ts';
import type { World } from '../../world/world.ts';

/** Inhabitants whose lives are cheap to compute one after the other. */
export interface Stretch {
  readonly members: () => Iterable<Inhabitant>;
  /** Whether somebody of whom the register holds this is one of those meant: nobody is in two stretches. */
  readonly includes: (held: Opplysninger) => boolean;
}

/** Everybody whom an extract may be for, one stretch after the other. */
export interface Walk {
  readonly length: number;
  stretch(place: number): Stretch;
}

/** Everybody there is now, family by family. @param shift turns the order of the families: a whole number from 0 to 2^32. */
export function walkAll({ size, newcomers }: World, shift: number): Walk {
  const count = size + newcomers;
  const order = createPermutation(slektOf(count - 1) + 1);
  return {
    length: order.size,
    stretch(place) {
      const first = order.of(place, shift) * slektSize;
      const length = Math.min(slektSize, count - first);
      return { members: () => Array.from({ length }, (_, i) => first + i), includes: () => true };
    },
  };
}

/**
 * Everybody with home or stay in a kommune, postnummer by postnummer. Who lives at an unknown address is in no kommune: of 17 828 persons
 * recorded from an extract all had an address (Valgdirektoratet/folkeavstemning).
 *
 * @param seesProtected whether addresses count that are not shown to everybody.
 */
export function walkKommune(
  world: World,
  { bostedskommunenummer, oppholdskommunenummer }: UttrekkKommune,
  at: Instant,
  seesProtected: boolean,
  shift: number,
): Walk {
  const kommunenummer = bostedskommunenummer ?? oppholdskommunenummer;
  const kommune = kommuner.find((one) => one.kommunenummer === kommunenummer);
  const entitet = bostedskommunenummer === undefined ? 'oppholdsadresse' : 'bostedsadresse';
  const order = createPermutation(kommune?.postnummer.count ?? 0);
  return {
    length: order.size,
    stretch(place) {
      const postnummer = postnummerAt((kommune?.postnummer.first ?? 0) + order.of(place, shift));
      return {
        members: () => new Set(world.livingAt({ postnummer }, at)),
        includes: (held) =>
          gjeldende(held, entitet).some(
            ({ verdi }) =>
              postnummerOf(verdi) === postnummer && (seesProtected || !secret.includes(verdi.adressegradering)),
          ),
      };
    },
  };
}

const secret: readonly string[] = ['fortrolig', 'strengtFortrolig'];

function postnummerOf(adresse: Entities['bostedsadresse' | 'oppholdsadresse']): string | undefined {
  if ('vegadresse' in adresse) return adresse.vegadresse.poststed.postnummer;
  return 'matrikkeladresse' in adresse ? adresse.matrikkeladresse.poststed.postnummer : undefined;
}
