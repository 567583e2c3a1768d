import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTimestamp } from './timestamp.ts';

test.each<[string, string, string, number]>([
  ['oppslagstjenesten_rest.md', '2023-06-29T10:14:52+02', '2023-06-29T08:14:52.000Z', 120],
  ['krr_attributter.md, reservation', '2023-06-13T13:42:34+02', '2023-06-13T11:42:34.000Z', 120],
  ['Valgdirektoratet/folkeavstemning, recordings', '2023-06-10T21:00:01+02', '2023-06-10T19:00:01.000Z', 120],
  ['the same in winter', '2024-01-15T08:30:00+01', '2024-01-15T07:30:00.000Z', 60],
  ['krr_attributter.md, contact', '2023-08-05T10:45:15.768Z', '2023-08-05T10:45:15.768Z', 0],
  ['pilot of 2017', '2018-01-31T13:32:05.000+01:00', '2018-01-31T12:32:05.000Z', 60],
  ['a leap day', '2024-02-29T00:30:00+01', '2024-02-28T23:30:00.000Z', 60],
  ['the first of the hour that occurs twice', '2024-10-27T02:30:00+02', '2024-10-27T00:30:00.000Z', 120],
  ['the second of it', '2024-10-27T02:30:00+01', '2024-10-27T01:30:00.000Z', 60],
  ['west of Greenwich', '2023-06-29T10:14:52-03:30', '2023-06-29T13:44:52.000Z', -210],
  ['zero written with a minus', '2023-06-29T10:14:52-00', '2023-06-29T10:14:52.000Z', 0],
  ['an offset without a colon', '2023-06-29T10:14:52+0200', '2023-06-29T08:14:52.000Z', 120],
  ['one digit of a second', '2023-06-29T10:14:52.7Z', '2023-06-29T10:14:52.700Z', 0],
  ['nanoseconds', '2023-06-29T10:14:52.123456789Z', '2023-06-29T10:14:52.123Z', 0],
])('%s: %s', (_source, text, instant, offsetMinutes) => {
  expect(readTimestamp(text)).toEqual({ instant: new Date(instant), offsetMinutes, text });
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a number', 1_686_423_601_000],
  ['a list', ['2023-06-29T10:14:52+02']],
  ['an empty text', ''],
  ['a day', '2023-06-29'],
  ['no offset', '2023-06-29T10:14:52'],
  ['no seconds', '2023-06-29T10:14+02'],
  ['a space between', '2023-06-29 10:14:52+02'],
  ['a space before', ' 2023-06-29T10:14:52+02'],
  ['a line end', '2023-06-29T10:14:52+02\n'],
  ['half an offset', '2023-06-29T10:14:52+2'],
  ['an offset beyond a day', '2023-06-29T10:14:52+24'],
  ['minutes beyond an hour', '2023-06-29T10:14:52+02:60'],
  ['29 February of no leap year', '2023-02-29T10:14:52+01'],
  ['30 February', '2024-02-30T10:14:52+01'],
  ['31 June', '2023-06-31T10:14:52+02'],
  ['month 13', '2023-13-01T10:14:52+01'],
  ['month 0', '2023-00-01T10:14:52+01'],
  ['day 0', '2023-06-00T10:14:52+02'],
  ['24 hours', '2023-06-29T24:00:00+02'],
  ['a leap second', '2016-12-31T23:59:60Z'],
  ['another calendar', '+002023-06-29T10:14:52Z'],
])('%s is no timestamp', (_what, text) => {
  expect(readTimestamp(text as string)).toBeUndefined();
});

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'medium' });
const hours = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Oslo', timeZoneName: 'shortOffset' });

test('10 000 instants, written as Norwegian clocks show them and as UTC, come back', () => {
  const min = new Date('1996-01-01T00:00:00Z');
  const max = new Date('2099-12-31T23:59:59Z');
  fc.assert(
    fc.property(fc.date({ min, max, noInvalidDate: true }), (instant) => {
      const local = clock.format(instant).replace(' ', 'T');
      const offset = Number(/GMT\+(\d)/.exec(hours.format(instant))?.[1]);
      const second = new Date(Math.floor(instant.getTime() / 1000) * 1000);
      expect(readTimestamp(`${local}+0${offset}`)).toMatchObject({ instant: second, offsetMinutes: 60 * offset });
      expect(readTimestamp(`${local}.000+0${offset}:00`)).toMatchObject({
        instant: second,
        offsetMinutes: 60 * offset,
      });
      expect(readTimestamp(instant.toISOString())).toMatchObject({ instant, offsetMinutes: 0 });
    }),
    { numRuns: 10_000, seed: 18 },
  );
});

test('no text makes it throw or answer with an invalid date', () => {
  const digit = fc.constantFrom(...'0123456789');
  const nearly = fc.array(fc.oneof(digit, fc.constantFrom(...'T:-+.Z')), { minLength: 19, maxLength: 30 });
  const shaped = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99)).map((parts) => {
    const [month, day, hour, minute, offset] = parts.map((part) => String(part).padStart(2, '0'));
    return `2023-${month}-${day}T${hour}:${minute}:00+${offset}`;
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        nearly.map((letters) => letters.join('')),
        shaped,
      ),
      (text) => {
        const read = readTimestamp(text);
        expect(read === undefined || Number.isFinite(read.instant.getTime())).toBe(true);
      },
    ),
    { numRuns: 5_000, seed: 18 },
  );
});
