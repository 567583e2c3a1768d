import { expect, test } from 'vitest';
import { isFresh } from './varslingsstatus.ts';

const at = (text: string): number => Date.parse(text);
const fresh = (oppdatert: string, now: string): boolean =>
  isFresh({ verdi: 'a@example.org', oppdatert: at(oppdatert) }, at(now));

test.each([
  ['2023-06-10T19:00:01Z', '2024-12-10T20:00:01Z'], // 21:00:01 in Norway, in summer and in winter
  ['2023-02-28T11:00:00Z', '2024-08-28T10:00:00Z'],
  ['2022-08-31T10:00:00Z', '2024-02-29T11:00:00Z'],
])('what was entered %s has expired from %s on', (oppdatert, expiry) => {
  const justBefore = new Date(at(expiry) - 1).toISOString();
  expect([fresh(oppdatert, justBefore), fresh(oppdatert, expiry)]).toEqual([true, false]);
});

test('what has expired is never fresh again', () => {
  const oppdatert = '2023-02-28T11:00:00Z';
  for (let now = at('2024-08-28T10:00:00Z'); now < at('2024-09-05T00:00:00Z'); now += 3_600_000) {
    expect(fresh(oppdatert, new Date(now).toISOString())).toBe(false);
  }
});

test('a confirmation counts as much as an entry', () => {
  const point = {
    verdi: 'a@example.org',
    oppdatert: at('2020-01-01T00:00:00Z'),
    sistVerifisert: at('2024-01-01T00:00:00Z'),
  };
  expect(isFresh(point, at('2025-06-30T00:00:00Z'))).toBe(true);
});
