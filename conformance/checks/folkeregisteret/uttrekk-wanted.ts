import { requires } from '../../src/index.ts';
import type { Desk } from './desk.ts';
import { kinds } from './kinds.ts';
import { kommuneOf } from './kommune-of.ts';
import { currentOf, currentText, type Fields, type PersonDocument } from './person-document.ts';
import { ordered } from './uttrekk-reading.ts';

const isOpen = ({ adressegradering }: Fields): boolean => adressegradering === 'ugradert';

/** Years of birth, as they are asked for. */
export interface Years {
  readonly foedselsaarFraOgMed: string;
  readonly foedselsaarTilOgMed: string;
}

/** Who is asked for: some residents of one kommune, of whom one is known. */
export interface Wanted {
  readonly known: PersonDocument;
  readonly kommune: string;
  readonly years: Years;
  readonly kjoenn: string;
  readonly statsborgerskap: string;
  readonly sivilstandstype: string;
}

/** @throws Skipped when nobody known will do. */
export function wantedAt({ register }: Desk): Wanted {
  const found = smallerFirst(register.persons).find(
    (document) =>
      kinds['resident in a house in a street'](document) && currentText(document, 'sivilstand', 'sivilstand') !== '',
  );
  const known = requires(found, 'Among the persons of the subject is no resident with a civil status.');
  return {
    known,
    kommune: kommuneOf(currentOf(known, 'bostedsadresse')[0]),
    years: yearsAround(known),
    kjoenn: currentText(known, 'kjoenn', 'kjoenn'),
    statsborgerskap: currentText(known, 'statsborgerskap', 'statsborgerskap'),
    sivilstandstype: currentText(known, 'sivilstand', 'sivilstand'),
  };
}

/** Those about somebody's own: of all in a kommune, a register finds the ones born then much quicker. */
export function yearsAround(person: PersonDocument): Years {
  const year = Number(currentText(person, 'foedsel', 'foedselsdato').slice(0, 4));
  return { foedselsaarFraOgMed: String(year - 3), foedselsaarTilOgMed: String(year + 3) };
}

/** How the kommune of somebody is asked for; nothing when the address is not open to all. */
export function whereabouts(document: PersonDocument): Readonly<Record<string, string>> {
  const [home] = currentOf(document, 'bostedsadresse').filter(isOpen).map(kommuneOf);
  if (home) return { bostedskommunenummer: home };
  const [stay] = currentOf(document, 'oppholdsadresse').filter(isOpen).map(kommuneOf);
  return stay ? { oppholdskommunenummer: stay } : {};
}

/** Oslo, Bergen, Trondheim, Stavanger and Bærum: an extract of one of them takes a register longest. */
const large = ['0301', '4601', '5001', '1103', '3201'];

/** Persons, those of large kommuner last. */
export function smallerFirst(persons: readonly PersonDocument[]): readonly PersonDocument[] {
  const isLarge = (person: PersonDocument): boolean =>
    Object.values(whereabouts(person)).some((each) => large.includes(each));
  return [...persons.filter((person) => !isLarge(person)), ...persons.filter(isLarge)];
}

/** Every criterion that residents can be chosen by. */
export function criteriaOf({
  kommune,
  years,
  kjoenn,
  statsborgerskap,
  sivilstandstype,
}: Wanted): Readonly<Record<string, unknown>> {
  return {
    personstatustyper: ['bosatt'],
    kommunenummer: { bostedskommunenummer: kommune },
    ...years,
    kjoenn,
    statsborgerskap,
    sivilstandstype,
  };
}

const jobs = new WeakMap<typeof fetch, Map<string, Promise<string>>>();

/** The job of an order with every criterion: one for all checks, which read it again. */
export function commonJob(desk: Desk): Promise<string> {
  const of = jobs.get(desk.subject.fetch) ?? new Map<string, Promise<string>>();
  jobs.set(desk.subject.fetch, of);
  const job = of.get(desk.name) ?? ordered(desk, criteriaOf(wantedAt(desk)));
  of.set(desk.name, job);
  job.catch(() => of.delete(desk.name));
  return job;
}
