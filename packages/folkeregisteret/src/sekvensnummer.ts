/** A place in the feed: a whole number that JavaScript holds exactly. */
export function isSekvensnummer(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
