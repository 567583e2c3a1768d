import { inspect } from 'node:util';
import { isFellesklientError } from '@fellesklient/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPersonidentifikatorer } from './check-personidentifikatorer.ts';

/** The eleven digits that begin so, by the weights of nyttfnr2032.md; numbers issued before 2032 have remainder 0. */
function issue(nineDigits: string, remainder = 0): string {
  const digit = (digits: string, weights: readonly number[], rest: number): number => {
    const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
    return (11 + rest - (sum % 11)) % 11;
  };
  const ten = `${nineDigits}${digit(nineDigits, [3, 7, 6, 1, 8, 9, 4, 5, 2], remainder)}`;
  const eleven = `${ten}${digit(ten, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 0)}`;
  if (eleven.length !== 11) throw new Error('The series has no such number.');
  return eleven;
}

/** The first number of a day, given as day, month and year. */
function firstOf(sixDigits: string, remainder = 0): string {
  for (let individnummer = 0; individnummer < 1000; individnummer++) {
    try {
      return issue(`${sixDigits}${String(individnummer).padStart(3, '0')}`, remainder);
    } catch {}
  }
  throw new Error('The day has no number.');
}

// Skatteetaten/folkeregisteret-api-dokumentasjon, foedselsnummer.csv.
const tenor = '03851598730';
const wrongDigits = '03851598731';
const noDate = firstOf('318204');

describe('sound', () => {
  test.each<[string, string]>([
    ['a synthetic number of 1964', tenor],
    ['a synthetic number of 2032', '30908299902'],
    ['a synthetic D-number of 1964', '41819077302'],
    ['a synthetic D-number of 2032', '41819077906'],
    ['a test user of krr_testbrukere.md', '22859197810'],
    ['29 February of a leap year', firstOf('298220')],
    ['29 February of 00, a leap year in this century', firstOf('298200')],
    ['month + 40', firstOf('155076')],
    ['a D-number, month + 40', firstOf('555076')],
    ['an ordinary number', firstOf('301082')],
    ['an ordinary D-number', firstOf('551024')],
    ['remainder 1 of 2032', firstOf('301082', 1)],
    ['remainder 2 of 2032', firstOf('301082', 2)],
    ['remainder 3 of 2032', firstOf('301082', 3)],
  ])('%s', (_kind, id) => {
    expect(checkPersonidentifikatorer([id], 'warn')).toEqual([]);
    expect(checkPersonidentifikatorer([id], 'refuse')).toEqual([]);
  });
});

describe('doubtful', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['a wrong digit at the end', wrongDigits, ['wrong-check-digits']],
    ['remainder 4', firstOf('301082', 4), ['wrong-check-digits']],
    ['29 February of no leap year', firstOf('298201'), ['no-such-date']],
    ['31 April', firstOf('318490'), ['no-such-date']],
    ['month 0', firstOf('150076'), ['no-such-date']],
    ['month + 20, NPID', firstOf('152776'), ['no-such-date']],
    ['month + 60, synthetic NPID', firstOf('156776'), ['no-such-date']],
    ['a first digit of 8, FH-number', firstOf('880582'), ['no-such-date']],
    ['wrong in both', '99999999999', ['wrong-check-digits', 'no-such-date']],
    ['ten digits', tenor.slice(1), ['not-eleven-digits']],
    ['twelve digits, DUF-number', `0${tenor}`, ['not-eleven-digits']],
    ['a space', `${tenor.slice(0, 6)} ${tenor.slice(6)}`, ['not-eleven-digits']],
    ['a line end', `${tenor}\n`, ['not-eleven-digits']],
    ['nothing', '', ['not-eleven-digits']],
    ['a number', Number(tenor), ['not-eleven-digits']],
    ['null', null, ['not-eleven-digits']],
  ])('%s', (_kind, id, reasons) => {
    expect(checkPersonidentifikatorer([id as string], 'warn')).toEqual([{ position: 0, reasons }]);
  });

  test('whatever digit of a number is mistyped', () => {
    const sound = [tenor, '30908299902', '41819077302', '41819077906', '22859197810'];
    for (const id of sound) {
      for (let place = 0; place < 11; place++) {
        for (let change = 1; change < 10; change++) {
          const mistyped = [...id].with(place, String((Number(id[place]) + change) % 10)).join('');
          expect(checkPersonidentifikatorer([mistyped], 'warn')).toHaveLength(1);
        }
      }
    }
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (ids) => {
        expect(checkPersonidentifikatorer(ids, 'warn')).toHaveLength(ids.length);
      }),
      { seed: 18 },
    );
  });
});

test('positions are those of the list', () => {
  const found = checkPersonidentifikatorer([tenor, wrongDigits, tenor, noDate, ''], 'warn');
  expect(found.map(({ position }) => position)).toEqual([1, 3, 4]);
});

test('refusing names places and rules, and never a number', () => {
  let error: unknown;
  try {
    checkPersonidentifikatorer([tenor, wrongDigits, noDate, '99999999999', tenor.slice(1)], 'refuse');
  } catch (thrown) {
    error = thrown;
  }
  expect(isFellesklientError(error)).toBe(true);
  expect(error).toMatchObject({
    code: 'invalid-input',
    register: 'krr',
    operation: 'hentPersonerV2',
    urlTemplate: 'POST /rest/v2/personer',
    attempts: 0,
    retryable: false,
    problems: [
      '/personidentifikatorer/1: has wrong check digits',
      '/personidentifikatorer/2: begins with no date that exists',
      '/personidentifikatorer/3: has wrong check digits and begins with no date that exists',
      '/personidentifikatorer/4: must be eleven digits',
    ],
  });
  expect(inspect(error, { showHidden: true })).not.toMatch(/\d{10}/);
});

test('nothing to check is nothing doubtful', () => {
  expect(checkPersonidentifikatorer([], 'refuse')).toEqual([]);
});

test.each([undefined, 'error', true])('mode %s is refused', (mode) => {
  expect(() => checkPersonidentifikatorer([tenor], mode as 'warn')).toThrow(
    new TypeError("Option mode: unknown. Give 'warn' or 'refuse'."),
  );
});
