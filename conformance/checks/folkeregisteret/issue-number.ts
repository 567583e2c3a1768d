const weights1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const weights2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * The first number, from an individnummer on, that begins with six digits and leaves a remainder at its first check digit: 0 today, and up to 3 from 2032 on
 * (Skatteetaten/folkeregisteret-api-dokumentasjon, nyttfnr2032.md). The second always leaves 0.
 */
export function issueNumber(sixDigits: string, remainder: number, individnummer = 0): string {
  for (let digits = individnummer; digits < 1000; digits++) {
    const nine = `${sixDigits}${String(digits).padStart(3, '0')}`;
    const ten = `${nine}${checkDigit(nine, weights1, remainder)}`;
    const number = `${ten}${checkDigit(ten, weights2, 0)}`;
    // One of 10 is discarded, with its individnummer.
    if (number.length === 11) return number;
  }
  throw new RangeError(`No number begins with ${sixDigits}.`);
}

function checkDigit(digits: string, weights: readonly number[], remainder: number): number {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return (11 + remainder - (sum % 11)) % 11;
}
