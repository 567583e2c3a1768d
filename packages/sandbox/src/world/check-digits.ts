/** The two remainders that a date contributes to the control digits; everything else is the individnummer's. */
export interface DateRemainders {
  readonly first: number;
  readonly second: number;
}

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** Remainders, modulo 11, of the first six digits. */
export function dateRemainders(sixDigits: string): DateRemainders {
  return { first: weigh(sixDigits, firstWeights, 0), second: weigh(sixDigits, secondWeights, 0) };
}

/**
 * The control digits of an individnummer on a date by the rule of 1964 (remainder 0 twice); undefined when one of them would
 * be 10, so that the register discards the number. Source: Skatteetaten/folkeregisteret-api-dokumentasjon,
 * foedselsEllerDNummerValidator.js.
 */
export function controlDigits(date: DateRemainders, individnummer: string): string | undefined {
  return controlDigitsLeaving(0, date, individnummer);
}

/**
 * The control digits by which an individnummer can be issued on a date from 2032-01-01 on, when the first may leave 0, 1, 2 or 3: none to
 * four (Skatteetaten/folkeregisteret-api-dokumentasjon, nyttfnr2032.md).
 */
export function controlDigitsFrom2032(date: DateRemainders, individnummer: string): readonly string[] {
  return [0, 1, 2, 3].flatMap((remainder) => controlDigitsLeaving(remainder, date, individnummer) ?? []);
}

function controlDigitsLeaving(remainder: number, date: DateRemainders, individnummer: string): string | undefined {
  const first = (11 + remainder - ((date.first + weigh(individnummer, firstWeights, 6)) % 11)) % 11;
  if (first === 10) return undefined;
  const second = (11 - ((date.second + weigh(individnummer, secondWeights, 6) + 2 * first) % 11)) % 11;
  return second === 10 ? undefined : `${first}${second}`;
}

/**
 * Whether 11 digits pass the control digits in force now or from 2032-01-01, when the first remainder may also be 1, 2 or 3
 * (Skatteetaten/folkeregisteret-api-dokumentasjon, nyttfnr2032.md).
 */
export function passesControlDigits(elevenDigits: string): boolean {
  const first = (weigh(elevenDigits.slice(0, 9), firstWeights, 0) + Number(elevenDigits[9])) % 11;
  const second = (weigh(elevenDigits.slice(0, 10), secondWeights, 0) + Number(elevenDigits[10])) % 11;
  return first <= 3 && second === 0;
}

function weigh(digits: string, weights: readonly number[], offset: number): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += Number(digits[i]) * (weights[offset + i] ?? 0);
  return sum % 11;
}
