import { type Answer, type Check, expectEqual, type RegisterSubject, requires } from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { type Kind, one } from './kinds.ts';
import { all, lookup, numberless, type Rettighetspakke } from './packages.ts';
import {
  currentOf,
  currentText,
  expectPerson,
  formerNumbersOf,
  nameOf,
  numberOf,
  type PersonDocument,
  personIn,
  type Street,
  streetOf,
  tell,
} from './person-document.ts';
import { doubleConsonant } from './traits.ts';

/** Criteria; several of one name are not possible. */
export type Criteria = Readonly<Record<string, string>>;

export function search(desk: Desk, criteria: Criteria): Promise<Answer> {
  return desk.ask('/personer/entydigsoek', { query: Object.entries(criteria) });
}

export const birthOf = (document: PersonDocument): string =>
  currentText(document, 'foedsel', 'foedselsdato').replaceAll('-', '');
export const homeOf = (document: PersonDocument): Street => {
  const street = streetOf(currentOf(document, 'bostedsadresse')[0]);
  return requires(street, 'The person has no home in a street.');
};
export const houseOf = ({ husnummer, husbokstav }: Street): string => husnummer + husbokstav;
const resident = 'resident in a house in a street';

/** What finds the one person. */
export const entydigsoekChecks: readonly Check<RegisterSubject>[] = [
  finds('FREG-ENTYDIG-NUMBER', 'the number in use', resident, (known) => ({ identifikasjonsnummer: numberOf(known) })),
  inEach('FREG-ENTYDIG-NUMBER', 'against a lookup', lookup, async (desk) => {
    const known = one(desk, resident);
    for (const part of ['person-basis', 'navn', 'relasjon-utvidet']) {
      const criteria = { navn: nameOf(known), identifikasjonsnummer: numberOf(known), part };
      expectEqual('person', personIn(await search(desk, criteria)), await tell(desk, known, [part]));
    }
  }),
  finds('FREG-ENTYDIG-FORMER-NUMBER', 'the number before', 'who had another number before', (known) => ({
    identifikasjonsnummer: formerNumbersOf(known)[0] ?? '',
  })),
  finds(
    'FREG-ENTYDIG-NUMBERLESS',
    'the number in use',
    resident,
    (known) => ({ identifikasjonsnummer: numberOf(known) }),
    numberless,
  ),
  finds('FREG-ENTYDIG-BIRTH', 'a resident', 'resident and born before 2000', (known) => ({
    foedselsdato: birthOf(known),
  })),
  finds('FREG-ENTYDIG-BIRTH', 'somebody of this century', 'resident and born after 1999', (known) => ({
    foedselsdato: birthOf(known),
  })),
  finds('FREG-ENTYDIG-ADDRESS', 'the whole street', resident, (known) => ({
    adressenavn: homeOf(known).adressenavn,
    husnummer: houseOf(homeOf(known)),
  })),
  finds('FREG-ENTYDIG-ADDRESS', 'three characters of the street', resident, (known) => ({
    adressenavn: homeOf(known).adressenavn.slice(0, 3),
    husnummer: houseOf(homeOf(known)),
  })),
  finds('FREG-ENTYDIG-HUSNUMMER', 'the letter', 'at a house number with a letter', (known) => ({
    adressenavn: homeOf(known).adressenavn,
    husnummer: houseOf(homeOf(known)),
  })),
  ...['', 'Å'].map((letter) =>
    misses('FREG-ENTYDIG-HUSNUMMER', letter ? 'another letter' : 'no letter', 'at a house number with a letter', {
      right: (known) => ({ adressenavn: homeOf(known).adressenavn, husnummer: houseOf(homeOf(known)) }),
      wrong: (known) => ({ husnummer: homeOf(known).husnummer + letter }),
    }),
  ),
  misses('FREG-ENTYDIG-HUSNUMMER', 'a letter too many', 'at a house number without a letter', {
    right: (known) => ({ adressenavn: homeOf(known).adressenavn, husnummer: houseOf(homeOf(known)) }),
    wrong: (known) => ({ husnummer: `${homeOf(known).husnummer}A` }),
  }),
  finds('FREG-ENTYDIG-POSTNUMMER', 'a resident', 'resident where numbers begin with 0', (known) => ({
    postnummer: homeOf(known).postnummer,
  })),
  inEach('FREG-ENTYDIG-SEVERAL', 'several in one postal area', all, async (desk) => {
    const namesakes = requires(desk.register.namesakes, 'The subject names nobody who has the name of another.');
    expectEqual('status', (await search(desk, namesakes)).status, 404);
  }),
  misses('FREG-ENTYDIG-NAME-WORDS', 'half of the given name', resident, {
    right: (known) => ({ foedselsdato: birthOf(known) }),
    wrong: (known) => ({ navn: nameOf(known).slice(1) }),
  }),
  misses('FREG-ENTYDIG-NAME-WORDS', 'half of the surname', resident, {
    right: (known) => ({ foedselsdato: birthOf(known) }),
    wrong: (known) => ({ navn: nameOf(known).slice(0, -1) }),
  }),
  finds('FREG-ENTYDIG-NAME-WORDS', 'another of the given names', 'with two given names', (known) => ({
    navn: nameOf(known).split(' ').slice(1).join(' '),
    foedselsdato: birthOf(known),
  })),
  misses('FREG-ENTYDIG-NAME-WORDS', 'the surname first', resident, {
    right: (known) => ({ foedselsdato: birthOf(known) }),
    wrong: (known) => ({ navn: nameOf(known).split(' ').reverse().join(' ') }),
  }),
  misses('FREG-ENTYDIG-NAME-WORDS', 'given names alone', 'with two given names', {
    right: (known) => ({ foedselsdato: birthOf(known) }),
    wrong: (known) => ({ navn: nameOf(known).split(' ').slice(0, 2).join(' ') }),
  }),
  ...['soekFonetisk', 'soekfonetisk'].map((spelling) =>
    finds('FREG-ENTYDIG-PHONETIC', spelling, resident, (known) => ({
      foedselsdato: birthOf(known),
      [spelling]: 'true',
    })),
  ),
  inEach('FREG-ENTYDIG-PHONETIC-SOUND', 'a consonant written once', all, async (desk) => {
    const known = one(desk, 'with a double consonant in the surname');
    const alike = currentText(known, 'navn', 'etternavn').replace(doubleConsonant, '$1');
    const criteria = { navn: `${currentText(known, 'navn', 'fornavn')} ${alike}`, foedselsdato: birthOf(known) };
    expectEqual('status of the plain search', (await search(desk, criteria)).status, 404);
    const plain = { ...criteria, soekFonetisk: 'false', soekfonetisk: 'false' };
    expectEqual('status of the search that says that it is plain', (await search(desk, plain)).status, 404);
    expectPerson(await search(desk, { ...criteria, soekFonetisk: 'true', soekfonetisk: 'true' }), known);
  }),
].flat();

/** The name with these criteria finds the person. */
export function finds(
  requirement: string,
  title: string,
  kind: Kind,
  criteria: (known: PersonDocument) => Criteria,
  packages: readonly Rettighetspakke[] = all,
): readonly Check<RegisterSubject>[] {
  return inEach(requirement, title, packages, async (desk) => {
    const known = one(desk, kind);
    expectPerson(await search(desk, { navn: nameOf(known), ...criteria(known) }), known);
  });
}

/** The name finds the person with the right criteria, and nobody with the wrong ones beside or instead. */
export function misses(
  requirement: string,
  title: string,
  kind: Kind,
  { right, wrong }: Readonly<Record<'right' | 'wrong', (known: PersonDocument) => Criteria>>,
): readonly Check<RegisterSubject>[] {
  return inEach(requirement, title, all, async (desk) => {
    const known = one(desk, kind);
    const criteria = { navn: nameOf(known), ...right(known) };
    expectEqual('status of the right search', (await search(desk, criteria)).status, 200);
    expectEqual('status', (await search(desk, { ...criteria, ...wrong(known) })).status, 404);
  });
}
