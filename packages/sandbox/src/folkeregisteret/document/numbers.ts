import type { Folkeregisteridentifikator } from '../../generated/folkeregisteret/types.ts';
import type { Instant } from '../../world/krr-record.ts';
import type { Entities } from '../../world/lives/entities.ts';
import type { Opplysning, Opplysninger } from '../../world/lives/life.ts';
import { gjeldende, opplysninger } from '../../world/lives/record.ts';
import type { Inhabitant } from '../../world/lives/relations.ts';
import { numbersOf } from '../../world/population.ts';
import type { World } from '../../world/world.ts';
import { metadata } from './metadata.ts';

/** What documents are made from: lives, and who has which numbers. */
export type Lives = Pick<World, 'life' | 'numberOf' | 'personidentifikator'>;

type Number = Opplysning<Entities['identifikasjonsnummer']>;

/**
 * A person's numbers as a document has them: each once. A number that was closed is history as soon as the person has another one in
 * use; without the part `historikk` every recorded person has a single number (Valgdirektoratet/folkeavstemning).
 */
export function identifikasjonsnummer(
  lives: Lives,
  person: Inhabitant,
  { identifikasjonsnummer: entries = [] }: Opplysninger,
): Folkeregisteridentifikator[] {
  const numbers = entries.filter(({ erGjeldende }) => erGjeldende);
  const inUse = numbers.filter(isInUse);
  const closed = numbers.filter((entry) => !isInUse(entry));
  const written = (entry: Number): Folkeregisteridentifikator => ({
    ...metadata('identifikasjonsnummer', entry),
    status: entry.verdi.status,
    foedselsEllerDNummer: lives.numberOf(person, entry.verdi.identifikatortype) ?? '',
    identifikatortype: entry.verdi.identifikatortype,
  });
  if (inUse.length === 0) return closed.map(written);
  return [...inUse, ...closed.map((entry) => asHistory(entry, entries))].map(written);
}

function isInUse({ verdi }: Number): boolean {
  return verdi.status === 'iBruk';
}

function asHistory(closing: Number, entries: readonly Number[]): Number {
  const began = entries.find(
    (entry) => !entry.erGjeldende && entry.verdi.identifikatortype === closing.verdi.identifikatortype,
  );
  return {
    ...closing,
    erGjeldende: false,
    gyldighetstidspunkt: (began ?? closing).gyldighetstidspunkt,
    opphoerstidspunkt: closing.gyldighetstidspunkt,
  };
}

/** The number of an inhabitant that was in use at an instant. */
export function numberAt(lives: Lives, person: Inhabitant, at: Instant): string {
  const numbers = numbersOf(person);
  if (numbers === 'foedselsnummer' || numbers === 'dNummer') return lives.personidentifikator(person);
  const inUse = gjeldende(heldAt(lives, person, at), 'identifikasjonsnummer').find(isInUse);
  return (inUse && lives.numberOf(person, inUse.verdi.identifikatortype)) ?? lives.personidentifikator(person);
}

/** What the register held on an inhabitant at an instant. */
export function heldAt(lives: Lives, person: Inhabitant, at: Instant): Opplysninger {
  return opplysninger(lives.life(person, at)?.hendelser ?? []);
}
