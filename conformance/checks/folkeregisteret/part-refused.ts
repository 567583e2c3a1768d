import { type Check, expectEqual, type RegisterSubject } from '../../src/index.ts';
import { inEach } from './desk.ts';
import { unavailableIn } from './entities.ts';
import { one } from './kinds.ts';
import { all, foreign, lookup, type Rettighetspakke, without, withoutAuthority } from './packages.ts';
import { askFor, nameOf, numberOf, tell } from './person-document.ts';

const resident = 'resident in a house in a street';

/** Parts that a question may not have. */
export const partRefusedChecks: readonly Check<RegisterSubject>[] = [
  refuses('FREG-PART-NO-IDENTITY', 'identitetsgrunnlag-utvidet', without(foreign)),
  ...['hatt', 'fødsel'].map((part) => refuses('FREG-PART-UNKNOWN', part, all)),
  inEach('FREG-PART-UNKNOWN', 'in bulk, and in the search for one person', lookup, async (desk) => {
    const known = one(desk, resident);
    const body = { foedselsEllerDNummer: [numberOf(known)] };
    const search = [['navn', nameOf(known)] as const, ['identifikasjonsnummer', numberOf(known)] as const];
    for (const [part, status] of [
      ['navn', 200],
      ['hatt', 406],
    ] as const) {
      const inBulk = await desk.ask('/personer/bulkoppslag', { query: [['part', part]], body });
      expectEqual(`status of ${part} in bulk`, inBulk.status, status);
      const found = await desk.ask('/personer/entydigsoek', { query: [...search, ['part', part]] });
      expectEqual(`status of ${part} in the search`, found.status, status);
    }
  }),
  ...Object.entries({ 'beside the name': ['navn', 'hatt'], 'before person-basis': ['hatt', 'person-basis'] }).map(
    ([title, parts]) =>
      inEach('FREG-PART-MIXED', title, all, async (desk) => {
        expectEqual('status', (await askFor(desk, one(desk, resident), parts)).status, 406);
      }),
  ),
  inEach('FREG-PART-UNAVAILABLE', 'each of them', withoutAuthority, async (desk) => {
    for (const entity of unavailableIn(desk.name)) {
      expectEqual(`status of ${entity}`, (await askFor(desk, one(desk, resident), [entity])).status, 406);
    }
  }),
  refuses('FREG-PART-SAMETINGET', 'forholdTilSametingetsValgmanntall', all),
  refuses('FREG-PART-SVALBARD', 'oppholdPaaSvalbard', all),
].flat();

/** The part is refused with 406, and another is not: else nothing would be proved. */
function refuses(
  requirement: string,
  part: string,
  packages: readonly Rettighetspakke[],
): readonly Check<RegisterSubject>[] {
  return inEach(requirement, part, packages, async (desk) => {
    const known = one(desk, resident);
    await tell(desk, known, ['navn']);
    expectEqual('status', (await askFor(desk, known, [part])).status, 406);
  });
}
