import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthsLater } from './months-later.ts';

// The last two columns are what a Norwegian wall clock shows, with its distance to UTC.
test.each<[string, number, string, string]>([
  ['summer to winter', 18, '2023-06-10T21:00:01+02:00', '2024-12-10T21:00:01+01:00'],
  ['winter to summer', 18, '2023-12-10T21:00:01+01:00', '2025-06-10T21:00:01+02:00'],
  ['31 August to the end of February', 18, '2023-08-31T12:00:00+02:00', '2025-02-28T12:00:00+01:00'],
  ['31 August to a leap day', 18, '2022-08-31T12:00:00+02:00', '2024-02-29T12:00:00+01:00'],
  ['28 August to 28 February', 18, '2023-08-28T12:00:00+02:00', '2025-02-28T12:00:00+01:00'],
  ['from a leap day', 18, '2024-02-29T12:00:00+01:00', '2025-08-29T12:00:00+02:00'],
  ['31 October to 30 April', 18, '2023-10-31T12:00:00+01:00', '2025-04-30T12:00:00+02:00'],
  ['across New Year', 1, '2024-12-31T23:30:00+01:00', '2025-01-31T23:30:00+01:00'],
  ['a night that is the day before in UTC', 18, '2023-08-31T00:30:00+02:00', '2025-02-28T00:30:00+01:00'],
  ['the first of a month that is the last in UTC', 18, '2023-12-01T00:30:00+01:00', '2025-06-01T00:30:00+02:00'],
  ['from the first hour of two', 18, '2023-10-29T02:30:00+02:00', '2025-04-29T02:30:00+02:00'],
  ['from the second hour of two', 18, '2023-10-29T02:30:00+01:00', '2025-04-29T02:30:00+02:00'],
  ['to an hour that occurs twice', 18, '2024-04-26T02:30:00+02:00', '2025-10-26T02:30:00+01:00'],
  ['to the hour before it', 18, '2024-04-26T01:59:59+02:00', '2025-10-26T01:59:59+02:00'],
  ['to the hour after it', 18, '2024-04-26T03:00:00+02:00', '2025-10-26T03:00:00+01:00'],
  ['to an hour that is left out', 18, '2023-09-30T02:30:00+02:00', '2025-03-30T03:30:00+02:00'],
  ['to the second before it', 18, '2023-09-30T01:59:59+02:00', '2025-03-30T01:59:59+01:00'],
  ['to the second after it', 18, '2023-09-30T03:00:00+02:00', '2025-03-30T03:00:00+02:00'],
])('%s', (_what, months, from, to) => {
  expect(monthsLater(new Date(from), months)).toEqual(new Date(to));
});

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'medium' });
const shown = (instant: Date): { months: number; day: number; time: string } => {
  const [date = '', time = ''] = clock.format(instant).split(' ');
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { months: year * 12 + month, day, time };
};
const instants = fc.date({
  min: new Date('1996-01-01T00:00:00Z'),
  max: new Date('2097-12-31T00:00:00Z'),
  noInvalidDate: true,
});

test('18 months later the calendar is 18 months on, and the day and the time are the same where they exist', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const before = shown(instant);
      const after = shown(monthsLater(instant, 18));
      expect(after.months).toBe(before.months + 18);
      if (before.day <= 28) expect(after.day).toBe(before.day);
      if (!before.time.startsWith('02:')) expect(after.time).toBe(before.time);
    }),
    { numRuns: 5_000, seed: 18 },
  );
});

test('what was confirmed days later never ends earlier, but for the hour of a change of the clock', () => {
  fc.assert(
    fc.property(instants, fc.nat(400), (instant, days) => {
      const later = new Date(instant.getTime() + (days + 1) * 86_400_000);
      expect(monthsLater(later, 18).getTime()).toBeGreaterThanOrEqual(monthsLater(instant, 18).getTime() - 3_600_000);
    }),
    { numRuns: 5_000, seed: 18 },
  );
});
