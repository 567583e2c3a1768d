import { draw32, topic } from './world/draw.ts';

const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/** A synthetic organisation number: valid check digit, and in the 3 series, which holds no real organisation. */
export function syntheticOrganisationNumber(seed: number, ordinal: number): string {
  for (
    let candidate = draw32(seed, ordinal, topic.organisation) % 10_000_000;
    ;
    candidate = (candidate + 1) % 10_000_000
  ) {
    const digits = `3${String(candidate).padStart(7, '0')}`;
    const control = checkDigit(digits);
    if (control !== undefined) return `${digits}${control}`;
  }
}

/**
 * @throws TypeError that names the option unless the number has 9 digits, a valid check digit and a series that holds no real
 *   organisation (those begin with 8 or 9).
 */
export function requireSyntheticOrganisationNumber(option: string, number: string): void {
  if (!/^\d{9}$/.test(number) || checkDigit(number.slice(0, 8)) !== Number(number[8])) {
    throw new TypeError(`Option ${option}: not an organisation number. It has 9 digits, the last a check digit.`);
  }
  if (number.startsWith('8') || number.startsWith('9')) {
    throw new TypeError(
      `Option ${option}: could be a real organisation. Use a synthetic number, or leave the option out to get one.`,
    );
  }
}

function checkDigit(eightDigits: string): number | undefined {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(eightDigits[i]), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? undefined : digit;
}
