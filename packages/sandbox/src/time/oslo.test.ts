import { describe, expect, test } from 'vitest';
import { fromOsloWallClock, latestTimeOfDay, monthsBefore, osloOffset, toOsloWallClock } from './oslo.ts';

const oslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'medium' });
const wall = (local: number): string => new Date(local).toISOString().slice(0, 19).replace('T', ' ');
const utc = (text: string): number => Date.parse(text);

describe('Norwegian local time', () => {
  test('agrees with the time zone database around every change of the clock from 1996 to 2037', () => {
    for (let year = 1996; year <= 2037; year++) {
      for (const month of [2, 9]) {
        for (let at = Date.UTC(year, month, 24); at < Date.UTC(year, month + 1, 1); at += 1_799_000) {
          expect(wall(toOsloWallClock(at))).toBe(oslo.format(at));
        }
      }
    }
  });

  test('comes back from the wall clock', () => {
    for (let at = utc('2023-01-01T00:00:00Z'); at < utc('2025-01-01T00:00:00Z'); at += 7_777_000) {
      const back = fromOsloWallClock(toOsloWallClock(at));
      expect(back === at || toOsloWallClock(back) === toOsloWallClock(at)).toBe(true);
    }
    expect(osloOffset(fromOsloWallClock(utc('2024-07-01T12:00:00Z')))).toBe(2);
  });

  test.each([
    ['2024-12-10T20:00:01Z', 18, '2023-06-10T19:00:01Z'],
    ['2024-08-31T10:00:00Z', 18, '2023-02-28T11:00:00Z'],
    ['2025-08-31T10:00:00Z', 18, '2024-02-29T11:00:00Z'],
    ['2025-01-01T00:30:00Z', 1, '2024-12-01T00:30:00Z'],
  ])('counts calendar months back on the wall clock: %s less %i', (at, months, expected) => {
    expect(monthsBefore(utc(at), months)).toBe(utc(expected));
  });

  test.each([
    ['2024-07-01T19:00:00Z', '2024-06-30T19:00:01Z'],
    ['2024-07-01T19:00:01Z', '2024-07-01T19:00:01Z'],
    ['2024-10-27T12:00:00Z', '2024-10-26T19:00:01Z'],
    ['2024-10-28T12:00:00Z', '2024-10-27T20:00:01Z'],
  ])('finds the latest 21:00:01 before %s', (at, expected) => {
    expect(latestTimeOfDay(utc(at), 75_601_000)).toBe(utc(expected));
  });
});
