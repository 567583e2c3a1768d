import { describe, expect, test } from 'vitest';
import type { Adressegradering } from './address.ts';
import type { Addressed } from './addresses.ts';
import type { Opplysninger } from './life.ts';
import { createLives } from './lives.ts';
import { gjeldende, opplysninger } from './record.ts';

const size = 5_600_000;
const lives = createLives(2, size);
const kinds: readonly Addressed[] = [
  'bostedsadresse',
  'deltBosted',
  'oppholdsadresse',
  'postadresse',
  'postadresseIUtlandet',
];
const clocks = [Date.UTC(1999, 5, 1), Date.UTC(2026, 10, 1), Date.UTC(2034, 2, 1)];
const persons = Array.from({ length: 6000 }, (_, i) => (i * 279_991) % size);

const current = (held: Opplysninger, kind: Addressed): { readonly adressegradering: Adressegradering }[] =>
  gjeldende(held, kind).map(({ verdi }) => verdi);

describe.each(clocks)('addresses at %i', (at) => {
  const held = persons.flatMap((index) => {
    const life = lives.life(index, at);
    return life ? [opplysninger(life.hendelser)] : [];
  });
  const statusOf = (person: Opplysninger): string => gjeldende(person, 'status')[0]?.verdi.status ?? '';
  const gradeOf = (person: Opplysninger): string =>
    gjeldende(person, 'adressebeskyttelse')[0]?.verdi.graderingsnivaa ?? '';

  test('are at most one of a kind, and of the dead and the closed none', () => {
    expect(held.length).toBeGreaterThan(3000);
    for (const person of held) {
      for (const kind of kinds) {
        const count = current(person, kind).length;
        expect(count).toBeLessThanOrEqual(1);
        if (['doed', 'opphoert'].includes(statusOf(person))) expect(count).toBe(0);
      }
    }
  });

  test('are a bostedsadresse for whoever lives and has a fødselsnummer in use, and for nobody with a d-number', () => {
    for (const person of held) {
      const inUse = gjeldende(person, 'identifikasjonsnummer').find(({ verdi }) => verdi.status === 'iBruk')?.verdi;
      const hasOne = current(person, 'bostedsadresse').length === 1;
      if (inUse?.identifikatortype === 'dNummer') expect(hasOne).toBe(false);
      const lives = !['doed', 'opphoert'].includes(statusOf(person));
      if (lives && inUse?.identifikatortype === 'foedselsnummer') {
        expect([statusOf(person), hasOne]).toEqual([statusOf(person), gradeOf(person) !== 'strengtFortrolig']);
      }
    }
  });

  test('of who has left Norway are unknown, but for one abroad', () => {
    for (const person of held.filter((candidate) => statusOf(candidate) === 'utflyttet')) {
      if (gradeOf(person) === 'strengtFortrolig') continue;
      expect(current(person, 'bostedsadresse')).toMatchObject([{ ukjentBosted: {} }]);
      expect(current(person, 'postadresse')).toEqual([]);
    }
  });

  test('of the protected are graded, and of the strengt fortrolig deleted but for an open postadresse', () => {
    for (const person of held) {
      const addresses = kinds.flatMap((kind) => current(person, kind));
      if (gradeOf(person) === 'fortrolig') {
        expect(addresses.every(({ adressegradering }) => adressegradering === 'fortrolig')).toBe(true);
      } else if (gradeOf(person) === 'strengtFortrolig') {
        if (statusOf(person) !== 'doed') expect(addresses).toEqual(current(person, 'postadresse'));
        for (const address of addresses) {
          expect(address).toMatchObject({ adressegradering: 'ugradert', postboksadresse: { postbokseier: 'SOT 6' } });
        }
      } else {
        expect(addresses.every(({ adressegradering }) => /^(ugradert|klientadresse)$/.test(adressegradering))).toBe(
          true,
        );
      }
    }
  });

  test('of residents elsewhere say why, those of d-numbers do not', () => {
    for (const person of held) {
      for (const { verdi } of gjeldende(person, 'oppholdsadresse')) {
        expect(verdi.oppholdAnnetSted !== undefined).toBe(
          gjeldende(person, 'bostedsadresse').length === 1 || gradeOf(person) === 'strengtFortrolig',
        );
      }
    }
  });

  test('follow each other without a gap or an overlap', () => {
    for (const person of held) {
      const bosted = [...(person.bostedsadresse ?? [])].reverse();
      for (const [place, entry] of bosted.entries()) {
        const next = bosted[place + 1];
        if (entry.erGjeldende) expect(next).toBeUndefined();
        else expect(entry.opphoerstidspunkt ?? 0).toBeGreaterThan(entry.gyldighetstidspunkt);
        if (next)
          expect(next.gyldighetstidspunkt).toBeGreaterThanOrEqual(entry.opphoerstidspunkt ?? Number.POSITIVE_INFINITY);
      }
    }
  });
});

describe('protection', () => {
  test('of both grades occurs', () => {
    const grades = new Set<string>();
    for (let i = 0; i < 20_000 && grades.size < 2; i++) {
      const life = lives.life((i * 7919 + 19) % size, Date.UTC(2026, 10, 1));
      for (const { verdi } of life ? gjeldende(opplysninger(life.hendelser), 'adressebeskyttelse') : []) {
        grades.add(verdi.graderingsnivaa);
      }
    }
    expect(grades).toEqual(new Set(['fortrolig', 'strengtFortrolig']));
  });
});
