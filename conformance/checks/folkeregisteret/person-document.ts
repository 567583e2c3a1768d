import { type Answer, expectEqual, jsonOf, PreconditionFailed } from '../../src/index.ts';
import type { Desk } from './desk.ts';
import { lookup } from './packages.ts';

export type Fields = Readonly<Record<string, unknown>>;
export type PersonDocument = Fields;

/** Entries of an entity, whether it is a list or an object; none when it is absent. */
export function entriesOf(document: PersonDocument, entity: string): readonly Fields[] {
  const value = document[entity];
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]) as readonly Fields[];
}

export function currentOf(document: PersonDocument, entity: string): readonly Fields[] {
  return entriesOf(document, entity).filter(({ erGjeldende }) => erGjeldende !== false);
}

export function formerOf(document: PersonDocument, entity: string): readonly Fields[] {
  return entriesOf(document, entity).filter(({ erGjeldende }) => erGjeldende === false);
}

/** Text of a field of the first current entry; empty when there is none. */
export function currentText(document: PersonDocument, entity: string, field: string): string {
  return String(currentOf(document, entity)[0]?.[field] ?? '');
}

/** The number in use. */
export function numberOf(document: PersonDocument): string {
  const inUse = entriesOf(document, 'identifikasjonsnummer').find(({ status }) => status === 'iBruk');
  return String((inUse ?? entriesOf(document, 'identifikasjonsnummer')[0])?.foedselsEllerDNummer ?? '');
}

/** Numbers that the person no longer uses. */
export function formerNumbersOf(document: PersonDocument): readonly string[] {
  return entriesOf(document, 'identifikasjonsnummer')
    .filter(({ status }) => status === 'opphoert')
    .map(({ foedselsEllerDNummer }) => String(foedselsEllerDNummer));
}

/** A name that the search for one person takes, of the current name unless another is given. */
export function nameOf(document: PersonDocument, entry: Fields = currentOf(document, 'navn')[0] ?? {}): string {
  return `${entry.fornavn} ${entry.etternavn}`;
}

/** The house of an address in Norway, if it is one with a street. */
export function streetOf(address: Fields | undefined): Street | undefined {
  const { vegadresse } = (address ?? {}) as { vegadresse?: Fields };
  const { husnummer, husbokstav = '' } = (vegadresse?.adressenummer ?? {}) as Fields;
  const { postnummer } = (vegadresse?.poststed ?? {}) as Fields;
  if (!vegadresse || husnummer === undefined || postnummer === undefined) return undefined;
  return {
    adressenavn: String(vegadresse.adressenavn),
    husnummer: String(husnummer),
    husbokstav: String(husbokstav),
    postnummer: String(postnummer),
    kommunenummer: String(vegadresse.kommunenummer),
  };
}

export interface Street {
  readonly adressenavn: string;
  readonly husnummer: string;
  /** Empty when there is none. */
  readonly husbokstav: string;
  readonly postnummer: string;
  readonly kommunenummer: string;
}

/** The person in an answer. @throws PreconditionFailed when there is none. */
export function personIn(answer: Answer): PersonDocument {
  if (answer.status !== 200) throw new PreconditionFailed(`No person: the register answered ${answer.status}.`);
  return jsonOf(answer);
}

/** Asks for a person by the way that the package has: by number, or by name and number. */
export function askFor(
  desk: Desk,
  known: PersonDocument,
  parts: readonly string[] = [],
  more: Parameters<Desk['ask']>[1] = {},
): Promise<Answer> {
  const query = parts.map((part) => ['part', part] as const);
  if (lookup.includes(desk.name)) return desk.ask(`/personer/${numberOf(known)}`, { ...more, query });
  const search = [['navn', nameOf(known)] as const, ['identifikasjonsnummer', numberOf(known)] as const];
  return desk.ask('/personer/entydigsoek', { ...more, query: [...search, ...query] });
}

/** What the package tells of a person. @throws PreconditionFailed when it tells nothing. */
export async function tell(desk: Desk, known: PersonDocument, parts: readonly string[] = []): Promise<PersonDocument> {
  return personIn(await askFor(desk, known, parts));
}

/** Whether an answer is about a person: by the number where the package shows it, else by name and birth. */
export function expectPerson(answer: Answer, known: PersonDocument): void {
  expectEqual('status', answer.status, 200);
  const found = jsonOf(answer);
  const same = (entity: string, field: string): void =>
    expectEqual(field, currentText(found, entity, field), currentText(known, entity, field));
  if (found.identifikasjonsnummer !== undefined) expectEqual('number', numberOf(found), numberOf(known));
  same('navn', 'etternavn');
  same('navn', 'fornavn');
  same('foedsel', 'foedselsdato');
}
