import { describe, expect, test } from 'vitest';
import { requireSyntheticOrganisationNumber, syntheticOrganisationNumber } from './organisation-number.ts';

describe('organisation numbers', () => {
  test('are valid, synthetic and the same for the same seed', () => {
    for (let ordinal = 0; ordinal < 500; ordinal++) {
      const number = syntheticOrganisationNumber(42, ordinal);
      expect(number).toMatch(/^3\d{8}$/);
      expect(() => requireSyntheticOrganisationNumber('organisationNumber', number)).not.toThrow();
      expect(syntheticOrganisationNumber(42, ordinal)).toBe(number);
    }
  });

  test.each(['31118821', '331188213', 'abcdefghi', ''])('refuses %s, which is none', (number) => {
    expect(() => requireSyntheticOrganisationNumber('consumer', number)).toThrow(
      /Option consumer: not an organisation number/,
    );
  });

  test('refuses a number from the series of real organisations', () => {
    expect(() => requireSyntheticOrganisationNumber('consumer', '800000009')).toThrow(
      /Option consumer: could be a real/,
    );
  });
});
