/** A door on a street. */
export interface House {
  readonly husnummer: number;
  readonly husbokstav?: string;
  readonly bruksenhetsnummer?: string;
}

const flatsPerHouse = 12;

/** The house and flat with a place in a street, from 0. A street has either blocks of flats, or houses of which every seventh is two. */
export function houseAt(place: number, flats: boolean): House {
  if (flats) {
    const flat = place % flatsPerHouse;
    return {
      husnummer: Math.floor(place / flatsPerHouse) + 1,
      bruksenhetsnummer: `H0${Math.floor(flat / 4) + 1}0${(flat % 4) + 1}`,
    };
  }
  const inRow = place % 8;
  const husnummer = Math.floor(place / 8) * 7 + Math.min(inRow, 6) + 1;
  return inRow < 6 ? { husnummer } : { husnummer, husbokstav: inRow === 6 ? 'A' : 'B' };
}

/** The places in a street that have a husnummer. */
export function placesWithNumber(husnummer: number, flats: boolean): readonly number[] {
  if (flats) return Array.from({ length: flatsPerHouse }, (_, flat) => (husnummer - 1) * flatsPerHouse + flat);
  const first = Math.floor((husnummer - 1) / 7) * 8 + ((husnummer - 1) % 7);
  return husnummer % 7 === 0 ? [first, first + 1] : [first];
}
