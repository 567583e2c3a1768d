import { describe, expect, test } from 'vitest';
import { isExpired, varslingsstatus } from '../krr/varslingsstatus.ts';
import { publishedPersons, publishedRecord } from './published-persons.ts';

// Times around the documented reset: the day of the recordings, the last and the first day on which the recorded date is expired,
// a time before the recordings, and far ahead.
const clocks = [
  '2023-10-12T09:00:00Z',
  '2024-12-10T19:00:00Z',
  '2024-12-10T21:00:00Z',
  '2022-12-24T12:00:00Z',
  '2035-06-01T00:00:00Z',
];

describe.each(clocks)('the published persons at %s', (clock) => {
  const at = Date.parse(clock);
  const records = publishedPersons.map((person, index) => ({ person, record: publishedRecord(person, index, at) }));

  test('are expired, deleted, reserved or fresh as documented', () => {
    for (const { person, record } of records) {
      expect([person.description, varslingsstatus(record, at, 'age-and-reservation')]).toEqual([
        person.description,
        person.state === undefined ? 'KAN_VARSLES' : 'KAN_IKKE_VARSLES',
      ]);
      expect(isExpired(record, at)).toBe(person.state === 'expired');
      expect(record.status).toBe(person.state === 'deleted' ? 'SLETTET' : 'AKTIV');
      expect(record.reservasjon?.reservert ?? false).toBe(person.state === 'reserved');
    }
  });

  test('carry the default values, dated as in the recordings', () => {
    const recorded = Date.parse('2023-06-10T21:00:01+02:00');
    for (const { person, record } of records) {
      const { epostadresse, mobiltelefonnummer } = record;
      expect(epostadresse?.verdi).toBe(
        person.contact.includes('epostadresse') ? 'NULLstillt@default.digdir.no' : undefined,
      );
      expect(mobiltelefonnummer?.verdi).toBe(person.contact.includes('mobiltelefonnummer') ? '+4799999999' : undefined);
      if (person.state !== 'expired') expect(epostadresse?.oppdatert ?? recorded).toBe(recorded);
      expect((epostadresse ?? mobiltelefonnummer)?.oppdatert ?? 0).toBeLessThanOrEqual(recorded);
    }
  });
});
