import type { Day } from '../day.ts';
import type { Entities } from '../lives/entities.ts';
import type { Hendelse } from '../lives/life.ts';
import type { Inhabitant } from '../lives/relations.ts';
import type { AddressQuery } from '../places/homes.ts';

type Address = Entities['bostedsadresse'] | Entities['oppholdsadresse'];

/** Who is found by what the log has told of them: names, birthdays of newcomers, addresses. Each may find somebody twice. */
export interface Found {
  readonly words: Iterable<string>;
  named(word: string): Iterable<Inhabitant>;
  bornOn(day: Day): Iterable<Inhabitant>;
  livingAt(query: AddressQuery): Generator<Inhabitant>;
  /** Learns of an event. */
  note(hendelse: Hendelse): void;
}

export function createFound(): Found {
  const byWord = new Map<string, Set<Inhabitant>>();
  const byBirthday = new Map<Day, Set<Inhabitant>>();
  const addresses: { readonly person: Inhabitant; readonly address: Address }[] = [];
  return {
    words: { [Symbol.iterator]: () => byWord.keys() },
    named: (word) => byWord.get(word) ?? [],
    bornOn: (day) => byBirthday.get(day) ?? [],
    *livingAt(query) {
      for (const { person, address } of addresses) if (isMeant(address, query)) yield person;
    },
    note({ person, egenskaper }) {
      for (const { entitet, endring, verdi } of egenskaper) {
        if (endring !== 'registrereNy' && endring !== 'korrigere') continue;
        if (entitet === 'navn') {
          const { fornavn, mellomnavn = '', etternavn } = verdi;
          for (const word of `${fornavn} ${mellomnavn} ${etternavn}`.toUpperCase().split(/\s+/)) {
            addTo(byWord, word, person);
          }
        } else if (entitet === 'foedsel') {
          addTo(byBirthday, verdi.foedselsdato, person);
        } else if (entitet === 'bostedsadresse' || entitet === 'oppholdsadresse') {
          addresses.push({ person, address: verdi });
        }
      }
    },
  };
}

function addTo<Key>(index: Map<Key, Set<Inhabitant>>, key: Key, person: Inhabitant): void {
  const known = index.get(key);
  if (known) known.add(person);
  else index.set(key, new Set([person]));
}

function isMeant(address: Address, query: AddressQuery): boolean {
  const { fylkesnummer = '', kommunenummer, postnummer, adressenavn = '', husnummer } = query;
  const street = 'vegadresse' in address ? address.vegadresse : undefined;
  const place = street ?? ('matrikkeladresse' in address ? address.matrikkeladresse : undefined);
  if (!place?.kommunenummer.startsWith(fylkesnummer)) return false;
  if (kommunenummer !== undefined && place.kommunenummer !== kommunenummer) return false;
  if (postnummer !== undefined && place.poststed.postnummer !== postnummer) return false;
  return (
    (street?.adressenavn ?? '').toLowerCase().startsWith(adressenavn.toLowerCase()) &&
    (husnummer === undefined || Number(street?.husnummer) === husnummer)
  );
}
