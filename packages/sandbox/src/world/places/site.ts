import { draw, topic } from '../draw.ts';
import type { Kretser, NorskAdresse } from '../lives/address.ts';
import { houseAt } from './houses.ts';
import { type Kommune, kommuner, postnummerAt } from './kommuner.ts';
import { streetName, streetsPerPostnummer } from './street-names.ts';

/** Where a home stands in the land. The homes of a postnummer are dealt out to its blocks in turn, so that a street has all families. */
export interface Site {
  readonly postnummerPlace: number;
  readonly street: number;
  readonly placeInStreet: number;
}

const kommuneOf: readonly Kommune[] = kommuner.flatMap((kommune) =>
  Array.from({ length: kommune.postnummer.count }, () => kommune),
);

/** Whether a street has blocks of flats, not houses. */
export function hasFlats(postnummerPlace: number, street: number): boolean {
  return draw(0, postnummerPlace * streetsPerPostnummer + street, topic.building) < 0.4;
}

/** The kommune of a postnummer, by its place. */
export function kommuneAt(postnummerPlace: number): Kommune {
  const kommune = kommuneOf[postnummerPlace];
  if (!kommune) throw new RangeError(`There is no postnummer ${postnummerPlace}.`);
  return kommune;
}

/** The address of a site. */
export function addressOf({ postnummerPlace, street, placeInStreet }: Site): NorskAdresse & Kretser {
  const { kommunenummer, poststedsnavn, postnummer } = kommuneAt(postnummerPlace);
  const inKommune = postnummerPlace - postnummer.first;
  const house = houseAt(placeInStreet, hasFlats(postnummerPlace, street));
  const streetPlace = postnummerPlace * streetsPerPostnummer + street;
  const poststed = { postnummer: postnummerAt(postnummerPlace), poststedsnavn };
  const land = {
    adresseIdentifikatorFraMatrikkelen: String(
      100_000_000 + streetPlace * 16_384 + house.husnummer * 2 + (house.husbokstav === 'B' ? 1 : 0),
    ),
    grunnkrets: 101 + inKommune,
    stemmekrets: 1 + Math.floor(inKommune / 4),
    skolekrets: 1 + Math.floor(inKommune / 3),
    kirkekrets: 1 + Math.floor(inKommune / 8),
  };
  // Farms and huts have no street (6 of 17 828 addresses recorded in Valgdirektoratet/folkeavstemning, all of one kommune; here more).
  if (draw(0, streetPlace * 1024 + placeInStreet, topic.matrikkel) < 0.004) {
    const matrikkelnummer = {
      gaardsnummer: 1 + inKommune * streetsPerPostnummer + street,
      bruksnummer: placeInStreet + 1,
    };
    return { matrikkeladresse: { kommunenummer, ...matrikkelnummer, poststed }, ...land };
  }
  return {
    vegadresse: {
      kommunenummer,
      ...(house.bruksenhetsnummer ? { bruksenhetsnummer: house.bruksenhetsnummer } : {}),
      bruksenhetstype: 'bolig',
      adressenavn: streetName(postnummerPlace, street),
      husnummer: String(house.husnummer),
      ...(house.husbokstav ? { husbokstav: house.husbokstav } : {}),
      adressekode: String(1000 + inKommune * streetsPerPostnummer + street),
      poststed,
    },
    ...land,
  };
}
