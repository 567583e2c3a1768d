import {
  type Answer,
  type Check,
  expectEqual,
  expectThat,
  jsonOf,
  PreconditionFailed,
  type RegisterSubject,
  requires,
} from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { birthOf, type Criteria, homeOf } from './entydigsoek.ts';
import { one } from './kinds.ts';
import { lookup } from './packages.ts';
import {
  currentOf,
  currentText,
  formerOf,
  nameOf,
  numberOf,
  type PersonDocument,
  streetOf,
  tell,
} from './person-document.ts';

const resident = 'resident in a house in a street';
const nobody: Criteria = { navn: 'INGEN VED DETTE NAVN' };
/** Narrow enough for any world. */
const thisPerson = (known: PersonDocument): Criteria => ({ navn: nameOf(known), foedselsdato: birthOf(known) });

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
  inEach('FREG-SOEK-EMPTY', 'a name that nobody has', lookup, async (desk) => {
    const answer = await search(desk, nobody);
    expectEqual('status', answer.status, 200);
    expectEqual('numbers', jsonOf(answer).foedselsEllerDNummer ?? [], []);
  }),
  inEach('FREG-SOEK-ANYTHING', 'nothing but how many', lookup, async (desk) => {
    const found = numbersIn(await search(desk, { maksTreff: '1' }));
    expectEqual('numbers', found.length, 1);
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
  inEach('FREG-SOEK-PHONETIC', 'a resident', lookup, async (desk) => {
    const known = one(desk, resident);
    await expectFound(desk, { ...thisPerson(known), soekFonetisk: 'true' }, known);
  }),
  inEach('FREG-SOEK-MOST', 'two of many', lookup, async (desk) => {
    expectEqual('numbers', numbersIn(await search(desk, { kjoenn: 'kvinne', maksTreff: '2' })).length, 2);
  }),
  inEach('FREG-SOEK-MOST', '10 001', lookup, async (desk) => {
    expectEqual('status', (await search(desk, { ...nobody, maksTreff: '10001' })).status, 400);
  }),
  inEach('FREG-SOEK-TOO-MANY', 'every woman', lookup, async (desk) => {
    expectEqual('status', (await search(desk, { kjoenn: 'kvinne' })).status, 400);
  }),
  ...Object.entries({
    foedselsdato: '19800230',
    foedselsaarFraOgMed: '80',
    postnummer: '015',
    kommunenummer: '301',
  }).map(([parameter, value]) =>
    inEach('FREG-SOEK-MALFORMED', parameter, lookup, async (desk) => {
      expectEqual('status', (await search(desk, { ...nobody, [parameter]: value })).status, 400);
    }),
  ),
].flat();

function yearOf(known: PersonDocument, parameter: string, later: number): Criteria {
  return { [parameter]: String(Number(birthOf(known).slice(0, 4)) + later) };
}

function search(desk: Desk, criteria: Criteria): Promise<Answer> {
  return desk.ask('/personer/soek', { query: Object.entries(criteria) });
}

function numbersIn(answer: Answer): readonly unknown[] {
  if (answer.status !== 200) throw new PreconditionFailed(`No numbers: the search answered ${answer.status}.`);
  const { foedselsEllerDNummer = [] } = jsonOf(answer);
  return foedselsEllerDNummer as readonly unknown[];
}

async function expectFound(desk: Desk, criteria: Criteria, known: PersonDocument): Promise<void> {
  const found = numbersIn(await search(desk, criteria));
  expectThat('numbers', found.includes(numberOf(known)), 'that of the person among them', found);
}

async function expectMissed(desk: Desk, criteria: Criteria, known: PersonDocument): Promise<void> {
  await tell(desk, known, ['navn']);
  const found = numbersIn(await search(desk, criteria));
  expectThat('numbers', !found.includes(numberOf(known)), 'that of the person not among them', found);
}
