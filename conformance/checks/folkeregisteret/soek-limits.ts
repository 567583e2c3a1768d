import { type Check, expectEqual, expectThat, jsonOf, type RegisterSubject } from '../../src/index.ts';
import { inEach } from './desk.ts';
import { homeOf } from './entydigsoek.ts';
import { one } from './kinds.ts';
import { lookup } from './packages.ts';
import { expectFound, nobody, numbersIn, search, thisPerson } from './soek-search.ts';

const resident = 'resident in a house in a street';

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
  inEach('FREG-SOEK-NO-PART', 'the name', lookup, async (desk) => {
    const known = one(desk, resident);
    await expectFound(desk, thisPerson(known), known);
    const answer = await search(desk, { ...thisPerson(known), part: 'navn' });
    const fields = answer.status === 200 ? Object.keys(jsonOf(answer)) : [];
    const isRefused = answer.status === 400 || answer.status === 406;
    expectThat('status', answer.status === 200 || isRefused, '200, 400 or 406', answer.status);
    expectEqual('fields', fields, isRefused ? [] : ['foedselsEllerDNummer']);
  }),
  inEach('FREG-SOEK-STREET-SHORT', 'two characters', lookup, async (desk) => {
    const { adressenavn } = homeOf(one(desk, resident));
    expectEqual(
      'status of three',
      (await search(desk, { ...nobody, adressenavn: adressenavn.slice(0, 3) })).status,
      200,
    );
    expectEqual('status', (await search(desk, { ...nobody, adressenavn: adressenavn.slice(0, 2) })).status, 400);
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
    fylkesnummer: '3',
  }).map(([parameter, value]) =>
    inEach('FREG-SOEK-MALFORMED', parameter, lookup, async (desk) => {
      expectEqual('status', (await search(desk, { ...nobody, [parameter]: value })).status, 400);
    }),
  ),
].flat();
