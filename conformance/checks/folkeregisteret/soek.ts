import { type Check, type RegisterSubject, requires } from '../../src/index.ts';
import { inEach } from './desk.ts';
import { birthOf, type Criteria, homeOf } from './entydigsoek.ts';
import { one } from './kinds.ts';
import { lookup } from './packages.ts';
import { currentOf, currentText, formerOf, nameOf, type PersonDocument, streetOf } from './person-document.ts';
import { expectFound, expectMissed, thisPerson } from './soek-search.ts';
import { doubleConsonant } from './traits.ts';

const resident = 'resident in a house in a street';
/** Each filter that the home or the birth of a person answers to, right and wrong. */
const filters: Readonly<Record<string, (known: PersonDocument) => readonly [right: Criteria, wrong: Criteria]>> = {
  kjoenn: (known) => {
    const kjoenn = currentText(known, 'kjoenn', 'kjoenn');
    return [{ kjoenn }, { kjoenn: kjoenn === 'mann' ? 'kvinne' : 'mann' }];
  },
  foedselsdato: (known) => [{ foedselsdato: birthOf(known) }, { foedselsdato: '18600101' }],
  foedselsaarFraOgMed: (known) => [yearOf(known, 'foedselsaarFraOgMed', 0), yearOf(known, 'foedselsaarFraOgMed', 1)],
  foedselsaarTilOgMed: (known) => [yearOf(known, 'foedselsaarTilOgMed', 0), yearOf(known, 'foedselsaarTilOgMed', -1)],
  adressenavn: (known) => [{ adressenavn: homeOf(known).adressenavn.slice(0, 3) }, { adressenavn: 'QQQ' }],
  husnummer: (known) => [
    { adressenavn: homeOf(known).adressenavn, husnummer: homeOf(known).husnummer + homeOf(known).husbokstav },
    { adressenavn: homeOf(known).adressenavn, husnummer: '9999' },
  ],
  postnummer: (known) => [{ postnummer: homeOf(known).postnummer }, { postnummer: '9999' }],
  kommunenummer: (known) => [{ kommunenummer: homeOf(known).kommunenummer }, { kommunenummer: '9999' }],
  fylkesnummer: (known) => [{ fylkesnummer: homeOf(known).kommunenummer.slice(0, 2) }, { fylkesnummer: '99' }],
};

/** The search for numbers. */
export const soekChecks: readonly Check<RegisterSubject>[] = [
  inEach('FREG-SOEK-NUMBERS', 'a resident by name and birth', lookup, async (desk) => {
    const known = one(desk, resident);
    await expectFound(desk, thisPerson(known), known);
  }),
  inEach('FREG-SOEK-NAME', 'the surname alone', lookup, async (desk) => {
    const known = one(desk, resident);
    const { navn, ...others } = thisPerson(known);
    await expectFound(desk, { ...others, navn: currentText(known, 'navn', 'etternavn') }, known);
  }),
  inEach('FREG-SOEK-NAME', 'half a word', lookup, async (desk) => {
    const known = one(desk, resident);
    await expectFound(desk, thisPerson(known), known);
    await expectMissed(desk, { ...thisPerson(known), navn: nameOf(known).slice(0, -1) }, known);
  }),
  ...Object.entries(filters).map(([title, filter]) =>
    inEach('FREG-SOEK-FILTERS', title, lookup, async (desk) => {
      const known = one(desk, resident);
      const [right, wrong] = filter(known);
      const { navn = '' } = thisPerson(known);
      const narrow =
        title.startsWith('foedselsaar') || title === 'kjoenn' ? { postnummer: homeOf(known).postnummer } : {};
      await expectFound(desk, { navn, ...narrow, ...right }, known);
      await expectMissed(desk, { navn, ...narrow, ...wrong }, known);
    }),
  ),
  inEach('FREG-SOEK-DEAD', 'with and without', lookup, async (desk) => {
    const known = one(desk, 'who is dead');
    await expectMissed(desk, thisPerson(known), known);
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
    await expectFound(desk, { ...criteria, soekFonetisk: 'true' }, known);
  }),
].flat();

function yearOf(known: PersonDocument, parameter: string, later: number): Criteria {
  return { [parameter]: String(Number(birthOf(known).slice(0, 4)) + later) };
}
