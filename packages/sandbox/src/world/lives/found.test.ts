import { describe, expect, test } from 'vitest';
import { familyNames } from './family-names.ts';
import { givenNames } from './given-names.ts';
import type { Opplysninger } from './life.ts';
import { createLives } from './lives.ts';
import { gjeldende, opplysninger } from './record.ts';

const size = 1300;
const until = Date.UTC(2150, 0, 1);
const lives = createLives(6, size);
const held: Opplysninger[] = Array.from({ length: size }, (_, index) =>
  opplysninger(lives.life(index, until)?.hendelser ?? []),
);
const indices = [...held.keys()];
const wordsOf = (index: number): string[] =>
  (lives.life(index, until)?.hendelser ?? []).flatMap(({ egenskaper }) =>
    egenskaper.flatMap((egenskap) =>
      egenskap.entitet === 'navn'
        ? [egenskap.verdi.fornavn, egenskap.verdi.mellomnavn ?? '', egenskap.verdi.etternavn].join(' ').split(' ')
        : [],
    ),
  );

describe('names', () => {
  test('are synthetic, in capitals, and not each other', () => {
    for (const list of [givenNames, familyNames]) {
      expect(new Set(list).size).toBe(list.length);
      for (const word of list) expect(word).toMatch(/^[A-ZÆØÅ]{2,}(-[A-ZÆØÅ]{2,})?$/);
    }
    expect(givenNames.length).toBeGreaterThan(300);
    expect(familyNames.length).toBeGreaterThan(400);
    expect(givenNames.filter((word) => familyNames.includes(word))).toEqual([]);
  });

  test('find everybody who ever has a word in them, and not many others', () => {
    const words = new Map<string, Set<number>>();
    for (const index of indices) {
      for (const word of wordsOf(index)) words.set(word, (words.get(word) ?? new Set()).add(index));
    }
    expect(words.size).toBeGreaterThan(500);
    for (const [word, bearers] of words) {
      if (word === '') continue;
      const found = new Set(lives.named(word));
      for (const index of bearers) if (!found.has(index)) expect.unreachable(`${word} does not find ${index}`);
      expect(found.size).toBeLessThan(size / 3);
    }
    expect([...words.keys()].some((word) => /\*(PIKE|GUTT)$/.test(word))).toBe(true);
  });

  test('find nobody by a word that is none', () => {
    for (const word of ['', 'KARI', 'NORDMANN', 'syntetisk', '*PIKE']) expect([...lives.named(word)]).toEqual([]);
  });
});

describe('addresses', () => {
  const livedAt = (index: number): string[] =>
    [...(held[index]?.bostedsadresse ?? []), ...(held[index]?.oppholdsadresse ?? [])].flatMap(({ verdi }) =>
      'vegadresse' in verdi
        ? [
            [
              verdi.vegadresse.kommunenummer,
              verdi.vegadresse.poststed.postnummer,
              verdi.vegadresse.adressenavn,
              verdi.vegadresse.husnummer,
            ].join('|'),
          ]
        : [],
    );
  const all = indices.map(livedAt);

  test('find everybody who has lived or stayed there', () => {
    const places = new Set(all.flat().filter((_, i) => i % 300 === 0));
    expect(places.size).toBeGreaterThan(20);
    let strangers = 0;
    let found = 0;
    for (const place of places) {
      const [kommunenummer = '', postnummer = '', adressenavn = '', husnummer = ''] = place.split('|');
      const house = new Set(lives.livingAt({ kommunenummer, postnummer, adressenavn, husnummer: Number(husnummer) }));
      const street = new Set(lives.livingAt({ adressenavn: adressenavn.slice(0, 3) }));
      const area = new Set(lives.livingAt({ postnummer }));
      const kommune = new Set(lives.livingAt({ kommunenummer }));
      for (const index of indices) {
        const mine = all[index] ?? [];
        if (mine.includes(place)) expect(house.has(index)).toBe(true);
        if (mine.some((other) => other.split('|')[2]?.startsWith(adressenavn.slice(0, 3))))
          expect(street.has(index)).toBe(true);
        if (mine.some((other) => other.split('|')[1] === postnummer)) expect(area.has(index)).toBe(true);
        if (mine.some((other) => other.startsWith(kommunenummer))) expect(kommune.has(index)).toBe(true);
      }
      // Others have lived there while their address was deleted or unknown, or on a farm.
      const others = [...area].filter((index) => !all[index]?.some((other) => other.split('|')[1] === postnummer));
      strangers += others.length;
      found += area.size;
      expect(house.size).toBeLessThan(60);
    }
    expect(strangers / found).toBeLessThan(0.03);
  });

  test('find the inhabitants of a day', () => {
    const at = Date.UTC(2026, 10, 1);
    const now = indices.map(
      (index) => gjeldende(opplysninger(lives.life(index, at)?.hendelser ?? []), 'bostedsadresse')[0]?.verdi,
    );
    for (let index = 0; index < size; index += 29) {
      const bosted = now[index];
      if (!bosted || !('vegadresse' in bosted)) continue;
      const { kommunenummer } = bosted.vegadresse;
      const found = new Set(lives.livingAt({ kommunenummer }, at));
      for (const [other, theirs] of now.entries()) {
        if (theirs && 'vegadresse' in theirs && theirs.vegadresse.kommunenummer === kommunenummer) {
          expect(found.has(other)).toBe(true);
        }
      }
      const ever = [...lives.livingAt({ kommunenummer })];
      expect(found.size).toBeLessThan(ever.length);
    }
  });
});
