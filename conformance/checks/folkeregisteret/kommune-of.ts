import type { Fields } from './person-document.ts';

/** The number of the kommune of an address in Norway; empty when it names none. */
export function kommuneOf(address: Fields | undefined): string {
  const forms = Object.values((address ?? {}) as Readonly<Record<string, Fields | undefined>>);
  return String(forms.find((form) => form?.kommunenummer !== undefined)?.kommunenummer ?? '');
}
