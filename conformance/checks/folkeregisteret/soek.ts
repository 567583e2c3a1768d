import { type Check, expectThat, type RegisterSubject, requires } from '../../src/index.ts';
import { inEach } from './desk.ts';
import { birthOf, type Criteria, homeOf } from './entydigsoek.ts';
import { type Kind, one } from './kinds.ts';
import { lookup } from './packages.ts';
import { currentOf, currentText, formerOf, nameOf, type PersonDocument, streetOf } from './person-document.ts';
import { expectFound, expectMissed, numbersIn, search, thisPerson } from './soek-search.ts';
import { doubleConsonant, words } from './traits.ts';

const resident = 'resident in a house in a street';
/** Each filter that the home or the birth of a person answers to, right and wrong. */
const filters: Readonly<Record<string, (known: PersonDocument) => readonly [right: Criteria, wrong: Criteria]>> = {
  kjoenn: () => [{ kjoenn: 'mann' }, { kjoenn: 'kvinne' }],
  'kjoenn kvinne': () => [{ kjoenn: 'kvinne' }, { kjoenn: 'mann' }],
  foedselsdato: (known) => [{ foedselsdato: birthOf(known) }, { foedselsdato: '18600101' }],
  foedselsaarFraOgMed: (known) => [yearOf(known, 'foedselsaarFraOgMed', 0), yearOf(known, 'foedselsaarFraOgMed', 1)],
  foedselsaarTilOgMed: (known) => [yearOf(known, 'foedselsaarTilOgMed', 0), yearOf(known, 'foedselsaarTilOgMed', -1)],
  adressenavn: (known) => [{ adressenavn: homeOf(known).adressenavn.slice(0, 3) }, { adressenavn: 'QQQ' }],
  husnummer: (known) => [
    { adressenavn: homeOf(known).adressenavn, husnummer: homeOf(known).husnummer + homeOf(known).husbokstav },
    { adressenavn: homeOf(known).adressenavn, husnummer: '9999' },
  ],
  postnummer: (known) => [{ postnummer: homeOf(known).postnummer }, { postnummer: '9999' }],
  'another house in the street': (known) => [
    { adressenavn: homeOf(known).adressenavn, husnummer: homeOf(known).husnummer + homeOf(known).husbokstav },
    { adressenavn: homeOf(known).adressenavn, husnummer: String(Number(homeOf(known).husnummer) + 1) },
  ],
  kommunenummer: (known) => [{ kommunenummer: homeOf(known).kommunenummer }, { kommunenummer: '9999' }],
  fylkesnummer: (known) => [
    { fylkesnummer: homeOf(known).kommunenummer.slice(0, 2) },
    { fylkesnummer: homeOf(known).kommunenummer.slice(1, 3) },
  ],
};

/** Whom it takes to tell whether a filter works. */
const whom: Readonly<Record<string, Kind>> = {
  kjoenn: 'resident and a man',
  'kjoenn kvinne': 'resident and a woman',
  foedselsdato: 'resident and born after 1999',
  postnummer: 'resident where numbers begin with 0',
  kommunenummer: 'resident where numbers begin with 0',
  fylkesnummer: 'resident where numbers begin with 0',
};

