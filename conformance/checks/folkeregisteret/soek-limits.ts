import {
  type Answer,
  type Check,
  expectEqual,
  expectThat,
  jsonOf,
  type RegisterSubject,
  Skipped,
} from '../../src/index.ts';
import { type Desk, inEach } from './desk.ts';
import { birthOf, homeOf } from './entydigsoek.ts';
import { quietly } from './feed-reading.ts';
import { one } from './kinds.ts';
import { authority, lookup } from './packages.ts';
import { currentText, nameOf } from './person-document.ts';
import { expectFound, nobody, numbersIn, search, thisPerson } from './soek-search.ts';

const resident = 'resident in a house in a street';

/** So many are found at most. */
const most = 10_000;
const firstYear = 1950;

/** How much the search for numbers takes and gives. */
export const soekLimitChecks: readonly Check<RegisterSubject>[] = [
  inEach('FREG-SOEK-EMPTY', 'a name that nobody has', lookup, async (desk) => {
    const answer = await search(desk, nobody);
    expectEqual('status', answer.status, 200);
    expectEqual('numbers', jsonOf(answer).foedselsEllerDNummer ?? [], []);
  }),
  inEach('FREG-SOEK-ANYTHING', 'nothing but how many', lookup, async (desk) => {
    const found = numbersIn(await search(desk, { maksTreff: '1' }));
    expectEqual('numbers', found.length, 1);
  }),
  inEach('FREG-SOEK-ANYTHING', 'each criterion alone', lookup, async (desk) => {
    const known = one(desk, 'at a house number without a letter');
    const { adressenavn, husnummer, postnummer, kommunenummer } = homeOf(known);
    const year = birthOf(known).slice(0, 4);
    for (const [name, value] of Object.entries({
      navn: nameOf(known),
      kjoenn: currentText(known, 'kjoenn', 'kjoenn'),
      foedselsdato: birthOf(known),
      foedselsaarFraOgMed: year,
      foedselsaarTilOgMed: year,
      adressenavn,
      husnummer,
      postnummer,
      kommunenummer,
      fylkesnummer: kommunenummer.slice(0, 2),
    })) {
      const answer = await search(desk, { [name]: value, maksTreff: '1' });
      expectEqual(`status by ${name}`, answer.status, 200);
      expectEqual(`numbers by ${name}`, numbersIn(answer).length, 1);
    }
  }),
  inEach('FREG-SOEK-NO-PART', 'the name', lookup, async (desk) => {
    const known = one(desk, resident);
    await expectFound(desk, thisPerson(known), known);
    const answer = await search(desk, { ...thisPerson(known), part: 'navn' });
    const fields = answer.status === 200 ? Object.keys(jsonOf(answer)) : [];
    const isRefused = answer.status === 400 || answer.status === 406;
    expectThat('status', answer.status === 200 || isRefused, '200, 400 or 406', answer.status);
    expectEqual('fields', fields, isRefused ? [] : ['foedselsEllerDNummer']);
  }),
  ...Object.entries({ 'two characters': 2, 'one character': 1 }).map(([title, characters]) =>
    inEach('FREG-SOEK-STREET-SHORT', title, lookup, async (desk) => {
      const { adressenavn } = homeOf(one(desk, resident));
      const statusBy = async (most: number) =>
        (await search(desk, { ...nobody, adressenavn: adressenavn.slice(0, most) })).status;
      expectEqual('status of three', await statusBy(3), 200);
      expectEqual('status', await statusBy(characters), 400);
    }),
  ),
  inEach('FREG-SOEK-MOST', 'two of many', lookup, async (desk) => {
    expectEqual('numbers', numbersIn(await search(desk, { kjoenn: 'kvinne', maksTreff: '2' })).length, 2);
  }),
  inEach('FREG-SOEK-MOST', '10 001', lookup, async (desk) => {
    expectEqual('status of 10 000', (await search(desk, { ...nobody, maksTreff: '10000' })).status, 200);
    expectEqual('status', (await search(desk, { ...nobody, maksTreff: '10001' })).status, 400);
  }),
  inEach('FREG-SOEK-TOO-MANY', 'every woman', lookup, async (desk) => {
    expectEqual('status', (await search(desk, { kjoenn: 'kvinne' })).status, 400);
  }),
  inEach('FREG-SOEK-TOO-MANY', 'the women of just so many years', authority, async (desk) => {
    let women = 0;
    for (let last = firstYear; last < firstYear + 60; last++) {
      const answer = await womenBornIn(desk, last, last);
      if (answer.status === 400) throw new Skipped('The register has too many women of one year.');
      women += numbersIn(answer).length;
      if (women <= most) continue;
      expectEqual(`status of ${women}`, (await womenBornIn(desk, firstYear, last)).status, 400);
      expectEqual('status of a year less', (await womenBornIn(desk, firstYear, last - 1)).status, 200);
      return;
    }
    throw new Skipped('The register has too few women.');
  }),
  ...Object.entries({
    foedselsdato: ['19800230', '19801301', '800203', '1980-02-03'],
    foedselsaarFraOgMed: ['80', 'aaaa'],
    foedselsaarTilOgMed: ['80', '19800'],
    postnummer: ['015', '01500', 'N015'],
    kommunenummer: ['301', '03011', 'Oslo'],
    fylkesnummer: ['3', '030', 'XX'],
  }).map(([parameter, values]) =>
    inEach('FREG-SOEK-MALFORMED', parameter, lookup, async (desk) => {
      for (const value of values) {
        expectEqual(`status of ${value}`, (await search(desk, { ...nobody, [parameter]: value })).status, 400);
      }
    }),
  ),
].flat();

/** Without evidence, since they are many; nobody where the first year is after the last. */
function womenBornIn({ subject, name }: Desk, first: number, last: number): Promise<Answer> {
  const years = { foedselsaarFraOgMed: String(first), foedselsaarTilOgMed: String(last) };
  return search(quietly(subject, name), { kjoenn: 'kvinne', ...years });
}
