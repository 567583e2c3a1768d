import type { Bostedsadresse, Oppholdsadresse } from './address.ts';
import type { Hendelse } from './life.ts';

/** A kommune by its four digits; undefined where somebody lives in none that the register knows of. */
export type Kommunenummer = string | undefined;

/**
 * In which kommune somebody lives after each of some events, the first of a life: that of the bostedsadresse, else of the
 * oppholdsadresse.
 */
export function bostedskommuner(hendelser: readonly Hendelse[]): readonly Kommunenummer[] {
  let bosted: Kommunenummer;
  let opphold: Kommunenummer;
  return hendelser.map(({ egenskaper }) => {
    for (const { entitet, endring, verdi } of egenskaper) {
      const holds = endring === 'registrereNy' || endring === 'korrigere';
      if (entitet === 'bostedsadresse') bosted = holds ? kommuneOf(verdi) : undefined;
      if (entitet === 'oppholdsadresse') opphold = holds ? kommuneOf(verdi) : undefined;
    }
    return bosted ?? opphold;
  });
}

/** Whether an event, by its place from 0, concerns a kommune: as where the person lives right after it, or right before. */
export function concerns(kommuner: readonly Kommunenummer[], place: number, kommunenummer: string): boolean {
  return kommuner[place] === kommunenummer || kommuner[place - 1] === kommunenummer;
}

/** In which kommune an address is. */
export function kommuneOf(adresse: Bostedsadresse | Oppholdsadresse): Kommunenummer {
  if ('vegadresse' in adresse) return adresse.vegadresse.kommunenummer;
  if ('matrikkeladresse' in adresse) return adresse.matrikkeladresse.kommunenummer;
  return 'ukjentBosted' in adresse ? adresse.ukjentBosted.bostedskommune : undefined;
}
