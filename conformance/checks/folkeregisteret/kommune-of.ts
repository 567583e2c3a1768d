import type { Fields } from './person-document.ts';

/** The number of the kommune of an address in Norway, in a street or by its property; empty when it names none. */
export function kommuneOf(address: Fields | undefined): string {
  const forms = Object.values((address ?? {}) as Readonly<Record<string, Fields | undefined>>);
  const numbers = forms.map(
    (form) => form?.kommunenummer ?? (form?.matrikkelnummer as Fields | undefined)?.kommunenummer,
  );
  return String(numbers.find((number) => number !== undefined) ?? '');
}
