/** The numbers from 0 to size - 1 in another order, computed in both directions. */
export interface Permutation {
  readonly size: number;
  /** Where a number goes. */
  at(number: number, shift?: number): number;
  /** Which number went there. */
  of(place: number, shift?: number): number;
}

/**
 * Takes steps near the golden section, so that neighbours end up far apart and every stretch is spread evenly. The shift, a whole
 * number from 0 to 2^32, turns the whole order.
 */
export function createPermutation(size: number): Permutation {
  let step = Math.max(1, Math.round(size * 0.618));
  while (commonFactor(step, size) !== 1) step++;
  const back = inverse(step, size);
  return {
    size,
    at: (number, shift = 0) => (number * step + shift) % size,
    of: (place, shift = 0) => ((((place - shift) % size) + size) * back) % size,
  };
}

function commonFactor(a: number, b: number): number {
  return b === 0 ? a : commonFactor(b, a % b);
}

function inverse(step: number, size: number): number {
  let [previous, current] = [0, 1];
  let [dividend, divisor] = [size, step % size];
  while (divisor > 1) {
    const quotient = Math.floor(dividend / divisor);
    [previous, current] = [current, previous - quotient * current];
    [dividend, divisor] = [divisor, dividend - quotient * divisor];
  }
  return ((current % size) + size) % size;
}
