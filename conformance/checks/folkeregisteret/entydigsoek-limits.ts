import { type Check, expectEqual, expectThat, type RegisterSubject } from '../../src/index.ts';
import { inEach } from './desk.ts';
import { birthOf, finds, homeOf, houseOf, misses, search } from './entydigsoek.ts';
import { one } from './kinds.ts';
import { all } from './packages.ts';
import { currentText, formerNumbersOf, nameOf, type PersonDocument } from './person-document.ts';
import { doubleConsonant, words } from './traits.ts';

const nameWith = (known: PersonDocument, middle: string): string => {
  const [first = ''] = words(currentText(known, 'navn', 'fornavn'));
  return `${first} ${middle} ${currentText(known, 'navn', 'etternavn')}`;
};
const secondGivenName = (known: PersonDocument): string => words(currentText(known, 'navn', 'fornavn'))[1] ?? '';
const house = (known: PersonDocument) => ({
  adressenavn: homeOf(known).adressenavn,
  husnummer: houseOf(homeOf(known)),
});

/** How far a criterion of the search for one person reaches. */
export const entydigsoekLimitChecks: readonly Check<RegisterSubject>[] = [
  finds('FREG-ENTYDIG-NAME-MIDDLE', 'a second given name', 'with two given names', (known) => ({
    navn: nameWith(known, secondGivenName(known)),
    foedselsdato: birthOf(known),
  })),
  finds('FREG-ENTYDIG-NAME-MIDDLE', 'a middle name', 'with a middle name', (known) => ({
    navn: nameWith(known, currentText(known, 'navn', 'mellomnavn')),
    foedselsdato: birthOf(known),
  })),
  misses('FREG-ENTYDIG-NAME-MIDDLE', 'half of a second given name', 'with two given names', {
    right: (known) => ({ foedselsdato: birthOf(known) }),
    wrong: (known) => ({ navn: nameWith(known, secondGivenName(known).slice(0, -1)) }),
  }),
  inEach('FREG-ENTYDIG-NO-HUSNUMMER', 'where there is one', all, async (desk) => {
    const known = one(desk, 'resident in a house in a street');
    const { adressenavn, husnummer } = house(known);
    const navn = nameOf(known);
    expectEqual('status with it', (await search(desk, { navn, adressenavn, husnummer })).status, 200);
    const { status } = await search(desk, { navn, adressenavn });
    expectThat('status without it', status === 400 || status === 404, '400 or 404', status);
  }),
  misses('FREG-ENTYDIG-PHONETIC-NAME', 'a street with a consonant too few', 'in a street with a double consonant', {
    right: (known) => ({ ...house(known), soekFonetisk: 'true', soekfonetisk: 'true' }),
    wrong: (known) => ({ adressenavn: homeOf(known).adressenavn.replace(doubleConsonant, '$1') }),
  }),
  ...['gjeldende', 'historisk'].map((opplysningsgrunnlag) =>
    finds('FREG-ENTYDIG-GROUND-NUMBER', opplysningsgrunnlag, 'who had another number before', (known) => ({
      identifikasjonsnummer: formerNumbersOf(known)[0] ?? '',
      opplysningsgrunnlag,
    })),
  ),
].flat();
