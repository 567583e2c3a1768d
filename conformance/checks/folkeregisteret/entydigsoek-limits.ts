import { type Check, expectEqual, expectThat, type RegisterSubject, requires } from '../../src/index.ts';
import { inEach } from './desk.ts';
import { birthOf, type Criteria, finds, homeOf, houseOf, misses, search } from './entydigsoek.ts';
import { type Kind, one } from './kinds.ts';
import { all } from './packages.ts';
import {
  currentText,
  expectPerson,
  type Fields,
  formerNumbersOf,
  formerOf,
  nameOf,
  type PersonDocument,
  type Street,
  streetOf,
} from './person-document.ts';
import { doubleConsonant, words } from './traits.ts';

const nameWith = (known: PersonDocument, middle: string): string => {
  const [first = ''] = words(currentText(known, 'navn', 'fornavn'));
  return `${first} ${middle} ${currentText(known, 'navn', 'etternavn')}`;
};
const resident = 'resident in a house in a street';
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
  finds('FREG-ENTYDIG-NAME-MIDDLE', 'the surname', resident, (known) => ({
    navn: nameWith(known, currentText(known, 'navn', 'etternavn')),
    foedselsdato: birthOf(known),
  })),
  misses('FREG-ENTYDIG-NAME-MIDDLE', 'what the person is not called', resident, {
    right: (known) => ({ foedselsdato: birthOf(known) }),
    wrong: (known) => ({ navn: nameWith(known, 'INGEN') }),
  }),
  misses('FREG-ENTYDIG-NAME-MIDDLE', 'half of a middle name', 'with a middle name', {
    right: (known) => ({ foedselsdato: birthOf(known) }),
    wrong: (known) => ({ navn: nameWith(known, currentText(known, 'navn', 'mellomnavn').slice(0, -1)) }),
  }),
  misses('FREG-ENTYDIG-NAME-MIDDLE', 'half of a second given name', 'with two given names', {
    right: (known) => ({ foedselsdato: birthOf(known) }),
    wrong: (known) => ({ navn: nameWith(known, secondGivenName(known).slice(0, -1)) }),
  }),
  inEach('FREG-ENTYDIG-NO-HUSNUMMER', 'where there is one', all, async (desk) => {
    const known = one(desk, resident);
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
  historic('the name before', 'who has had another surname', (known) => ({
    navn: nameOf(
      known,
      former(known, 'navn', ({ etternavn }) => etternavn !== currentText(known, 'navn', 'etternavn')),
    ),
    foedselsdato: birthOf(known),
  })),
  historic('the address before', 'who has moved', (known) => {
    const isElsewhere = (entry: Fields) => {
      const then = streetOf(entry);
      return then !== undefined && then.adressenavn !== homeOf(known).adressenavn;
    };
    const then = streetOf(former(known, 'bostedsadresse', isElsewhere)) as Street;
    return {
      navn: nameOf(known),
      adressenavn: then.adressenavn,
      husnummer: houseOf(then),
      foedselsdato: birthOf(known),
    };
  }),
].flat();

function former(known: PersonDocument, entity: string, is: (entry: Fields) => boolean): Fields {
  return requires(formerOf(known, entity).find(is), `The person has no former ${entity}.`);
}

/** Found as what has been, and not as what is. */
function historic(
  title: string,
  kind: Kind,
  criteria: (known: PersonDocument) => Criteria,
): readonly Check<RegisterSubject>[] {
  return inEach('FREG-ENTYDIG-HISTORIC', title, all, async (desk) => {
    const known = one(desk, kind);
    expectEqual('status of the plain search', (await search(desk, criteria(known))).status, 404);
    const plain = { ...criteria(known), opplysningsgrunnlag: 'gjeldende' };
    expectEqual('status of the search that says that it is plain', (await search(desk, plain)).status, 404);
    expectPerson(await search(desk, { ...criteria(known), opplysningsgrunnlag: 'historisk' }), known);
  });
}