/** The search for numbers. */
export const soekChecks: readonly Check<RegisterSubject>[] = [
  inEach('FREG-SOEK-NUMBERS', 'a resident by name and birth', lookup, async (desk) => {
    const known = one(desk, resident);
    await expectFound(desk, thisPerson(known), known);
  }),
  inEach('FREG-SOEK-NUMBERS', 'several in one postal area', lookup, async (desk) => {
    const namesakes = requires(desk.register.namesakes, 'The subject names nobody who has the name of another.');
    const found = numbersIn(await search(desk, namesakes));
    expectThat('numbers', new Set(found).size > 1, 'several', found);
  }),
  inEach('FREG-SOEK-NAME', 'the surname alone', lookup, async (desk) => {
    const known = one(desk, resident);
    const { navn, ...others } = thisPerson(known);
    await expectFound(desk, { ...others, navn: currentText(known, 'navn', 'etternavn') }, known);
  }),
  inEach('FREG-SOEK-NAME', 'the given name alone, and the words in another order', lookup, async (desk) => {
    const known = one(desk, 'with two given names');
    const fornavn = currentText(known, 'navn', 'fornavn');
    for (const navn of [fornavn, ...words(fornavn), nameOf(known).split(' ').reverse().join(' ')]) {
      await expectFound(desk, { ...thisPerson(known), navn }, known);
    }
  }),
  inEach('FREG-SOEK-NAME', 'the middle name', lookup, async (desk) => {
    const known = one(desk, 'with a middle name');
    await expectFound(desk, { ...thisPerson(known), navn: currentText(known, 'navn', 'mellomnavn') }, known);
  }),
  inEach('FREG-SOEK-NAME', 'half a word', lookup, async (desk) => {
    const known = one(desk, resident);
    await expectFound(desk, thisPerson(known), known);
    await expectMissed(desk, { ...thisPerson(known), navn: nameOf(known).slice(0, -1) }, known);
    await expectMissed(desk, { ...thisPerson(known), navn: nameOf(known).slice(1) }, known);
    await expectMissed(desk, { ...thisPerson(known), navn: `${nameOf(known)} INGEN` }, known);
  }),
  ...Object.entries(filters).map(([title, filter]) =>
    inEach('FREG-SOEK-FILTERS', title, lookup, async (desk) => {
      const known = one(desk, whom[title] ?? resident);
      const [right, wrong] = filter(known);
      const { navn = '' } = thisPerson(known);
      const narrow = /^(foedselsaar|kjoenn)/.test(title) ? { postnummer: homeOf(known).postnummer } : {};
      await expectFound(desk, { navn, ...narrow, ...right }, known);
      await expectMissed(desk, { navn, ...narrow, ...wrong }, known);
    }),
  ),
  inEach('FREG-SOEK-DEAD', 'with and without', lookup, async (desk) => {
    const known = one(desk, 'who is dead');
    await expectMissed(desk, thisPerson(known), known);
    await expectMissed(desk, { ...thisPerson(known), inkluderDoede: 'false' }, known);
    await expectFound(desk, { ...thisPerson(known), inkluderDoede: 'true' }, known);
  }),
  inEach('FREG-SOEK-STAY', 'with and without', lookup, async (desk) => {
    const known = one(desk, 'with an address of stay in a street');
    const stay = requires(streetOf(currentOf(known, 'oppholdsadresse')[0]), 'The person stays in no street.');
    const criteria = {
      navn: nameOf(known),
      adressenavn: stay.adressenavn,
      husnummer: stay.husnummer + stay.husbokstav,
    };
    await expectMissed(desk, criteria, known);
    await expectMissed(desk, { ...criteria, inkluderOppholdsadresse: 'false' }, known);
    await expectFound(desk, { ...criteria, inkluderOppholdsadresse: 'true' }, known);
  }),
  inEach('FREG-SOEK-HISTORIC', 'the name before', lookup, async (desk) => {
    const known = one(desk, 'who has had another surname');
    const now = currentText(known, 'navn', 'etternavn');
    const navn = nameOf(
      known,
      formerOf(known, 'navn').find(({ etternavn }) => etternavn !== now),
    );
    const criteria = { navn, foedselsdato: birthOf(known) };
    await expectMissed(desk, criteria, known);
    await expectMissed(desk, { ...criteria, opplysningsgrunnlag: 'gjeldende' }, known);
    await expectFound(desk, { ...criteria, opplysningsgrunnlag: 'historisk' }, known);
  }),
  inEach('FREG-SOEK-HISTORIC', 'the address before', lookup, async (desk) => {
    const known = one(desk, 'who has moved');
    const now = homeOf(known).adressenavn;
    const then = formerOf(known, 'bostedsadresse')
      .map(streetOf)
      .find((street) => street !== undefined && street.adressenavn !== now);
    const criteria = { ...thisPerson(known), adressenavn: then?.adressenavn ?? '' };
    await expectMissed(desk, criteria, known);
    await expectMissed(desk, { ...criteria, opplysningsgrunnlag: 'gjeldende' }, known);
    await expectFound(desk, { ...criteria, opplysningsgrunnlag: 'historisk' }, known);
  }),
  inEach('FREG-SOEK-PHONETIC', 'a resident', lookup, async (desk) => {
    const known = one(desk, resident);
    await expectFound(desk, { ...thisPerson(known), soekFonetisk: 'true' }, known);
  }),
  inEach('FREG-SOEK-PHONETIC-SOUND', 'a consonant written once', lookup, async (desk) => {
    const known = one(desk, 'with a double consonant in the surname');
    const navn = currentText(known, 'navn', 'etternavn').replace(doubleConsonant, '$1');
    const criteria = { navn, foedselsdato: birthOf(known) };
    await expectMissed(desk, criteria, known);
    await expectMissed(desk, { ...criteria, soekFonetisk: 'false' }, known);
    await expectFound(desk, { ...criteria, soekFonetisk: 'true' }, known);
  }),
].flat();

function yearOf(known: PersonDocument, parameter: string, later: number): Criteria {
  return { [parameter]: String(Number(birthOf(known).slice(0, 4)) + later) };
}
