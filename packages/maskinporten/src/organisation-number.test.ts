import { stdnum } from 'stdnum';
import { expect, test } from 'vitest';
import { isOrganisationNumber } from './organisation-number.ts';

test('agrees with a library on every number of a stretch', () => {
  const numbers = Array.from({ length: 5000 }, (_, i) => `${310_000_000 + i}`);
  expect(numbers.filter(isOrganisationNumber)).toEqual(
    numbers.filter((number) => stdnum.NO?.orgnr?.validate(number).isValid),
  );
});

test.each(['', '31000000', '3100000051', '310 000 005', '31000000x', 310_000_005, undefined])('%j is none', (value) => {
  expect(isOrganisationNumber(value)).toBe(false);
});
