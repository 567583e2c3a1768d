import { requires } from '../../src/index.ts';
import type { Desk } from './desk.ts';
import {
  currentOf,
  currentText,
  type Fields,
  formerOf,
  nameOf,
  type PersonDocument,
  streetOf,
} from './person-document.ts';
import {
  doubleConsonant,
  grade,
  guardiansOf,
  hadAnotherNumber,
  has,
  hasMoved,
  home,
  type Is,
  inUse,
  isBirthdayTold,
  isOpen,
  isResident,
  relativesOf,
  sex,
  status,
  words,
  yearOfBirth,
} from './traits.ts';

const hasOriginal = ({ originaltNavn }: Fields): boolean => originaltNavn !== undefined;

/** Whom checks need. */
export type Kind =
  | 'resident in a house in a street'
  | 'resident and a woman'
  | 'resident and a man'
  | 'resident and born before 2000'
  | 'resident and born after 1999'
  | 'resident where numbers begin with 0'
  | 'at a house number with a letter'
  | 'at a house number without a letter'
  | 'who has moved'
  | 'who has had another surname'
  | 'with a double consonant in the surname'
  | 'with two given names'
  | 'with a middle name'
  | 'with an original name'
  | 'in a street with a double consonant'
  | 'with a d-number'
  | 'with a d-number that is inactive'
  | 'who had another number before'
  | 'who was closed'
  | 'who is dead'
  | 'who has left Norway'
  | 'who has left Norway and come back'
  | 'whose status is not open to all'
  | 'whose status is midlertidig'
  | 'whose status is ikkeBosatt'
  | 'who is missing from home'
  | 'graded fortrolig'
  | 'graded strengtFortrolig'
  | 'protected who has moved from or to abroad'
  | 'graded strengtFortrolig who has moved from or to abroad'
  | 'with two citizenships'
  | 'who is married'
  | 'with former civil status'
  | 'with relatives'
  | 'with a stillborn child'
  | 'under parental responsibility or with it'
  | 'with a guardian for certain tasks'
  | 'with a guardian who has a number'
  | 'dead with a contact for the estate'
  | 'with a foreign identity number'
  | 'with an identity document'
  | 'with a number of the immigration authorities'
  | 'with a false identity'
  | 'with limited legal capacity'
  | 'with an address of stay in a street';

