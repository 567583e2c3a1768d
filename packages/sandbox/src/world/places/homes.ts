import { draw32, topic } from '../draw.ts';
import type { Kretser, NorskAdresse } from '../lives/address.ts';
import { createPermutation } from '../permutation.ts';
import { placesWithNumber } from './houses.ts';
import { type Kommune, kommuner, placeOfPostnummer, postnummerCount } from './kommuner.ts';
import { addressOf, hasFlats, kommuneAt, type Site } from './site.ts';
import { streetName, streetsPerPostnummer } from './street-names.ts';

/**
 * A home of a block of inhabitants, by number: one of `homesPerPlace` in each of the block's three places, the first of which is
 * where most of them live.
 */
export type Home = number;
export const placesPerBlock = 3;
export const homesPerPlace = 512;

/** The home with a number in one of a block's places; whoever takes them in turn moves from street to street. */
export function homeAt(place: number, number: number): Home {
  return place * homesPerPlace + ((number * 197) % homesPerPlace);
}

/** Which homes are meant; what is left out may be anything. */
export interface AddressQuery {
  readonly fylkesnummer?: string;
  readonly kommunenummer?: string;
  readonly postnummer?: string;
  /** The name of the street or how it begins, in any case. */
  readonly adressenavn?: string;
  readonly husnummer?: number;
}

/** The homes of a block that a query means. */
export interface FoundHomes {
  readonly block: number;
  readonly includes: (home: Home) => boolean;
}

/** Where everybody's homes are: block and number of a home, and its address, each computed from the other. */
export interface Homes {
  address(block: number, home: Home): NorskAdresse & Kretser;
  kommune(block: number, home: Home): Kommune;
  find(query: AddressQuery): Generator<FoundHomes>;
}

export function createHomes(seed: number, blocks: number): Homes {
  const order = createPermutation(blocks);
  const shifts = Array.from({ length: placesPerBlock }, (_, place) => draw32(seed, place, topic.blockOrder));
  const position = (block: number, place: number): number => order.at(block, shifts[place]);
  const postnummerPlaceAt = (at: number): number => Math.floor((at * postnummerCount) / blocks);
  // The first position of a postnummer; the smallest worlds have postnummer without any.
  const firstOf = (postnummerPlace: number): number => Math.ceil((postnummerPlace * blocks) / postnummerCount);

  const siteOf = (block: number, home: Home): Site => {
    const place = Math.floor(home / homesPerPlace);
    const at = position(block, place);
    const postnummerPlace = postnummerPlaceAt(at);
    const first = firstOf(postnummerPlace);
    const families = firstOf(postnummerPlace + 1) - first;
    const number = home % homesPerPlace;
    return {
      postnummerPlace,
      street: number % streetsPerPostnummer,
      placeInStreet: (Math.floor(number / streetsPerPostnummer) * placesPerBlock + place) * families + at - first,
    };
  };

  return {
    address: (block, home) => addressOf(siteOf(block, home)),
    kommune: (block, home) => kommuneAt(postnummerPlaceAt(position(block, Math.floor(home / homesPerPlace)))),
    *find(query) {
      for (const postnummerPlace of postnummerPlaces(query)) {
        const streets = streetsNamed(postnummerPlace, query.adressenavn);
        if (streets.size === 0) continue;
        const first = firstOf(postnummerPlace);
        const families = firstOf(postnummerPlace + 1) - first;
        const wanted = query.husnummer === undefined ? undefined : placesOf(postnummerPlace, streets, query.husnummer);
        for (let place = 0; place < placesPerBlock; place++) {
          for (let family = 0; family < families; family++) {
            const block = order.of(first + family, shifts[place]);
            const inPlace = (home: Home): boolean => Math.floor(home / homesPerPlace) === place;
            if (!wanted) {
              yield { block, includes: (home) => inPlace(home) && streets.has(home % streetsPerPostnummer) };
              continue;
            }
            const homes = new Set<Home>();
            for (const { street, placeInStreet } of wanted) {
              const row = Math.floor(placeInStreet / families);
              if (placeInStreet % families !== family || row % placesPerBlock !== place) continue;
              homes.add(place * homesPerPlace + Math.floor(row / placesPerBlock) * streetsPerPostnummer + street);
            }
            if (homes.size > 0) yield { block, includes: (home) => homes.has(home) };
          }
        }
      }
    },
  };
}

function* postnummerPlaces({ fylkesnummer, kommunenummer, postnummer }: AddressQuery): Generator<number> {
  const only = postnummer === undefined ? undefined : placeOfPostnummer(postnummer);
  if (postnummer !== undefined && only === undefined) return;
  for (const kommune of kommuner) {
    if (kommunenummer !== undefined && kommune.kommunenummer !== kommunenummer) continue;
    if (fylkesnummer !== undefined && !kommune.kommunenummer.startsWith(fylkesnummer)) continue;
    const { first, count } = kommune.postnummer;
    for (let place = first; place < first + count; place++) if (only === undefined || only === place) yield place;
  }
}

function streetsNamed(postnummerPlace: number, adressenavn = ''): ReadonlySet<number> {
  const beginning = adressenavn.toLowerCase();
  const streets = new Set<number>();
  for (let street = 0; street < streetsPerPostnummer; street++) {
    if (streetName(postnummerPlace, street).toLowerCase().startsWith(beginning)) streets.add(street);
  }
  return streets;
}

function placesOf(postnummerPlace: number, streets: ReadonlySet<number>, husnummer: number): readonly Site[] {
  return [...streets].flatMap((street) =>
    placesWithNumber(husnummer, hasFlats(postnummerPlace, street)).map((placeInStreet) => ({
      postnummerPlace,
      street,
      placeInStreet,
    })),
  );
}
