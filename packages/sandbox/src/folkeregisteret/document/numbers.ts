import type { Folkeregisteridentifikator } from '../../generated/folkeregisteret/types.ts';
import type { Entities } from '../../world/lives/entities.ts';
import type { Opplysning, Opplysninger } from '../../world/lives/life.ts';
import { gjeldende } from '../../world/lives/record.ts';
import type { Inhabitant } from '../../world/lives/relations.ts';
import type { World } from '../../world/world.ts';
import { metadata } from './metadata.ts';

/** What documents are made from: lives, and who has which numbers. */
export type Lives = Pick<World, 'life' | 'nummerOf' | 'numberInUse'>;

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
    foedselsEllerDNummer: lives.nummerOf(person, entry.verdi),
    identifikatortype: entry.verdi.identifikatortype,
  });
  if (inUse.length === 0) return closed.map(written);
  return [...inUse, ...closed.map((entry) => asHistory(entry, entries))].map(written);
}

function isInUse({ verdi }: Number): boolean {
  return verdi.status === 'iBruk';
}

function asHistory(closing: Number, entries: readonly Number[]): Number {
  const isSame = ({ verdi }: Number): boolean =>
    verdi.identifikatortype === closing.verdi.identifikatortype && verdi.nummer === closing.verdi.nummer;
  const began = entries.find((entry) => !entry.erGjeldende && isSame(entry));
  return {
    ...closing,
    erGjeldende: false,
    gyldighetstidspunkt: (began ?? closing).gyldighetstidspunkt,
    opphoerstidspunkt: closing.gyldighetstidspunkt,
  };
}

/** Whether somebody has or had a number, by what the register holds. */
export function hasNumber(lives: Lives, person: Inhabitant, held: Opplysninger, personidentifikator: string): boolean {
  return gjeldende(held, 'identifikasjonsnummer').some(
    ({ verdi }) => lives.nummerOf(person, verdi) === personidentifikator,
  );
}
