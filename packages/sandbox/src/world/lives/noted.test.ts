import { describe, expect, test } from 'vitest';
import { createLives, type NotedHendelse, sekvensnummerPerLook } from './lives.ts';

const size = 700;
const lives = createLives(4, size);
const from = Date.UTC(2016, 0, 1);
const until = Date.UTC(2027, 0, 1);
const followed = [...lives.noted(lives.sekvensnummerAfter(from), until)];
const name = ({ person, nummer }: NotedHendelse['hendelse']): string => `${person}/${nummer}`;

describe('what the register notes', () => {
  test('is everything that lives hold, once, whoever it happens to', () => {
    const expected: string[] = [];
    for (let index = 0; index < size; index++) {
      for (const hendelse of lives.life(index, until)?.hendelser ?? []) {
        if (hendelse.ajourholdstidspunkt > from) expected.push(name(hendelse));
      }
    }
    expect(followed.map(({ hendelse }) => name(hendelse)).sort()).toEqual(expected.sort());
    expect(followed.length).toBeGreaterThan(1000);
  });

  test('is the very event that the life holds', () => {
    for (const { hendelse } of followed.filter((_, i) => i % 50 === 0)) {
      const life = lives.life(hendelse.person, until);
      expect(life?.hendelser[hendelse.nummer - 1]).toEqual(hendelse);
    }
  });

  test('from the beginning is everything, too', () => {
    const small = createLives(4, 70);
    const all = [...small.noted(0, until)];
    let count = 0;
    for (let index = 0; index < 70; index++) count += small.life(index, until)?.hendelser.length ?? 0;
    expect(all.length).toBe(count);
    expect(all[0]?.hendelse.ajourholdstidspunkt).toBeGreaterThanOrEqual(Date.UTC(1964, 9, 1));
  });

  test('comes in order of time and number', () => {
    for (const [place, { sekvensnummer, hendelse }] of followed.entries()) {
      const before = followed[place - 1];
      expect(sekvensnummer).toBeGreaterThan(before?.sekvensnummer ?? -1);
      expect(hendelse.ajourholdstidspunkt).toBeGreaterThanOrEqual(before?.hendelse.ajourholdstidspunkt ?? from);
      expect(hendelse.ajourholdstidspunkt).toBeLessThanOrEqual(until);
      // The upper half of every look is left to the world's log.
      expect(sekvensnummer % sekvensnummerPerLook).toBeLessThan(sekvensnummerPerLook / 2);
      expect(Number.isSafeInteger(sekvensnummer)).toBe(true);
    }
  });

  test('can be taken up at any number, inclusive, and goes on with the clock', () => {
    for (const place of [0, 1, 17, 500, followed.length - 1]) {
      const { sekvensnummer } = followed[place] ?? expect.unreachable();
      expect([...lives.noted(sekvensnummer, until)].map(({ hendelse }) => name(hendelse))).toEqual(
        followed.slice(place).map(({ hendelse }) => name(hendelse)),
      );
      expect(lives.noted(sekvensnummer + 1, until).next().value).toEqual(followed[place + 1]);
    }
    const middle = Date.UTC(2020, 5, 1);
    const first = [...lives.noted(lives.sekvensnummerAfter(from), middle)];
    const second = [...lives.noted(lives.sekvensnummerAfter(middle), until)];
    expect(first.length).toBeGreaterThan(0);
    expect([...first, ...second]).toEqual(followed);
  });

  test('is nothing before the register opened and nothing of the future', () => {
    expect([...lives.noted(0, Date.UTC(1964, 8, 1))]).toEqual([]);
    expect([...lives.noted(lives.sekvensnummerAfter(until), until)]).toEqual([]);
  });
});
