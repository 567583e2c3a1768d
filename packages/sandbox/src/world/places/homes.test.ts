import { describe, expect, test } from 'vitest';
import { createHomes, homeAt, homesPerPlace, placesPerBlock } from './homes.ts';
import { houseAt, placesWithNumber } from './houses.ts';
import { kommuner, placeOfPostnummer, postnummerAt, postnummerCount } from './kommuner.ts';

const everyHome = Array.from({ length: homesPerPlace * placesPerBlock }, (_, home) => home);

describe('kommuner', () => {
  test('are the 357, each with postnummer of its own', () => {
    expect(kommuner).toHaveLength(357);
    expect(new Set(kommuner.map(({ kommunenummer }) => kommunenummer)).size).toBe(357);
    expect(kommuner.find(({ kommunenummer }) => kommunenummer === '5610')?.kommunenavn).toBe('Kárášjohka');
    expect(kommuner.reduce((sum, { postnummer }) => sum + postnummer.count, 0)).toBe(postnummerCount);
    for (let place = 0; place < postnummerCount; place++) {
      expect(postnummerAt(place)).toMatch(/^\d{4}$/);
      expect(placeOfPostnummer(postnummerAt(place))).toBe(place);
    }
    for (const other of ['0000', '102', '9999', 'abcd']) expect(placeOfPostnummer(other)).toBeUndefined();
  });
});

describe.each([2, 40, 87_500])('homes of a world of %i blocks', (blocks) => {
  const homes = createHomes(1, blocks);
  const some = blocks < 50 ? [0, 1] : [0, 1, 4711, 87_499];

  test('are each at an address of their own, of the form of the register', () => {
    const seen = new Set<string>();
    for (const block of some) {
      for (const home of everyHome) {
        const address = homes.address(block, home);
        expect(address.adresseIdentifikatorFraMatrikkelen).toMatch(/^\d{9}$/);
        if ('matrikkeladresse' in address) seen.add(JSON.stringify(address.matrikkeladresse));
        else {
          const { vegadresse } = address;
          expect(vegadresse.husnummer).toMatch(/^\d{1,4}$/);
          expect(vegadresse.adressekode).toMatch(/^\d{4}$/);
          expect(vegadresse.kommunenummer).toBe(homes.kommune(block, home).kommunenummer);
          expect(vegadresse.bruksenhetsnummer ?? 'H0101').toMatch(/^H0[1-3]0[1-4]$/);
          seen.add(JSON.stringify(vegadresse));
        }
      }
    }
    expect(seen.size).toBe(everyHome.length * some.length);
  });

  test('are found by kommune, postnummer, street and number, and no others', () => {
    for (const block of some) {
      for (const home of [0, 700, 1535]) {
        const address = homes.address(block, home);
        if ('matrikkeladresse' in address) continue;
        const { kommunenummer, adressenavn, husnummer, poststed } = address.vegadresse;
        const queries = [
          { kommunenummer, postnummer: poststed.postnummer, adressenavn, husnummer: Number(husnummer) },
          {
            fylkesnummer: kommunenummer.slice(0, 2),
            adressenavn: adressenavn.slice(0, 4).toUpperCase(),
            husnummer: Number(husnummer),
          },
          { postnummer: poststed.postnummer, adressenavn },
          { kommunenummer },
        ];
        for (const query of queries) {
          const found = [...homes.find(query)].filter((homesOfBlock) => homesOfBlock.block === block);
          const brute = everyHome.filter((candidate) => {
            const other = homes.address(block, candidate);
            if ('matrikkeladresse' in other) return false;
            const there = other.vegadresse;
            return (
              (query.kommunenummer ?? there.kommunenummer) === there.kommunenummer &&
              there.kommunenummer.startsWith(query.fylkesnummer ?? '') &&
              (query.postnummer ?? there.poststed.postnummer) === there.poststed.postnummer &&
              there.adressenavn.toLowerCase().startsWith((query.adressenavn ?? '').toLowerCase()) &&
              String(query.husnummer ?? there.husnummer) === there.husnummer
            );
          });
          const included = everyHome.filter(
            (candidate) =>
              found.some(({ includes }) => includes(candidate)) && 'vegadresse' in homes.address(block, candidate),
          );
          expect(included).toEqual(brute);
          expect(brute).toContain(home);
        }
      }
    }
  });

  test('are nowhere for an address that nobody has', () => {
    expect([...homes.find({ kommunenummer: '9999' })]).toEqual([]);
    expect([...homes.find({ postnummer: '0000' })]).toEqual([]);
    expect([...homes.find({ adressenavn: 'Karl Johans gate' })]).toEqual([]);
  });
});

describe('a street', () => {
  test.each([true, false])('has every number once, flats %s', (flats) => {
    for (let husnummer = 1; husnummer < 60; husnummer++) {
      for (const place of placesWithNumber(husnummer, flats)) expect(houseAt(place, flats).husnummer).toBe(husnummer);
    }
    const doors = Array.from({ length: 500 }, (_, place) => JSON.stringify(houseAt(place, flats)));
    expect(new Set(doors).size).toBe(500);
    const found = Array.from({ length: 40 }, (_, i) => placesWithNumber(i + 1, flats)).flat();
    expect(found).toEqual(Array.from({ length: found.length }, (_, place) => place));
  });

  test('is another than the last for who moves', () => {
    const places = Array.from({ length: homesPerPlace }, (_, number) => homeAt(1, number));
    expect(new Set(places).size).toBe(homesPerPlace);
    expect(places.every((home) => home >= homesPerPlace && home < 2 * homesPerPlace)).toBe(true);
  });
});
