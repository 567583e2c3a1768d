import { draw32, topic } from '../draw.ts';
import { type Field, object } from '../field.ts';
import type { Adressegradering, Kretser, NorskAdresse } from '../lives/address.ts';
import type { Egenskap } from '../lives/life.ts';
import { ny } from '../lives/telling.ts';
import { type Kommune, kommuner, placeOfPostnummer, postnummerAt } from '../places/kommuner.ts';
import { addressOf } from '../places/site.ts';
import { streetsPerPostnummer } from '../places/street-names.ts';
import type { Situation } from './situation.ts';
import { current } from './subject.ts';

/** A home in Norway: any that the world picks in a kommune, one on a street there, or that of somebody who lives at one. */
export type HomeChoice =
  | { readonly kommunenummer: string }
  | {
      readonly kommunenummer: string;
      readonly adressenavn: string;
      readonly husnummer: string;
      readonly husbokstav?: string;
      /** One that the kommune has in this world; its first when left out. */
      readonly postnummer?: string;
    }
  | { readonly hos: string };

const forms: Readonly<Record<string, RegExp>> = {
  kommunenummer: /^\d{4}$/,
  adressenavn: /^.{1,100}$/u,
  husnummer: /^[1-9]\d{0,3}$/,
  husbokstav: /^[A-ZÆØÅ]$/,
  postnummer: /^\d{4}$/,
  hos: /^\d{11}$/,
};

/** The field of an event that holds one. */
export const home: Field = object(
  'an object with kommunenummer, for any home there; with adressenavn, husnummer and maybe husbokstav and postnummer besides, for that ' +
    'one; or with hos, the personidentifikator of whose home it is',
  (choice) => {
    const entries = Object.entries(choice);
    if (!entries.every(([name, value]) => typeof value === 'string' && forms[name]?.test(value))) return false;
    const names = entries.map(([name]) => name);
    if (names.includes('hos')) return names.length === 1;
    const isStreet = names.includes('adressenavn') && names.includes('husnummer');
    return names.includes('kommunenummer') && (isStreet || names.length === 1);
  },
);

/**
 * The bostedsadresse in a home, unknown when none is chosen: whoever has a fødselsnummer has at least that (sos-adresser.md), but for those
 * who are strengt fortrolig.
 */
export function bostedIn(
  choice: HomeChoice | undefined,
  adressegradering: Adressegradering,
  situation: Situation,
): readonly Egenskap[] {
  if (adressegradering === 'strengtFortrolig') return [];
  const where = choice === undefined ? { ukjentBosted: {} } : addressOfChoice(choice, 'adresse', situation);
  return [ny('bostedsadresse', { ...where, adressegradering, flyttedato: situation.dato })];
}

/** The address of a home. @throws InvalidEvent for the field when there is none such. */
export function addressOfChoice(choice: HomeChoice, field: string, situation: Situation): NorskAdresse & Kretser {
  if ('hos' in choice) return homeOf(choice.hos, field, situation);
  const kommune = kommuner.find(({ kommunenummer }) => kommunenummer === choice.kommunenummer);
  if (!kommune) throw situation.refused(field, 'is in no kommune: kommunenummer is none of the 357.');
  return 'adressenavn' in choice ? onStreet(choice, kommune, field, situation) : anywhere(kommune, situation);
}

function homeOf(personidentifikator: string, field: string, situation: Situation): NorskAdresse & Kretser {
  const bosted = current(situation.living(field, personidentifikator), 'bostedsadresse');
  if (!bosted || 'ukjentBosted' in bosted) throw situation.refused(field, 'is the home of somebody who has none.');
  const { adressegradering: _, flyttedato: __, ...address } = bosted;
  return address;
}

function anywhere({ postnummer: { first, count } }: Kommune, { seed, sequence }: Situation): NorskAdresse & Kretser {
  const drawn = draw32(seed, sequence, topic.loggedHome);
  const inKommune = drawn % (count * streetsPerPostnummer);
  return addressOf({
    postnummerPlace: first + Math.floor(inKommune / streetsPerPostnummer),
    street: inKommune % streetsPerPostnummer,
    placeInStreet: (drawn >>> 16) % 240,
  });
}

/** The land register's numbers of a street that the world does not compute: of a range that it does not use. */
function onStreet(
  choice: Extract<HomeChoice, { readonly adressenavn: string }>,
  { kommunenummer, poststedsnavn, postnummer: { first, count } }: Kommune,
  field: string,
  { refused }: Situation,
): NorskAdresse & Kretser {
  const { adressenavn, husnummer, husbokstav } = choice;
  const place = choice.postnummer === undefined ? first : placeOfPostnummer(choice.postnummer);
  if (place === undefined || place < first || place >= first + count) {
    throw refused(field, 'has a postnummer that the kommune has not in this world. Leave it out to get one.');
  }
  const street = [...adressenavn].reduce((sum, letter) => draw32(sum, letter.codePointAt(0) ?? 0, topic.street), place);
  const house = draw32(street, Number(husnummer) * 32 + ((husbokstav?.codePointAt(0) ?? 0) % 32), topic.building);
  return {
    vegadresse: {
      kommunenummer,
      bruksenhetstype: 'bolig',
      adressenavn,
      husnummer,
      ...(husbokstav === undefined ? {} : { husbokstav }),
      adressekode: String(9000 + (street % 1000)),
      poststed: { postnummer: postnummerAt(place), poststedsnavn },
    },
    adresseIdentifikatorFraMatrikkelen: String(900_000_000 + (house % 100_000_000)),
    grunnkrets: 101,
    stemmekrets: 1,
    skolekrets: 1,
    kirkekrets: 1,
  };
}
