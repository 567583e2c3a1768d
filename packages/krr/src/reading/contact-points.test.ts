import { describe, expect, test } from 'vitest';
import type { Kontaktinformasjon } from '../generated/types.ts';
import { contactPoints } from './contact-points.ts';

const now = new Date('2024-12-10T20:00:01Z');
const justFresh = '2023-06-10T21:00:02+02';
const justExpired = '2023-06-10T21:00:01+02';
const freshness = (kontaktinformasjon: Kontaktinformasjon, at = now): readonly string[] =>
  contactPoints({ kontaktinformasjon }, at).map((point) => `${point.channel} ${point.freshness}`);

// krr_18mnd.md: one of the two dates newer than 18 months is enough; e-mail and mobile are judged each on its own.
test.each<[string, Kontaktinformasjon, readonly string[]]>([
  ['both fresh', { epostadresse_oppdatert: justFresh, mobiltelefonnummer_oppdatert: justFresh }, ['fresh', 'fresh']],
  [
    'one expired, one fresh',
    { epostadresse_oppdatert: justExpired, mobiltelefonnummer_oppdatert: justFresh },
    ['expired', 'fresh'],
  ],
  [
    'the other way round',
    { epostadresse_oppdatert: justFresh, mobiltelefonnummer_oppdatert: justExpired },
    ['fresh', 'expired'],
  ],
  [
    'old but confirmed',
    { epostadresse_oppdatert: '2015-01-01T00:00:00+01', epostadresse_sist_verifisert: justFresh },
    ['fresh', 'undated'],
  ],
  [
    'confirmed long ago but changed',
    { epostadresse_oppdatert: justFresh, epostadresse_sist_verifisert: '2015-01-01T00:00:00+01' },
    ['fresh', 'undated'],
  ],
  ['confirmed, never changed', { epostadresse_sist_verifisert: justFresh }, ['fresh', 'undated']],
  [
    'expired, with a one-time code since',
    { epostadresse_oppdatert: justExpired, epostadresse_sist_validert: '2024-12-01T00:00:00+01' },
    ['expired', 'undated'],
  ],
  ['only a one-time code', { epostadresse_sist_validert: justFresh }, ['undated', 'undated']],
  [
    'a date that cannot be read beside one that can',
    { epostadresse_oppdatert: '2024-02-30T00:00:00+01', epostadresse_sist_verifisert: justFresh },
    ['fresh', 'undated'],
  ],
  ['only dates that cannot be read', { mobiltelefonnummer_oppdatert: 'i fjor' }, ['undated', 'undated']],
])('%s', (_what, dates, [epostadresse, mobiltelefonnummer]) => {
  const values = { epostadresse: 'test@example.org', mobiltelefonnummer: '+4799999999' };
  expect(freshness({ ...values, ...dates })).toEqual([
    `epostadresse ${epostadresse}`,
    `mobiltelefonnummer ${mobiltelefonnummer}`,
  ]);
});

describe('the instant', () => {
  const at = (dato: string, time: string): readonly string[] =>
    freshness({ epostadresse: 'a@example.org', epostadresse_oppdatert: dato }, new Date(time));
  test.each<[string, string, string]>([
    ['2023-06-10T21:00:01+02', '2024-12-10T20:00:00.999Z', 'fresh'],
    ['2023-06-10T21:00:01+02', '2024-12-10T20:00:01Z', 'expired'],
    ['2023-08-31T12:00:00+02', '2025-02-28T10:59:59Z', 'fresh'],
    ['2023-08-31T12:00:00+02', '2025-02-28T11:00:00Z', 'expired'],
    ['2022-08-31T12:00:00+02', '2024-02-29T10:59:59Z', 'fresh'],
    ['2022-08-31T12:00:00+02', '2024-02-29T11:00:00Z', 'expired'],
    // Expired once is expired for good: the morning after has an earlier hour on a later day.
    ['2023-02-28T12:00:00+01', '2024-08-28T11:00:00Z', 'expired'],
    ['2023-02-28T12:00:00+01', '2024-08-29T08:00:00Z', 'expired'],
    // 548 days after 1 July 2023 is 30 December 2024.
    ['2023-07-01T12:00:00+02', '2024-12-31T12:00:00Z', 'fresh'],
    ['2030-01-01T00:00:00+01', '2024-12-31T12:00:00Z', 'fresh'],
  ])('%s is at %s %s', (date, time, expected) => {
    expect(at(date, time)).toEqual([`epostadresse ${expected}`]);
  });
});

test('says when, and until when', () => {
  const kontaktinformasjon: Kontaktinformasjon = {
    mobiltelefonnummer: '99999999',
    mobiltelefonnummer_oppdatert: '2023-07-01T10:00:00+02',
    mobiltelefonnummer_sist_verifisert: '2024-05-31T10:00:00+02',
  };
  expect(contactPoints({ kontaktinformasjon }, now)).toEqual([
    {
      channel: 'mobiltelefonnummer',
      value: '99999999',
      freshness: 'fresh',
      lastConfirmed: {
        instant: new Date('2024-05-31T08:00:00Z'),
        offsetMinutes: 120,
        text: '2024-05-31T10:00:00+02',
      },
      freshUntil: new Date('2025-11-30T09:00:00Z'),
    },
  ]);
});

// Absent is what the register sends; null and '' stand in test doubles of public clients.
test.each<[string, unknown]>([
  ['absent', undefined],
  ['null', null],
  ['empty', {}],
  ['with empty texts', { epostadresse: '', mobiltelefonnummer: '' }],
  ['with nulls', { epostadresse: null, mobiltelefonnummer: null }],
  ['with dates only', { epostadresse_oppdatert: justFresh }],
])('kontaktinformasjon %s: no contact point', (_what, kontaktinformasjon) => {
  expect(contactPoints({ kontaktinformasjon: kontaktinformasjon as Kontaktinformasjon }, now)).toEqual([]);
});

test('judges from the present unless told otherwise', () => {
  const oppdatert = new Date().toISOString();
  const [point] = contactPoints({
    kontaktinformasjon: { epostadresse: 'a@example.org', epostadresse_oppdatert: oppdatert },
  });
  expect(point?.freshness).toBe('fresh');
});

test.each([[new Date(Number.NaN)], ['2024-12-10'], [0], [null]])('%s is no moment to judge from', (wrong) => {
  expect(() => contactPoints({}, wrong as Date)).toThrow(
    new TypeError('Option now: not a date. Give a valid Date, or leave it out.'),
  );
});
