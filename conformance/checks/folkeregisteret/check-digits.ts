const weights1 = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const weights2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** Whether a number ends in its two check digits, by the rule in force until 2032. */
export function hasCheckDigits(number: string): boolean {
  const isDivisible = (weights: readonly number[]): boolean =>
    weights.reduce((sum, weight, i) => sum + weight * Number(number[i]), 0) % 11 === 0;
  return isDivisible(weights1) && isDivisible(weights2);
}
