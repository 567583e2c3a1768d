import {
  currentOf,
  currentText,
  entriesOf,
  type Fields,
  formerNumbersOf,
  type PersonDocument,
  type Street,
  streetOf,
} from './person-document.ts';

export type Is = (document: PersonDocument) => boolean;

export const status = (document: PersonDocument): string => currentText(document, 'status', 'status');
export const sex = (document: PersonDocument): string => currentText(document, 'kjoenn', 'kjoenn');
const birthday = (document: PersonDocument): string => currentText(document, 'foedsel', 'foedselsdato');
export const yearOfBirth = (document: PersonDocument): number => Number(birthday(document).slice(0, 4));
/** Whether its day and its month can be told from each other. */
export const isBirthdayTold: Is = (document) => birthday(document).slice(5, 7) !== birthday(document).slice(8);
export const grade = (document: PersonDocument): string =>
  currentText(document, 'adressebeskyttelse', 'graderingsnivaa');
export const has =
  (entity: string): Is =>
  (document) =>
    currentOf(document, entity).length > 0;
export const inUse = (document: PersonDocument, type: string): boolean =>
  entriesOf(document, 'identifikasjonsnummer').some(
    ({ status, identifikatortype }) => status === 'iBruk' && identifikatortype === type,
  );
export const isOpen: Is = (document) => has('navn')(document) && !has('adressebeskyttelse')(document);
/** The house that somebody lives in, where anybody may know. */
export const home = (document: PersonDocument): Street | undefined => {
  const [address] = currentOf(document, 'bostedsadresse');
  return address?.adressegradering === 'ugradert' ? streetOf(address) : undefined;
};
export const isResident: Is = (document) =>
  isOpen(document) &&
  status(document) === 'bosatt' &&
  inUse(document, 'foedselsnummer') &&
  home(document) !== undefined &&
  currentText(document, 'foedsel', 'foedselsdato') !== '';
export const hasMoved: Is = (document) => has('innflytting')(document) || has('utflytting')(document);
export const guardiansOf = (document: PersonDocument): readonly Fields[] =>
  currentOf(document, 'vergemaalEllerFremtidsfullmakt').map(({ verge }) => (verge ?? {}) as Fields);
export const relativesOf = (document: PersonDocument): readonly Fields[] =>
  currentOf(document, 'familierelasjon').filter(({ relatertPerson }) => relatertPerson !== undefined);
export const hadAnotherNumber: Is = (document) => formerNumbersOf(document).length > 0;
export const words = (name: string): readonly string[] => name.split(' ');
/** Written twice, so that it can be written once and sound the same. */
export const doubleConsonant: RegExp = /([lmnrst])\1/i;