/** Each by what the document of such a person has. */
export const kinds: Readonly<Record<Kind, Is>> = {
  'resident in a house in a street': isResident,
  'resident and a woman': (document) => isResident(document) && sex(document) === 'kvinne',
  'resident and a man': (document) => isResident(document) && sex(document) === 'mann',
  'resident and born before 2000': (document) =>
    isResident(document) && isBirthdayTold(document) && yearOfBirth(document) < 2000,
  'resident and born after 1999': (document) =>
    isResident(document) && isBirthdayTold(document) && yearOfBirth(document) > 1999,
  // With a name that nobody else has in one postal area.
  'resident where numbers begin with 0': (document) =>
    isResident(document) &&
    words(nameOf(document)).length > 2 &&
    [home(document)?.postnummer, home(document)?.kommunenummer].every((number) => number?.startsWith('0')),
  'at a house number with a letter': (document) => isResident(document) && home(document)?.husbokstav !== '',
  'at a house number without a letter': (document) => isResident(document) && home(document)?.husbokstav === '',
  'who has moved': (document) => {
    const former = formerOf(document, 'bostedsadresse').map(streetOf);
    const now = home(document);
    return isResident(document) && former.some((then) => then !== undefined && then.adressenavn !== now?.adressenavn);
  },
  'who has had another surname': (document) => {
    const now = currentText(document, 'navn', 'etternavn');
    const former = formerOf(document, 'navn').map(({ etternavn }) => String(etternavn));
    return isResident(document) && former.some((then) => !words(now).some((word) => words(then).includes(word)));
  },
  'with a double consonant in the surname': (document) =>
    isResident(document) && doubleConsonant.test(currentText(document, 'navn', 'etternavn')),
  'with two given names': (document) => isResident(document) && words(nameOf(document)).length > 2,
  'with a middle name': (document) => isResident(document) && currentText(document, 'navn', 'mellomnavn') !== '',
  'with an original name': (document) => isOpen(document) && currentOf(document, 'navn').some(hasOriginal),
  'in a street with a double consonant': (document) =>
    isResident(document) && doubleConsonant.test(home(document)?.adressenavn ?? ''),
  'with a d-number': (document) => has('navn')(document) && inUse(document, 'dNummer'),
  'with a d-number that is inactive': (document) => status(document) === 'inaktiv' && inUse(document, 'dNummer'),
  'who had another number before': (document) => has('navn')(document) && hadAnotherNumber(document),
  'who was closed': (document) => status(document) === 'opphoert',
  'who is dead': (document) => status(document) === 'doed' && has('navn')(document),
  'who has left Norway': (document) => status(document) === 'utflyttet' && has('utflytting')(document),
  'who has left Norway and come back': (document) =>
    isResident(document) && has('utflytting')(document) && has('innflytting')(document),
  'whose status is not open to all': (document) =>
    has('navn')(document) &&
    ['forsvunnet', 'foedselsregistrert', 'midlertidig', 'ikkeBosatt'].includes(status(document)),
  'whose status is midlertidig': (document) => has('navn')(document) && status(document) === 'midlertidig',
  'whose status is ikkeBosatt': (document) => has('navn')(document) && status(document) === 'ikkeBosatt',
  'who is missing from home': (document) => status(document) === 'forsvunnet' && has('bostedsadresse')(document),
  'graded fortrolig': (document) => grade(document) === 'fortrolig' && has('bostedsadresse')(document),
  // The dead have no address, not even an open one.
  'graded strengtFortrolig': (document) =>
    grade(document) === 'strengtFortrolig' && has('navn')(document) && status(document) !== 'doed',
  'protected who has moved from or to abroad': (document) => grade(document) === 'fortrolig' && hasMoved(document),
  'graded strengtFortrolig who has moved from or to abroad': (document) =>
    grade(document) === 'strengtFortrolig' && has('navn')(document) && hasMoved(document),
  'with two citizenships': (document) => currentOf(document, 'statsborgerskap').length > 1,
  'who is married': (document) =>
    ['gift', 'separert', 'registrertPartner'].includes(currentText(document, 'sivilstand', 'sivilstand')) &&
    currentText(document, 'sivilstand', 'relatertVedSivilstand') !== '',
  'with former civil status': (document) => has('navn')(document) && formerOf(document, 'sivilstand').length > 0,
  'with relatives': (document) => isOpen(document) && relativesOf(document).length > 0,
  'with a stillborn child': (document) =>
    has('navn')(document) &&
    currentOf(document, 'familierelasjon').some(({ relatertPersonsRolle }) => relatertPersonsRolle === 'doedfoedtBarn'),
  'under parental responsibility or with it': (document) => isOpen(document) && has('foreldreansvar')(document),
  'with a guardian for certain tasks': (document) =>
    has('navn')(document) && guardiansOf(document).some(({ tjenesteomraade }) => Array.isArray(tjenesteomraade)),
  'with a guardian who has a number': (document) =>
    has('navn')(document) && guardiansOf(document).some(({ foedselsEllerDNummer }) => foedselsEllerDNummer),
  'dead with a contact for the estate': (document) =>
    isOpen(document) && status(document) === 'doed' && has('kontaktinformasjonForDoedsbo')(document),
  'with a foreign identity number': (document) =>
    has('navn')(document) && has('utenlandskPersonidentifikasjon')(document),
  'with an identity document': (document) => has('navn')(document) && has('legitimasjonsdokument')(document),
  'with a number of the immigration authorities': (document) =>
    has('navn')(document) && has('utlendingsmyndighetenesIdentifikasjonsnummer')(document),
  'with a false identity': (document) => has('navn')(document) && has('falskIdentitet')(document),
  'with limited legal capacity': (document) => has('navn')(document) && has('rettsligHandleevne')(document),
  'with an address of stay in a street': (document) => {
    const [stay] = currentOf(document, 'oppholdsadresse');
    return isResident(document) && stay?.adressegradering === 'ugradert' && streetOf(stay) !== undefined;
  },
};

/** Persons of a kind. @throws Skipped when there is none. */
export function allOf({ register }: Desk, kind: Kind): readonly PersonDocument[] {
  const found = register.persons.filter(kinds[kind]);
  requires(found[0], `Among the persons of the subject is nobody ${kind}.`);
  return found;
}

/** One of a kind. @throws Skipped when there is none. */
export function one(desk: Desk, kind: Kind): PersonDocument {
  return allOf(desk, kind)[0] as PersonDocument;
}

/** A few of every sort, with a name to search for. */
export function some({ register }: Desk): readonly PersonDocument[] {
  const named = register.persons.filter((document) => has('navn')(document) && status(document) !== 'opphoert');
  const ofEachKind = Object.values(kinds).flatMap((is) => named.filter(is).slice(0, 1));
  return [...new Set([...ofEachKind, ...named.slice(0, 10)])];
}
