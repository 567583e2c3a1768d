import { describe, expect, test } from 'vitest';
import { controlDigits, controlDigitsFrom2032, dateRemainders, passesControlDigits } from './check-digits.ts';

// Synthetic vectors of Skatteetaten/folkeregisteret-api-dokumentasjon, foedselsnummer.csv, and their neighbours.
describe('control digits', () => {
  test.each(['03851598730', '41819077302', '30908299996'])('makes those of %s', (number) => {
    expect(controlDigits(dateRemainders(number.slice(0, 6)), number.slice(6, 9))).toBe(number.slice(9));
  });

  // The rule of nyttfnr2032.md, worked out by hand.
  test.each([
    ['309082', '999', ['96', '02', '10']],
    ['018132', '500', ['35', '43', '51']],
  ])('makes those of %s %s from 2032 on', (date, individnummer, digits) => {
    expect(controlDigitsFrom2032(dateRemainders(date), individnummer)).toEqual(digits);
  });

  test('discards an individnummer whose digit would be 10', () => {
    const date = dateRemainders('018132');
    const discarded = Array.from({ length: 1000 }, (_, i) => controlDigits(date, String(i).padStart(3, '0'))).filter(
      (digits) => digits === undefined,
    );
    expect(discarded.length).toBeGreaterThan(150);
    expect(discarded.length).toBeLessThan(200);
  });

  test.each([
    ['03851598730', true],
    ['41819077302', true],
    ['30908299902', true],
    ['41819077906', true],
    ['01813250051', true],
    ['03851598731', false],
    ['03851598740', false],
  ])('judges %s by the rules of 1964 and 2032: %s', (number, passes) => {
    expect(passesControlDigits(number)).toBe(passes);
  });
});
